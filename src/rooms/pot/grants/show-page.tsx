import { Actions } from '../../../design/actions.tsx'
import { Choices } from '../../../design/choices.tsx'
import { Facts } from '../../../design/facts.tsx'
import { TextArea } from '../../../design/field.tsx'
import { ActionButton, Form, LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Quote } from '../../../design/quote.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { dayIn } from '../../exchanges/durations.ts'
import { Deciding as HowDecided } from '../deciding.tsx'
import { pot } from '../urls.ts'
import { sayAsker, sayGrant, sayMine, sayState } from './line.tsx'
import type { ToldGrant, ToldVoice } from './queries.ts'
import { type Deciding, firstDay, lastDay, mayWithdraw } from './rules.ts'

export type Seen = {
  view: View
  grant: ToldGrant
  voices: ToldVoice[]
  deciding: Deciding
  me: string
  isBroker: boolean
}

/** One grant: what it is for, one's own yes or no, what others said, and what can be done about it. */
export function GrantPage({ said, ...seen }: Seen & { said: Said }) {
  const { view, grant, deciding, me, isBroker } = seen
  const { w } = view
  const grantId = shortId(grant.id)
  const isOpen = grant.state === 'open'
  const asksMe = isOpen && grant.toId !== me
  return (
    <SitePage
      idea="pot"
      view={view}
      title={sayGrant(view, grant)}
      kicker={sayState(view, grant)}
      problems={said.problems}
      trail={[{ href: pot.index.to(), label: w('pot.title') }]}
    >
      <Quote words={grant.words} by={sayAsker(view, grant)} />
      <Where {...seen} />
      {asksMe && (
        <>
          <Section picture="say" title={w('pot.voice.title')} />
          {grant.mine && <Text picture="done">{sayMine(view, grant)}</Text>}
          <Form
            view={view}
            action={pot.grant.to({ grantId })}
            said={said}
            submit={grant.mine ? w('pot.voice.anew') : w('pot.voice.submit')}
          >
            <VoiceFields view={view} said={{ ...said, values: { ...mineOf(grant), ...said.values } }} />
          </Form>
        </>
      )}
      {isOpen && grant.toId === me && <Text picture="good-to-know">{w('pot.voice.receives')}</Text>}
      <Actions>
        {isOpen && isBroker && grant.toId !== me && (
          <LinkButton href={pot.heard.to({ grantId })} label={w('pot.heard.link')} secondary />
        )}
        {mayWithdraw(grant, me) && (
          <ActionButton view={view} action={pot.withdraw.to({ grantId })} label={w('pot.withdraw')} />
        )}
      </Actions>
      <WhatWasSaid {...seen} />
      {isOpen && <HowDecided view={view} deciding={deciding} />}
    </SitePage>
  )
}

/** A yes or a no, with a few words. */
export function VoiceFields({ view, said }: { view: View; said: Said }) {
  const { w } = view
  return (
    <>
      <Choices
        picture="done"
        name="voice"
        legend={w('pot.voice.which')}
        said={said}
        shape="inline"
        choices={[
          { value: 'yes', label: w('pot.voice.yes'), idea: 'done' },
          { value: 'no', label: w('pot.voice.no'), idea: 'no' },
        ]}
      />
      <TextArea
        picture="say"
        name="words"
        label={w('pot.voice.words')}
        hint={w('pot.voice.words.hint')}
        said={said}
        rows={2}
      />
    </>
  )
}

/** Where it stands and what comes next; giving it is a broker's, and never the receiver's. */
function Where({ view, grant, deciding, me, isBroker }: Seen) {
  const { w, format, community } = view
  const name = grant.to
  const dayOf = (moment: Date) => dayIn(community?.timeZone ?? 'UTC', moment)
  const askedOn = dayOf(grant.askedAt)
  const isOpen = grant.state === 'open'
  if (grant.state === 'agreed')
    return (
      <>
        <Inset>
          <Text picture="done">{w('pot.agreed.words')}</Text>
          {isBroker && grant.toId === me && <Text picture="no">{w('pot.problem.self-dealing')}</Text>}
        </Inset>
        {isBroker && grant.toId !== me && (
          <ActionButton
            view={view}
            action={pot.carryOut.to({ grantId: shortId(grant.id) })}
            label={w('pot.agreed.give', { length: format.minutes(grant.minutes), name })}
            secondary={false}
          />
        )}
      </>
    )
  return (
    <Facts
      facts={[
        {
          picture: 'day',
          name: w('pot.grant.decided-from'),
          is: isOpen ? format.day(firstDay({ askedOn }, deciding)) : null,
        },
        {
          picture: 'wait',
          name: w('pot.grant.until'),
          is: isOpen ? format.day(lastDay({ askedOn }, deciding)) : null,
        },
        {
          picture: 'day',
          name: w('pot.grant.settled-on'),
          is: grant.settledAt && format.day(dayOf(grant.settledAt)),
        },
        {
          picture: 'pot',
          name: w('pot.grant.given'),
          is:
            grant.giver &&
            grant.givenAt &&
            w('pot.grant.given-by', { name: grant.giver, day: format.day(dayOf(grant.givenAt)) }),
        },
      ]}
    />
  )
}

/** How many say yes and no, and their words. Whose they are is for brokers, who pass voices on and answer for them. */
function WhatWasSaid({ view, grant, voices, isBroker }: Seen) {
  const { w } = view
  const shown = isBroker ? voices : voices.filter(({ words }) => words)
  return (
    <>
      <Section picture="together" title={w('pot.voices.title')} />
      <Text picture="figures">{w('pot.grant.voices', { yes: grant.yes, no: grant.no })}</Text>
      {isBroker && shown.length > 0 && (
        <Text picture="private" look="meta">
          {w('pot.voices.who')}
        </Text>
      )}
      <Lines>
        {shown.map(({ name, voice, words, through }) => (
          <Line key={`${name}${words}`} picture={voice === 'yes' ? 'check-mark-button' : 'thinking-face'}>
            <p>
              {w(`pot.voice.${voice}`)}
              {words && `: “${words}”`}
            </p>
            {isBroker && <p class="meta">{through ? w('pot.voices.through', { name, through }) : name}</p>}
          </Line>
        ))}
      </Lines>
    </>
  )
}

/** What one said before stands there, to be changed. */
function mineOf({ mine, myWords }: ToldGrant): Record<string, string> {
  return mine ? { voice: mine, words: myWords } : {}
}
