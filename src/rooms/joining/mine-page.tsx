import { Actions } from '../../design/actions.tsx'
import { Details } from '../../design/details.tsx'
import { Field, TextArea } from '../../design/field.tsx'
import { ActionButton, Form, LinkButton } from '../../design/form.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import type { Wording } from '../agreement/rules.ts'
import { AgreementText, inTongue } from '../agreement/text.tsx'
import { Contact } from '../welcome/contact.tsx'
import { welcome } from '../welcome/urls.ts'
import { HelloFields } from './apply-page.tsx'
import { FirstOnes, Halves, KnownBy } from './halves.tsx'
import { Path } from './path.tsx'
import type { Arrival } from './queries.ts'
import { joining } from './urls.ts'

/** The code that leads to one's own path. */
export function CodePage({ view, said }: { view: View; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="code"
      view={view}
      title={w('joining.mine.title')}
      lead={w('joining.code.lead')}
      problems={said.problems}
      trail={[
        { href: welcome.home.to(), label: w('welcome.home') },
        { href: joining.apply.to(), label: w('joining.apply.title') },
      ]}
    >
      <Form view={view} action={joining.mine.to()} said={said} submit={w('joining.code.submit')}>
        <Field
          picture="code"
          name="code"
          label={w('welcome.code.code')}
          hint={w('welcome.code.hint')}
          autocomplete="one-time-code"
          narrow
          said={said}
        />
      </Form>
      <Section picture="help" title={w('joining.code.lost')} />
      <Contact view={view} />
    </SitePage>
  )
}

type Props = { view: View; arrival: Arrival; texts: ReadonlyMap<string, Wording>; said: Said }

/** My path: where I am, what comes next, and what is mine to say. */
export function MinePage(props: Props) {
  const { view, arrival, said } = props
  const { w } = view
  const { name, state } = arrival
  const open = state === 'coming' || state === 'invited'
  return (
    <SitePage
      idea="welcome"
      view={view}
      title={w('joining.mine.hello', { name })}
      lead={leadOf(view, arrival)}
      problems={said.problems}
    >
      {state === 'here' && (
        <Actions>
          <LinkButton href={welcome.signIn.to()} label={w('welcome.sign-in.title')} />
        </Actions>
      )}
      {state === 'not-now' && (
        <ActionButton
          view={view}
          action={joining.onMine.to()}
          label={w('joining.mine.go-on')}
          secondary={false}
        />
      )}
      {state === 'invited' && (
        <Form
          view={view}
          action={joining.hello.to()}
          said={{ ...said, values: { name, ...said.values } }}
          submit={w('joining.apply.submit')}
        >
          <HelloFields view={view} said={{ ...said, values: { name, ...said.values } }} />
        </Form>
      )}
      {state !== 'not-now' && <Path view={view} arrival={arrival} />}
      {state !== 'invited' && state !== 'not-now' && <WhatIsWritten {...props} />}
      {state === 'coming' && <MySide {...props} />}
      {open && <NotNow {...props} />}
      <Section picture="telephone" title={w('joining.rather-ring')} />
      <Contact view={view} />
      <ActionButton view={view} action={joining.away.to()} label={w('joining.mine.away')} small />
    </SitePage>
  )
}

/** A kind answer to whoever waits: that they were heard, who welcomes them, and that they can ring. */
function leadOf({ w, format }: View, { state, welcomer, saidAt, inviter }: Arrival): string {
  if (state === 'here') return w('joining.mine.here')
  if (state === 'not-now') return w('joining.mine.not-now')
  if (state === 'invited') return w('joining.mine.invited', { name: inviter ?? '' })
  if (welcomer) return w('joining.mine.welcomer', { name: welcomer })
  return w('joining.mine.waits', { day: saidAt ? format.moment(saidAt) : '' })
}

function WhatIsWritten({ view, arrival }: Props) {
  return (
    <>
      <Halves view={view} arrival={arrival} />
      <FirstOnes view={view} arrival={arrival} />
      <KnownBy view={view} arrival={arrival} />
    </>
  )
}

/** What one can say beforehand, and one's word on what we promise each other. */
function MySide({ view, arrival, texts, said }: Props) {
  const { w, language } = view
  const { brings, wouldLike, words, reach, name, currentId, signed } = arrival
  const shown = inTongue(texts, language)
  const values = { brings, wouldLike, name, reach, words, ...said.values }
  return (
    <>
      <Section picture="write-down" title={w('joining.bring.title')} />
      <Form
        view={view}
        action={joining.bring.to()}
        said={{ ...said, values }}
        submit={w('joining.bring.submit')}
      >
        <TextArea
          picture="gift"
          name="brings"
          label={w('joining.page.brings')}
          hint={w('joining.page.brings.hint')}
          said={{ ...said, values }}
        />
        <TextArea
          picture="ask"
          name="wouldLike"
          label={w('joining.page.wouldLike')}
          said={{ ...said, values }}
        />
      </Form>
      {currentId && shown && (
        <>
          <Section picture="what-we-did" title={w('agreement.title')} />
          {signed ? (
            <Text picture="done">{w('joining.mine.signed')}</Text>
          ) : (
            <>
              <AgreementText w={w} wording={shown.wording} language={shown.language} reads={language} />
              <Text picture="good-to-know">{w('joining.mine.sign.meaning')}</Text>
              <ActionButton
                view={view}
                action={joining.sign.to()}
                hidden={{ version: shortId(currentId) }}
                label={w('agreement.sign')}
                secondary={false}
              />
            </>
          )}
        </>
      )}
      <Details picture="change" summary={w('joining.hello.change')} open={'reach' in said.problems}>
        <Form
          view={view}
          action={joining.hello.to()}
          said={{ ...said, values }}
          submit={w('joining.hello.save')}
        >
          <HelloFields view={view} said={{ ...said, values }} />
        </Form>
      </Details>
    </>
  )
}

function NotNow({ view, said }: Props) {
  const { w } = view
  return (
    <Details picture="leave" summary={w('joining.not-now.mine')}>
      <Text picture="good-to-know">{w('joining.not-now.mine.meaning')}</Text>
      <Form view={view} action={joining.notNowMine.to()} said={said} submit={w('joining.not-now.mine')}>
        <Field picture="say" name="why" label={w('joining.not-now.why')} said={said} maxlength={500} />
      </Form>
    </Details>
  )
}
