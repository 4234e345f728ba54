import { Idea } from '../../design/idea.tsx'
import { Phone } from '../../design/phone.tsx'
import { safeUrl } from '../../design/safe-url.ts'
import type { View } from '../../platform/http/env.ts'

/** Somebody to ask, in person: name, telephone, e-mail, as the community keeps them. */
export function Contact({ view }: { view: View }) {
  const { w, community } = view
  const { helpName: name, helpPhone: phone, helpEmail: email } = community ?? nobody
  const write = safeUrl(`mailto:${email}`)
  return (
    <>
      <Idea picture="waving-hand">
        {name ? w('welcome.contact.name', { name }) : w('welcome.contact.nobody')}
      </Idea>
      {phone && (
        <Idea picture="telephone-receiver">
          <Phone number={phone} />
        </Idea>
      )}
      {email && write && (
        <Idea picture="envelope">
          <a class="govuk-link" href={write}>
            {email}
          </a>
        </Idea>
      )}
    </>
  )
}

const nobody = { helpName: '', helpPhone: '', helpEmail: '' }
