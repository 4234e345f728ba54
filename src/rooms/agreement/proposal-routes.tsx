import { Hono } from 'hono'
import { NotFound } from '../../platform/errors.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { idIn } from '../../platform/http/id-in.ts'
import { isLanguage, type Language } from '../../platform/i18n/words.ts'
import { longId, shortId } from '../../platform/ids.ts'
import { todayIn } from '../exchanges/today.ts'
import { ChangesPage } from './changes-page.tsx'
import {
  looksAfter,
  proposeStartingText,
  proposeText,
  recordAgreed,
  whoIs,
  withdrawProposal,
  wordProposal,
} from './commands.ts'
import { AgreedPage, ProposePage, WordsPage } from './form-pages.tsx'
import { AgreedForm, Nothing, ProposeForm, WordsForm } from './forms.ts'
import { findBefore, findCurrent, getTexts, getVersion, listVersions, type Version } from './queries.ts'
import { mayWord, type WhyNotAgreed } from './rules.ts'
import { startingTexts } from './starting.ts'
import { agreement } from './urls.ts'
import { VersionPage, VersionsPage } from './version-pages.tsx'

/** How the text comes to be changed: proposed by somebody, written in every language, agreed on by the group. */
export function proposalRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(agreement.versions.path, (c) => showVersions(c))

  routes.post(agreement.begin.path, async (c) => {
    const { actor, now } = c.var
    const said = await readForm(c, Nothing)
    if (!said.ok) return showVersions(c, said.problems)
    const outcome = await doOnce(c, said, (tx) => proposeStartingText(tx, actor, now()))
    if (!outcome.ok) return showVersions(c, refused(c, said, outcome.why).problems)
    flashes.set(c, 'agreement.flash.proposed')
    return c.redirect(agreement.version.to({ versionId: shortId(outcome.versionId) }), 303)
  })

  routes.get(agreement.propose.path, async (c) => {
    const { db, actor, view } = c.var
    const current = await findCurrent(db, actor.communityId)
    const texts = current ? await getTexts(db, actor.communityId, current) : null
    const wording = texts?.get(view.language) ?? startingTexts[view.language]
    return html(
      c,
      <ProposePage view={view} said={{ ...blank, values: { language: view.language, ...wording } }} />,
    )
  })

  routes.post(agreement.propose.path, async (c) => {
    const { actor, view, now } = c.var
    const said = await readForm(c, ProposeForm)
    if (!said.ok) return html(c, <ProposePage view={view} said={said} />, 422)
    const { language, why, opening, mine, ours } = said.input
    const outcome = await doOnce(c, said, (tx) =>
      proposeText(tx, actor, { language, why, wording: { opening, mine, ours } }, now()),
    )
    if (!outcome.ok) return html(c, <ProposePage view={view} said={refused(c, said, outcome.why)} />, 422)
    flashes.set(c, 'agreement.flash.proposed')
    return c.redirect(agreement.version.to({ versionId: shortId(outcome.versionId) }), 303)
  })

  routes.get(agreement.version.path, (c) => showVersion(c))

  routes.get(agreement.changes.path, async (c) => {
    const { db, actor, view } = c.var
    const version = await versionIn(c)
    const before = await findBefore(db, actor.communityId, version.number)
    if (!before || before.id === version.id) throw new NotFound()
    const [old, young] = [
      await getTexts(db, actor.communityId, before.id),
      await getTexts(db, actor.communityId, version.id),
    ]
    // Told in a language both are written in: one's own where that can be.
    const language = [view.language, ...young.keys()].find((one) => old.has(one) && young.has(one))
    const [was, is] = [old.get(language ?? ''), young.get(language ?? '')]
    if (!language || !was || !is) throw new NotFound()
    return html(
      c,
      <ChangesPage
        view={view}
        before={{ version: before, wording: was }}
        after={{ version, wording: is }}
        language={language}
      />,
    )
  })

  routes.get(agreement.words.path, async (c) => {
    const { db, actor } = c.var
    const version = await versionIn(c)
    const language = c.req.query('language')
    const texts = await getTexts(db, actor.communityId, version.id)
    const open = isLanguage(language) && mayWord(version, texts.has(language), whoIs(actor))
    if (!open) throw new NotFound()
    const current = await findCurrent(db, actor.communityId)
    const before = current ? await getTexts(db, actor.communityId, current) : null
    // What holds now is a better place to begin than an empty box.
    const values = texts.get(language) ?? before?.get(language) ?? startingTexts[language]
    return showWords(c, version, language, { ...blank, values: { ...values } }, 200)
  })

  routes.post(agreement.words.path, async (c) => {
    const { actor, now } = c.var
    const version = await versionIn(c)
    const said = await readForm(c, WordsForm)
    const language = said.values.language ?? ''
    if (!isLanguage(language)) throw new NotFound()
    if (!said.ok) return showWords(c, version, language, said, 422)
    const { opening, mine, ours } = said.input
    const outcome = await doOnce(c, said, (tx) =>
      wordProposal(tx, actor, { versionId: version.id, language, wording: { opening, mine, ours } }, now()),
    )
    if (!outcome.ok) return showWords(c, version, language, refused(c, said, outcome.why), 422)
    flashes.set(c, 'agreement.flash.worded')
    return c.redirect(agreement.version.to({ versionId: shortId(version.id) }), 303)
  })

  routes.get(agreement.agreed.path, async (c) => {
    const version = await versionIn(c)
    if (version.state !== 'proposed') throw new NotFound()
    const [year = '', month = '', day = ''] = todayIn(c).split('-')
    const values = { 'day-day': day, 'day-month': month, 'day-year': year }
    return html(c, <AgreedPage view={c.var.view} version={version} said={{ ...blank, values }} />)
  })

  routes.post(agreement.agreed.path, async (c) => {
    const { actor, view, now } = c.var
    const version = await versionIn(c)
    const said = await readForm(c, AgreedForm)
    if (!said.ok) return html(c, <AgreedPage view={view} version={version} said={said} />, 422)
    const { day: agreedOn, ...rest } = said.input
    const outcome = await doOnce(c, said, (tx) =>
      recordAgreed(tx, actor, { versionId: version.id, agreedOn, ...rest }, todayIn(c), now()),
    )
    if (!outcome.ok)
      return html(c, <AgreedPage view={view} version={version} said={refused(c, said, outcome.why)} />, 422)
    flashes.set(c, 'agreement.flash.agreed')
    return c.redirect(agreement.show.to(), 303)
  })

  routes.post(agreement.withdraw.path, async (c) => {
    const { actor, now } = c.var
    const version = await versionIn(c)
    const said = await readForm(c, Nothing)
    if (!said.ok) return showVersion(c, said.problems)
    const outcome = await doOnce(c, said, (tx) => withdrawProposal(tx, actor, version.id, now()))
    if (!outcome.ok) return showVersion(c, refused(c, said, outcome.why).problems)
    flashes.set(c, 'agreement.flash.withdrawn')
    return c.redirect(agreement.versions.to(), 303)
  })

  return routes
}

