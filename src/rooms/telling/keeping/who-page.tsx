import { Choices } from '../../../design/choices.tsx'
import { ActionButton, Form } from '../../../design/form.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { WhoIsMeant } from '../../exchanges/log/who.tsx'
import type { Neighbour } from '../../exchanges/who-is-meant.ts'
import { telling } from '../urls.ts'
import type { Telling } from './queries.ts'
import { parts } from './rules.ts'
import { trailTo } from './trail.ts'

type Person = { id: string; name: string }
type Props = {
  view: View
  told: Telling
  readers: Person[]
  given: Person[]
  named: Person[]
  names: string[]
  near: Neighbour[]
  said: Said
}

/** Who may read it, who looks after it, and who is in it and so never reads it. */
export function WhoPage({ view, told, readers, given, named, names, near, said }: Props) {
  const { w } = view
  const tellingId = shortId(told.id)
  const end = (person: Person, part: 'reads' | 'named', label: string) => (
    <ActionButton
      view={view}
      small
      action={telling.endWho.to({ tellingId })}
      hidden={{ person: shortId(person.id), part }}
      label={
        <>
          {label}
          <span class="govuk-visually-hidden"> ({person.name})</span>
        </>
      }
    />
  )
  return (
    <SitePage
      idea="see"
      view={view}
      title={w('telling.who.title')}
      problems={said.problems}
      trail={trailTo(view, told)}
    >
      <Text picture="task">
        {told.keeper ? w('telling.keeper', { name: told.keeper }) : w('telling.keeper.none')}
      </Text>
      <Lines>
        {readers.map((person) => (
          <Line
            key={person.id}
            face={person.name}
            end={given.some(({ id }) => id === person.id) && end(person, 'reads', w('telling.who.end'))}
          >
            <p>{person.name}</p>
            <p class="meta">
              {given.some(({ id }) => id === person.id) ? w('telling.who.given') : w('telling.who.task')}
            </p>
          </Line>
        ))}
      </Lines>
      {named.length > 0 && (
        <>
          <Section picture="private" title={w('telling.who.named')} />
          <Lines>
            {named.map((person) => (
              <Line key={person.id} face={person.name} end={end(person, 'named', w('telling.who.unname'))}>
                <p>{person.name}</p>
              </Line>
            ))}
          </Lines>
        </>
      )}
      <Section picture="new" title={w('telling.who.add')} />
      <Form
        view={view}
        action={telling.who.to({ tellingId })}
        said={said}
        submit={w('telling.who.submit')}
        private
      >
        <WhoIsMeant view={view} said={said} label={w('telling.who.name')} names={names} near={near} />
        <Choices
          picture="see"
          name="part"
          legend={w('telling.part')}
          said={said}
          choices={parts.map((part) => ({
            value: part,
            label: w(`telling.part.${part}`),
            hint: w(`telling.part.${part}.hint`),
          }))}
        />
      </Form>
    </SitePage>
  )
}
