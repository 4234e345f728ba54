import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { shortId } from '../../../platform/ids.ts'
import { isOpen } from '../rules.ts'
import { getStory } from '../story.ts'
import { exchanges } from '../urls.ts'
import { sayWhyNot, type WhyNot } from '../wording.ts'
import { type Seen, ShowPage } from './show-page.tsx'

type Page = (seen: Seen & { said: Said }) => VNode
type About = { exchangeId: string; key: string }

/** One thing that can be done about an exchange: who may, its page, what it needs to hear, and the deed. */
export type Step<S extends z.ZodType> = {
  page: Page
  may: (seen: Seen) => boolean
  form: (c: Ctx) => S | Promise<S>
  /** What stands in the form before anybody typed. */
  typed?: (seen: Seen) => Said['values']
  deed: (
    tx: Tx,
    c: Ctx,
    said: z.output<S>,
    about: About,
  ) => Promise<{ ok: true } | { ok: false; why: WhyNot }>
  tell: (c: Ctx, said: z.output<S>) => void
}

/** The page of a step, for whoever may take it now; for others it is not there. */
export async function showStep<S extends z.ZodType>(c: Ctx, { page: Page, may, typed }: Step<S>) {
  const seen = await seenIn(c)
  if (!may(seen)) throw new NotFound()
  return html(c, <Page {...seen} said={{ ...blank, values: typed?.(seen) ?? {} }} />)
}

/** Reads the form, does the deed once, and goes back to the exchange; or shows the same page again with the reason. */
export async function takeStep<S extends z.ZodType>(c: Ctx, step: Step<S>) {
  const exchangeId = idIn(c, 'exchangeId')
  const said = await readForm(c, await step.form(c))
  if (!said.ok) return showProblems(c, step, said)
  const outcome = await doOnce(c, said, (tx) => step.deed(tx, c, said.input, { exchangeId, key: said.key }))
  if (!outcome.ok) return showRefusal(c, step, said, outcome.why)
  step.tell(c, said.input)
  return c.redirect(exchanges.show.to({ exchangeId: shortId(exchangeId) }), 303)
}

async function showProblems<S extends z.ZodType>(c: Ctx, { page: Page, may }: Step<S>, said: Said) {
  const seen = await seenIn(c)
  if (may(seen)) return html(c, <Page {...seen} said={said} />, 422)
  if (isOpen(seen.story.told)) throw new NotFound()
  return showAsItIs(c, seen, 'already-settled')
}

/** What was settled or changed meanwhile is shown as it is now: the form that asked about it before would ask for nothing. */
async function showRefusal<S extends z.ZodType>(
  c: Ctx,
  { page: Page, may }: Step<S>,
  said: Said,
  why: WhyNot,
) {
  const seen = await seenIn(c)
  if (why === 'changed-meanwhile' || !may(seen)) return showAsItIs(c, seen, why)
  const field =
    why === 'no-time' || why === 'too-long' ? 'length' : why === 'no-broker-came' ? 'company' : 'form'
  return html(c, <Page {...seen} said={withProblem(said, field, sayWhyNot(c.var.view.w, why))} />, 422)
}

function showAsItIs(c: Ctx, seen: Seen, why: WhyNot) {
  return html(c, <ShowPage {...seen} said={withProblem(blank, 'form', sayWhyNot(c.var.view.w, why))} />, 422)
}

/** The exchange that the address names, as whoever asks may see it. Throws NotFound. */
export async function seenIn(c: Ctx): Promise<Seen> {
  const { db, actor, community, view, now } = c.var
  const story = await getStory(db, actor, idIn(c, 'exchangeId'), now())
  return {
    view,
    voice: { w: view.w, format: view.format, place: community.name },
    story,
    who: story.who,
  }
}