async function showVersions(c: Ctx, problems: Record<string, string> = {}) {
  const { db, actor, view } = c.var
  const after = longId(c.req.query('after') ?? '')
  const found = await listVersions(db, actor.communityId, after)
  return html(
    c,
    <VersionsPage view={view} {...found} isFirst={!after} problems={problems} />,
    Object.keys(problems).length > 0 ? 422 : 200,
  )
}

async function showVersion(c: Ctx, problems: Record<string, string> = {}) {
  const { db, actor, view } = c.var
  const version = await versionIn(c)
  const before = await findBefore(db, actor.communityId, version.number)
  const hasBefore = before?.languages.some((language) => version.languages.includes(language)) ?? false
  return html(
    c,
    <VersionPage
      view={view}
      version={version}
      texts={await getTexts(db, actor.communityId, version.id)}
      hasBefore={hasBefore && before?.id !== version.id}
      who={{ personId: actor.personId, looksAfter: looksAfter(actor) }}
      problems={problems}
    />,
    Object.keys(problems).length > 0 ? 422 : 200,
  )
}

function showWords(c: Ctx, version: Version, language: Language, said: Said, status: 200 | 422) {
  return html(c, <WordsPage view={c.var.view} version={version} language={language} said={said} />, status)
}

function versionIn(c: Ctx): Promise<Version> {
  return getVersion(c.var.db, c.var.actor.communityId, idIn(c, 'versionId'))
}

const fields: Partial<Record<WhyNotAgreed, string>> = {
  'in-the-future': 'day',
  'more-than-there': 'agreedCount',
  'not-most': 'agreedCount',
}

function refused(c: Ctx, said: Said, why: WhyNotAgreed | 'key-reused'): Said {
  const { w } = c.var.view
  if (why === 'key-reused') return withProblem(said, 'form', w('platform.form.key-reused'))
  return withProblem(said, fields[why] ?? 'form', w(`agreement.problem.${why}`))
}
