import { Choices } from '../../../design/choices.tsx'
import { DateField } from '../../../design/date-field.tsx'
import { Field } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import type { IdeaName } from '../../../design/ideas.ts'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import type { PlainKey } from '../../../platform/i18n/words.ts'
import { people } from '../../people/urls.ts'
import { community } from '../urls.ts'

type Props = { view: View; said: Said; steps: number }

/** How far things may go here: each with what it does to people, an example, and what holds if nobody says otherwise. */
export function LimitsPage({ view, said, steps }: Props) {
  const { w } = view
  return (
    <SitePage
      idea="limit"
      view={view}
      title={w('community.limits.title')}
      lead={w('community.limits.lead')}
      problems={said.problems}
      trail={[
        { href: people.me.to(), label: w('welcome.place.me') },
        { href: community.settings.to(), label: w('community.settings.title') },
      ]}
    >
      <Form view={view} action={community.limits.to()} said={said} submit={w('community.limits.save')}>
        <Section picture="balance" title={w('community.limits.hours')} />
        <Explained
          {...{ view, said }}
          name="floor"
          picture="limit"
          does="community.limits.floor.does"
          label="community.limits.floor"
          example="community.limits.floor.example"
        />
        <Explained
          {...{ view, said }}
          name="prompt"
          picture="gift"
          does="community.limits.prompt.does"
          label="community.limits.prompt"
          example="community.limits.prompt.example"
        />
        <Explained
          {...{ view, said }}
          name="starter"
          picture="welcome"
          does="community.limits.starter.does"
          label="community.limits.starter"
          example="community.limits.starter.example"
        />
        <Section picture="write-down" title={w('community.limits.writing')} />
        <Text picture="length">{w('community.limits.whole-steps.does', { minutes: steps })}</Text>
        <Choices
          picture="length"
          name="whole_steps"
          legend={w('community.limits.whole-steps')}
          hint={w('community.limits.whole-steps.example')}
          said={said}
          usual="no"
          choices={[
            { value: 'yes', label: w('community.limits.whole-steps.yes') },
            { value: 'no', label: w('community.limits.whole-steps.no') },
          ]}
        />
        <Explained
          {...{ view, said }}
          name="oldest"
          picture="day"
          does="community.limits.oldest.does"
          label="community.limits.oldest"
          example="community.limits.oldest.example"
        />
        <Text picture="together">{w('community.limits.accompanied.does')}</Text>
        <DateField
          view={view}
          picture="together"
          name="accompanied"
          legend={w('community.limits.accompanied')}
          hint={w('community.limits.accompanied.example')}
          said={said}
        />
        <Section picture="pot" title={w('community.limits.pot')} />
        <Explained
          {...{ view, said }}
          name="grant_voices"
          picture="say"
          does="community.limits.voices.does"
          label="community.limits.voices"
          example="community.limits.voices.example"
        />
        <Explained
          {...{ view, said }}
          name="grant_days"
          picture="wait"
          does="community.limits.grant-days.does"
          label="community.limits.grant-days"
          example="community.limits.grant-days.example"
        />
      </Form>
    </SitePage>
  )
}

/** A number, with what it does to people in front of it, and an example and what is usual at it. */
function Explained({
  view,
  said,
  name,
  picture,
  does,
  label,
  example,
}: {
  view: View
  said: Said
  name: string
  picture: IdeaName
  does: PlainKey
  label: PlainKey
  example: PlainKey
}) {
  const { w } = view
  return (
    <>
      <Text picture={picture}>{w(does)}</Text>
      <Field picture={picture} name={name} label={w(label)} hint={w(example)} said={said} narrow />
    </>
  )
}
