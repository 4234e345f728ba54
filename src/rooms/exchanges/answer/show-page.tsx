import { Actions } from '../../../design/actions.tsx'
import { Facts } from '../../../design/facts.tsx'
import { LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Quote } from '../../../design/quote.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Tag } from '../../../design/tag.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { board } from '../../board/urls.ts'
import { TieWords } from '../../standing/tie-words.tsx'
import { areFriends, timesUntilAsked } from '../../standing/ties.ts'
import { nameOfKind, pictureOfKind } from '../kinds.ts'
import {
  farSideOf,
  isOpen,
  isParty,
  mayAgree,
  mayAnswer,
  mayCorrect,
  mayReverse,
  mayWithdraw,
  type Somebody,
  sideOf,
  whomToThank,
  whyNotConfirm,
  whyNotDifferently,
  whyNotThank,
} from '../rules.ts'
import type { Story } from '../story.ts'
import { exchanges } from '../urls.ts'
import { comeBackWords, nameAt, sayFact, sayWord, stateWords, type Voice } from '../wording.ts'
import { Alike } from './alike.tsx'
import { AnswerForm } from './answer-form.tsx'
import { bookLine } from './in-the-book.tsx'
import { StoryLines } from './story-lines.tsx'
import { WhatNext } from './what-next.tsx'

export type Seen = { view: View; voice: Voice; story: Story; who: Somebody }

/** One thing that was done: what it was, what waits, what to do about it, and how it came about. */
export function ShowPage({ said, ...seen }: Seen & { said: Said }) {
  const { view, voice, story, who } = seen
  const { w, format, language } = view
  const { told, thanks } = story
  const exchangeId = shortId(told.id)
  return (
    <SitePage
      idea="what-we-did"
      view={view}
      title={isOpen(told) ? sayWord(voice, told, who.personId) : sayFact(voice, told, who.personId)}
      kicker={w('exchanges.show.title')}
      picture={pictureOfKind(told.kind)}
      problems={said.problems}
      trail={trailOf(seen)}
    >
      <Text picture={isOpen(told) ? 'wait' : told.state === 'confirmed' ? 'done' : 'undo'}>
        <Tag words={w(stateWords[told.state])} />
      </Text>
      <Beside {...seen} />
      <MyAnswer {...seen} said={said} />
      <WhatNext {...seen} />
      <Alike {...seen} />
      <Facts
        facts={[
          { picture: 'kind', name: w('exchanges.show.kind'), is: nameOfKind(language, told.kind) },
          { picture: 'length', name: w('exchanges.show.length'), is: lengthOf(view, story) },
          { picture: 'day', name: w('exchanges.show.day'), is: format.day(told.occurredOn) },
          {
            picture: 'come-back',
            name: w('exchanges.show.come-back'),
            is: w(comeBackWords[told.comeBack].name),
          },
          { picture: 'together', name: w('exchanges.show.company'), is: story.company.name },
          { picture: 'say', name: w('exchanges.show.note'), is: story.note && `“${story.note}”` },
          { picture: 'sheet', name: w('exchanges.show.sheet'), is: told.sheet },
          {
            picture: 'board',
            name: w('exchanges.show.board'),
            is: story.intent && (
              <a class="govuk-link" href={board.show.to({ intentId: shortId(story.intent.id) })}>
                {story.intent.words}
              </a>
            ),
          },
          { picture: 'book', name: w('exchanges.show.book'), is: bookLine(seen) },
        ]}
      />
      {thanks.length > 0 && <Section picture="thanks" title={w('exchanges.show.thanks')} />}
      {thanks.map((one) => (
        <Quote key={one.at.toISOString()} words={one.words} by={`${one.name}, ${format.shortDay(one.at)}`} />
      ))}
      <Actions>
        {whyNotThank(told, who) === null && (
          <LinkButton
            href={exchanges.thank.to({ exchangeId })}
            label={w('exchanges.show.thank', { name: nameToThank(seen) })}
            secondary={isOpen(told)}
          />
        )}
        {cameToNothing(told) && isParty(told, who.personId) && !(story.tie && areFriends(story.tie)) && (
          <LinkButton href={againOf(seen)} label={w('exchanges.show.again')} secondary />
        )}
        {cameToNothing(told) && who.isBroker && !isParty(told, who.personId) && (
          <LinkButton href={exchanges.sheet.to()} label={w('exchanges.index.sheet')} secondary />
        )}
        {story.inMyName && (isOpen(told) || told.state === 'confirmed') && (
          <LinkButton
            href={exchanges.notMe.to({ exchangeId })}
            label={w('exchanges.show.not-me')}
            secondary
          />
        )}
        {mayAgree(told, who) && (
          <LinkButton
            href={exchanges.agreed.to({ exchangeId })}
            label={w('exchanges.show.agreed')}
            secondary
          />
        )}
        {mayWithdraw(told, who) && (
          <LinkButton
            href={exchanges.withdraw.to({ exchangeId })}
            label={w('exchanges.show.withdraw')}
            secondary
          />
        )}
        {mayReverse(told, who) && (
          <LinkButton
            href={exchanges.reverse.to({ exchangeId })}
            label={w('exchanges.show.undo')}
            secondary
          />
        )}
      </Actions>
      <OurTie {...seen} />
      <StoryLines {...seen} />
    </SitePage>
  )
}

