import { Facts } from '../../../design/facts.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Phone } from '../../../design/phone.tsx'
import { Section } from '../../../design/section.tsx'
import { Text } from '../../../design/text.tsx'
import { holdsKeys } from '../../../platform/auth/actor.ts'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { agreement } from '../../agreement/urls.ts'
import { leaving } from '../../leaving/urls.ts'
import { ledger } from '../../ledger/urls.ts'
import { pot } from '../../pot/urls.ts'
import { sharing } from '../../sharing/urls.ts'
import { trust } from '../../trust/urls.ts'
import { wall } from '../../wall/urls.ts'
import { secondStep } from '../../welcome/second-step/urls.ts'
import { welcome } from '../../welcome/urls.ts'
import type { Contact, Person } from '../queries.ts'
import { isAround } from '../rules.ts'
import { people } from '../urls.ts'

/** How to reach somebody, and what a broker can do for them. For brokers and the person themselves. */
export function Reach({
  view,
  person,
  own,
  contact,
  isBroker,
}: {
  view: View
  person: Person
  own: boolean
  contact: Contact
  isBroker: boolean
}) {
  const { w, format } = view
  const { name } = person
  const { email, phone, otherPhone, bornOn } = contact
  const personId = shortId(person.id)
  const known = [email, phone, otherPhone].some(Boolean)
  const reads = view.languages.find(({ language }) => language === person.language)
  const links = [
    { picture: 'pencil', href: people.edit.to({ personId }), label: w('people.show.edit', { name }) },
    // With the code of somebody who looks after things one could come in as them.
    ...(isAround(person) && !holdsKeys(person.tasks)
      ? [{ picture: 'key', href: welcome.printedCode.to({ personId }), label: w('people.show.code') }]
      : []),
    ...(isAround(person) && !holdsKeys(person.tasks) && !email
      ? [{ picture: 'television', href: wall.of.to({ personId }), label: w('people.show.wall') }]
      : []),
    ...(isAround(person)
      ? [
          {
            picture: 'speech-balloon',
            href: trust.of.to({ personId }),
            label: w('trust.title.of', { name }),
          },
          {
            picture: 'writing-hand',
            href: agreement.keyIn.to({ personId }),
            label: w('agreement.key-in.link'),
          },
        ]
      : []),
    ...(isAround(person)
      ? [{ picture: 'locked', href: secondStep.reset.to({ personId }), label: w('second-step.reset.link') }]
      : []),
    { picture: 'scroll', href: ledger.of.to({ personId }), label: w('people.show.statement') },
    { picture: 'open-book', href: ledger.limit.to({ personId }), label: w('ledger.limit.link') },
    ...(isAround(person)
      ? [
          {
            picture: 'jar',
            href: withQuery(pot.give.to(), { for: personId }),
            label: w('pot.give.for-link', { name }),
          },
        ]
      : []),
  ]
  if (person.erasedAt) links.splice(0, 1)
  else if (isBroker && !own) links.push(...goodbyes(view, person))
  return (
    <>
      <Section picture="telephone" title={w('people.show.contact', { name })} />
      <Text picture="private" look="meta">
        {w('people.show.contact.who', { name })}
      </Text>
      {known ? null : <Text picture="telephone">{w('people.show.contact.none')}</Text>}
      <Facts
        facts={[
          {
            picture: 'telephone',
            name: w('people.about.phone'),
            is: phone && <Phone number={phone} />,
          },
          {
            picture: 'mobile',
            name: w('people.about.other-phone'),
            is: otherPhone && <Phone number={otherPhone} />,
          },
          {
            picture: 'e-mail',
            name: w('people.about.email'),
            is: email && <a href={`mailto:${email}`}>{email}</a>,
          },
          { picture: 'language', name: w('people.show.reads'), is: reads?.label },
          { picture: 'day', name: w('people.show.born'), is: bornOn && format.day(bornOn) },
        ]}
      />
      {isBroker && !own && (
        <Lines>
          {links.map(({ picture, href, label }) => (
            <Line key={href} picture={picture}>
              <a class="govuk-link" href={href}>
                {label}
              </a>
            </Line>
          ))}
        </Lines>
      )}
    </>
  )
}

/** What a broker does with somebody who goes, or for them, as far as it fits how they stand. */
function goodbyes({ w }: View, person: Person) {
  const { name } = person
  const personId = shortId(person.id)
  const door = (picture: string, to: { to: (at: { personId: string }) => string }, label: string) => ({
    picture,
    href: to.to({ personId }),
    label,
  })
  const hours =
    person.state === 'remembered'
      ? door('balance-scale', leaving.remember, w('leaving.leave.link.hours', { name }))
      : door('balance-scale', leaving.leave, w('leaving.leave.link.hours', { name }))
  if (!isAround(person)) return [hours, door('locked', leaving.erase, w('leaving.erase.link', { name }))]
  return [
    door('raising-hands', sharing.of, w('sharing.link.of')),
    door('scroll', leaving.merge, w('leaving.merge.link', { name })),
    door('sun', leaving.remember, w('leaving.remember.link', { name })),
  ]
}
