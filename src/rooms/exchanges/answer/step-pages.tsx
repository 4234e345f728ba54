import { Actions } from '../../../design/actions.tsx'
import { DurationField } from '../../../design/duration-field.tsx'
import { TextArea } from '../../../design/field.tsx'
import { Form, LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { ComeBackChoices } from '../come-back.tsx'
import { quickPicks } from '../log/forms.ts'
import { mayChooseReturn, whomToThank } from '../rules.ts'
import { exchanges } from '../urls.ts'
import { sayFact, sayWord } from '../wording.ts'
import { nameSpokenFor } from './answer-form.tsx'
import type { Seen } from './show-page.tsx'

type Props = Seen & { said: Said }

/** How somebody remembers it, in their own length and words. */
export function DifferentlyPage({ said, ...seen }: Props) {
  const { view, voice, story, who } = seen
  const { w } = view
  const { told } = story
  const spokenFor = nameSpokenFor(seen)
  return (
    <SitePage
      view={view}
      title={w('exchanges.differently.title')}
      problems={said.problems}
      back={backTo(seen)}
    >
      <Inset>
        <p>{sayWord(voice, told, who.personId)}</p>
        {spokenFor && <p>{w('exchanges.show.yes-for.spoke', { name: spokenFor })}</p>}
      </Inset>
      <Form
        view={view}
        action={exchanges.differently.to({ exchangeId: shortId(told.id) })}
        said={said}
        submit={w('exchanges.differently.submit')}
      >
        <input type="hidden" name="version" value={said.values.version ?? String(told.version)} />
        <DurationField
          view={view}
          name="length"
          legend={w('exchanges.differently.length')}
          said={said}
          picks={[...new Set([...quickPicks, told.minutes])].sort((a, b) => a - b)}
        />
        <TextArea
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

/** Asked once more before it is taken back. */
export function WithdrawPage({ said, ...seen }: Props) {
  const { view, voice, story, who } = seen
  const { w } = view
  const exchangeId = shortId(story.told.id)
  return (
    <SitePage view={view} title={w('exchanges.withdraw.title')} problems={said.problems} back={backTo(seen)}>
      <Inset>
        <p>{sayFact(voice, story.told, who.personId)}</p>
      </Inset>
      <p class="govuk-body">{w('exchanges.withdraw.words')}</p>
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

export function ThankPage({ said, ...seen }: Props) {
  const { view, voice, story, who } = seen
  const { w } = view
  const { told } = story
  const name = (whomToThank(told, who) === told.giverId ? told.giver : told.receiver) ?? ''
  return (
    <SitePage
      view={view}
      title={w('exchanges.thank.title', { name })}
      problems={said.problems}
      back={backTo(seen)}
    >
      <Inset>
        <p>{sayFact(voice, told, who.personId)}</p>
      </Inset>
      <Form
        view={view}
        action={exchanges.thank.to({ exchangeId: shortId(told.id) })}
        said={said}
        submit={w('exchanges.thank.submit')}
      >
        <TextArea
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
    <SitePage view={view} title={w('exchanges.reverse.title')} problems={said.problems} back={backTo(seen)}>
      <Inset>
        <p>{sayFact(voice, story.told, who.personId)}</p>
      </Inset>
      <p class="govuk-body">{w('exchanges.reverse.words')}</p>
      <Form
        view={view}
        action={exchanges.reverse.to({ exchangeId: shortId(story.told.id) })}
        said={said}
        submit={w('exchanges.reverse.submit')}
      >
        <TextArea name="reason" label={w('exchanges.reverse.reason')} said={said} />
      </Form>
    </SitePage>
  )
}

function backTo({ view, story }: Seen) {
  return {
    href: exchanges.show.to({ exchangeId: shortId(story.told.id) }),
    label: view.w('exchanges.show.back'),
  }
}