/** Who wrote it for whom, and whether somebody still has to say who came along. */
function Beside(seen: Seen) {
  const { view, story, who } = seen
  const { told, company } = story
  const { w } = view
  const side = told.spokenFor ? sideOf(told, told.spokenFor) : null
  const spokenFor = side && told[side]
  return (
    <>
      {spokenFor && told.recorder && (
        <Text picture="say">{w('exchanges.show.spoken-for', { name: told.recorder, other: spokenFor })}</Text>
      )}
      {company.isMissing && (
        <Inset>
          <Text picture="together">{w('exchanges.show.company.missing')}</Text>
          {who.isBroker && (
            <LinkButton
              href={exchanges.company.to({ exchangeId: shortId(told.id) })}
              label={w('exchanges.show.company.say')}
              secondary
            />
          )}
        </Inset>
      )}
      {company.isMissingThere && (
        <Inset>
          <Text picture="together">{w('exchanges.show.company.far-missing', { name: farName(seen) })}</Text>
        </Inset>
      )}
    </>
  )
}

/** The other one, in the other community. */
function farName({ voice, story: { told } }: Seen): string {
  const side = farSideOf(told)
  return side ? nameAt(voice, told, side) : ''
}

/** Where the two have done so much for each other that they may be friends by now: asked once it is settled, and quietly. */
function OurTie({ view, story: { told, tie }, who }: Seen) {
  const side = sideOf(told, who.personId)
  const [id, name] = side === 'giver' ? [told.receiverId, told.receiver] : [told.giverId, told.giver]
  if (!tie || told.state !== 'confirmed' || !side || !id || !name) return null
  const other = { id, name }
  return <TieWords view={view} me={who.personId} other={other} tie={tie} fromTimes={timesUntilAsked} />
}

/** Yes, or "I remember it differently", for whoever may say so now. */
function MyAnswer({ said, ...seen }: Seen & { said: Said }) {
  const { view, story, who } = seen
  const { told } = story
  const { version } = told
  const mayConfirm = whyNotConfirm(told, who, version) === null
  const mayDiffer = whyNotDifferently(told, who, { version, minutes: 1, words: '-' }) === null
  // Whoever wrote it down for others without being part of it waits like everybody else.
  if (!mayAnswer(told, who) || (!mayConfirm && !mayDiffer)) return null
  const differently = mayDiffer && (
    <LinkButton
      href={exchanges.differently.to({ exchangeId: shortId(told.id) })}
      label={view.w(mayCorrect(told, who) ? 'exchanges.show.correct' : 'exchanges.show.differently')}
      secondary
    />
  )
  return mayConfirm ? (
    <AnswerForm {...seen} said={said} differently={differently} />
  ) : (
    <Actions>{differently}</Actions>
  )
}

/** Nobody waits for it and nothing of it stands: whoever needs it says it once more. */
function cameToNothing({ state }: Story['told']): boolean {
  return state === 'expired' || state === 'withdrawn' || state === 'reversed'
}

function lengthOf({ w, format }: View, { told, startedAt, endedAt }: Story): string {
  const length = format.minutes(told.minutes)
  return startedAt && endedAt ? w('exchanges.show.clock', { length, from: startedAt, to: endedAt }) : length
}

function nameToThank({ story: { told }, who }: Seen): string {
  const id = whomToThank(told, who)
  return (id === told.giverId ? told.giver : told.receiver) ?? ''
}

/** The form again, with all that was said; between two communities, whoever it was is typed again. */
function againOf({ story: { told } }: Seen): string {
  if (told.otherId) return exchanges.between.to({ otherId: shortId(told.otherId) })
  return withQuery(exchanges.log.to(), { again: shortId(told.id) })
}

/** A broker who is not part of it came from what waits for them, and goes on there; what a sheet said waits for nobody. */
export function trailOf({ view, story: { told }, who }: Seen) {
  const index = { href: exchanges.index.to(), label: view.w('exchanges.index.title') }
  return who.isBroker && !isParty(told, who.personId) && told.sheet === ''
    ? [index, { href: exchanges.waiting.to(), label: view.w('exchanges.waiting.title') }]
    : [index]
}
