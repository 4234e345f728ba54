import { Actions } from '../../../design/actions.tsx'
import { Choices } from '../../../design/choices.tsx'
import { DurationField } from '../../../design/duration-field.tsx'
import { TextArea } from '../../../design/field.tsx'
import { Form, LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { ComeBackChoices } from '../come-back.tsx'
import { quickPicks } from '../log/forms.ts'
import { mayChooseReturn, whomToThank } from '../rules.ts'
import { exchanges } from '../urls.ts'
import { sayFact, sayWord } from '../wording.ts'
import { nameSpokenFor } from './answer-form.tsx'
import { type Seen, trailOf } from './show-page.tsx'

type Props = Seen & { said: Said }

/** How somebody remembers it, in their own length and words. */
export function DifferentlyPage({ said, ...seen }: Props) {
  const { view, voice, story, who } = seen
  const { w } = view
  const { told } = story
  const spokenFor = nameSpokenFor(seen)
  return (
    <SitePage
      idea="different"
      view={view}
      title={w('exchanges.differently.title')}
      problems={said.problems}
      trail={trailTo(seen)}
    >
      <Inset>
        <Text picture="what-we-did">{sayWord(voice, told, who.personId)}</Text>
        {spokenFor && <Text picture="say">{w('exchanges.show.yes-for.spoke', { name: spokenFor })}</Text>}
      </Inset>
      <Form
        view={view}
        action={exchanges.differently.to({ exchangeId: shortId(told.id) })}
        said={said}
        submit={w('exchanges.differently.submit')}
      >
        <input type="hidden" name="version" value={said.values.version ?? String(told.version)} />
        <DurationField
          picture="length"
          view={view}
          name="length"
          legend={w('exchanges.differently.length')}
          said={said}
          picks={[...new Set([...quickPicks, told.minutes])].sort((a, b) => a - b)}
        />
        <TextArea
          picture="say"
          name="words"
          label={w('exchanges.differently.words')}
          hint={w('exchanges.differently.words.hint')}
          said={said}
        />
        {mayChooseReturn(told, who) && (
          <ComeBackChoices
            view={view}
            said={said}
            usual={told.comeBack}
            legend={w('exchanges.log.come-back')}
          />
        )}
      </Form>
    </SitePage>
  )
}

/** "This was not me": what somebody else said in one's name. */
export function NotMePage({ said, ...seen }: Props) {
  const { view, voice, story, who } = seen
  const { w } = view
  const exchangeId = shortId(story.told.id)
  return (
    <SitePage
      idea="different"
      view={view}
      title={w('exchanges.not-me.title')}
      problems={said.problems}
      trail={trailTo(seen)}
    >
      <Inset>
        <Text picture="what-we-did">{sayFact(voice, story.told, who.personId)}</Text>
      </Inset>
      <Text picture="good-to-know">
        {w(story.told.state === 'confirmed' ? 'exchanges.not-me.words-settled' : 'exchanges.not-me.words')}
      </Text>
      <Form
        view={view}
        action={exchanges.notMe.to({ exchangeId })}
        said={said}
        submit={w('exchanges.not-me.submit')}
      />
      <Actions>
        <LinkButton href={exchanges.show.to({ exchangeId })} label={w('exchanges.withdraw.keep')} secondary />
      </Actions>
    </SitePage>
  )
}

/** Asked once more before it is taken back. */
export function WithdrawPage({ said, ...seen }: Props) {
  const { view, voice, story, who } = seen
  const { w } = view
  const exchangeId = shortId(story.told.id)
  return (
    <SitePage
      idea="undo"
      view={view}
      title={w('exchanges.withdraw.title')}
      problems={said.problems}
      trail={trailTo(seen)}
    >
      <Inset>
        <Text picture="what-we-did">{sayFact(voice, story.told, who.personId)}</Text>
      </Inset>
      <Text picture="good-to-know">{w('exchanges.withdraw.words')}</Text>
      <Form
        view={view}
        action={exchanges.withdraw.to({ exchangeId })}
        said={said}
        submit={w('exchanges.withdraw.submit')}
      />
      <Actions>
        <LinkButton href={exchanges.show.to({ exchangeId })} label={w('exchanges.withdraw.keep')} secondary />
      </Actions>
    </SitePage>
  )
}

/** What the two of a talk agreed on with a broker: it stands at once, and both are told. */
export function AgreedPage({ said, ...seen }: Props) {
  const { view, voice, story, who } = seen
  const { w } = view
  return (
    <SitePage
      idea="together"
      view={view}
      title={w('exchanges.agreed.title')}
      problems={said.problems}
      trail={trailTo(seen)}
    >
      <Inset>
        <Text picture="what-we-did">{sayWord(voice, story.told, who.personId)}</Text>
      </Inset>
      <Text picture="say">{w('exchanges.agreed.words')}</Text>
      <Form
        view={view}
        action={exchanges.agreed.to({ exchangeId: shortId(story.told.id) })}
        said={said}
        submit={w('exchanges.agreed.submit')}
      >
        <input type="hidden" name="version" value={said.values.version ?? String(story.told.version)} />
        <DurationField
          picture="length"
          view={view}
          name="length"
          legend={w('exchanges.agreed.length')}
          said={said}
          picks={[...new Set([...quickPicks, story.told.minutes])].sort((one, other) => one - other)}
        />
        <TextArea picture="say" name="words" label={w('exchanges.agreed.note')} said={said} rows={3} />
      </Form>
    </SitePage>
  )
}

/** Who came along the first time: one of the brokers. */
export function CompanyPage({ said, ...seen }: Props) {
  const { view, voice, story, who } = seen
  const { w } = view
  return (
    <SitePage
      idea="together"
      view={view}
      title={w('exchanges.log.company')}
      problems={said.problems}
      trail={trailTo(seen)}
    >
      <Inset>
        <Text picture="what-we-did">{sayFact(voice, story.told, who.personId)}</Text>
      </Inset>
      <Form
        view={view}
        action={exchanges.company.to({ exchangeId: shortId(story.told.id) })}
        said={said}
        submit={w('exchanges.company.submit')}
      >
        <Choices
          picture="together"
          name="company"
          legend={w('exchanges.log.company')}
          hint={w('exchanges.log.company.hint')}
          said={said}
          choices={story.company.toChoose.map(({ id, name }) => ({ value: shortId(id), label: name }))}
        />
      </Form>
    </SitePage>
  )
}

export function ThankPage({ said, ...seen }: Props) {
  const { view, voice, story, who } = seen
  const { w } = view
  const { told } = story
  const name = (whomToThank(told, who) === told.giverId ? told.giver : told.receiver) ?? ''
  return (
    <SitePage
      idea="thanks"
      view={view}
      title={w('exchanges.thank.title', { name })}
      problems={said.problems}
      trail={trailTo(seen)}
    >
      <Inset>
        <Text picture="what-we-did">{sayFact(voice, told, who.personId)}</Text>
      </Inset>
      <Form
        view={view}
        action={exchanges.thank.to({ exchangeId: shortId(told.id) })}
        said={said}
        submit={w('exchanges.thank.submit')}
      >
        <TextArea
          picture="say"
          name="words"
          label={w('exchanges.thank.words')}
          hint={w('exchanges.thank.words.hint')}
          said={said}
        />
      </Form>
    </SitePage>
  )
}

/** Undoing what stands, with a reason that both read. */
export function ReversePage({ said, ...seen }: Props) {
  const { view, voice, story, who } = seen
  const { w } = view
  return (
    <SitePage
      idea="undo"
      view={view}
      title={w('exchanges.reverse.title')}
      problems={said.problems}
      trail={trailTo(seen)}
    >
      <Inset>
        <Text picture="what-we-did">{sayFact(voice, story.told, who.personId)}</Text>
      </Inset>
      <Text picture="undo">{w('exchanges.reverse.words')}</Text>
      <Form
        view={view}
        action={exchanges.reverse.to({ exchangeId: shortId(story.told.id) })}
        said={said}
        submit={w('exchanges.reverse.submit')}
      >
        <TextArea picture="say" name="reason" label={w('exchanges.reverse.reason')} said={said} />
      </Form>
    </SitePage>
  )
}

function trailTo(seen: Seen) {
  const { view, story } = seen
  return [
    ...trailOf(seen),
    {
      href: exchanges.show.to({ exchangeId: shortId(story.told.id) }),
      label: view.w('exchanges.show.this'),
    },
  ]
}
