import { Hono } from 'hono'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { longId, shortId } from '../../platform/ids.ts'
import { confirmExchange, rememberDifferently, reverseExchange, thank, withdrawExchange } from './commands.ts'
import { ConfirmForm, DifferentlyForm, Nothing, ReverseForm, ThankForm } from './forms.ts'
import { askForAnswer, type Sender, tellSettled, tellThanks, tellUndone } from './letters.ts'
import { quickPicks } from './log/forms.ts'
import { type Seen, ShowPage } from './pages/show-page.tsx'
import { DifferentlyPage, ReversePage, ThankPage, WithdrawPage } from './pages/step-pages.tsx'
import { somebody } from './queries.ts'
import {
  isOpen,
  mayReverse,
  mayWithdraw,
  roundUp,
  whomToThank,
  whyNotDifferently,
  whyNotThank,
} from './rules.ts'
import { getStory } from './story.ts'
import { exchanges } from './urls.ts'
import { sayWhyNot, type WhyNot } from './wording.ts'

type Refusal = { ok: false; why: WhyNot }
type Page = (seen: Seen & { said: Said }) => VNode
/** One thing that can be done about an exchange: its page, what it needs to hear, and the deed. */
type Step<S extends z.ZodType> = {
  page: Page
  form: S
  tell: (c: Ctx, said: z.output<S>) => void
  deed: (
    tx: Tx,
    c: Ctx,
    exchangeId: string,
    said: z.output<S>,
    key: string,
  ) => Promise<{ ok: true } | Refusal>
}

/** One exchange, and everything that can be said and done about it. */
export function answerRoutes({ flashes, baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  const senderIn = (c: Ctx): Sender => ({ community: c.var.community, baseUrl })

  routes.get(exchanges.show.path, async (c) => html(c, <ShowPage {...(await seenIn(c))} said={blank} />))

  const confirm = step({
    page: ShowPage,
    form: ConfirmForm,
    tell: (c) => flashes.set(c, 'exchanges.flash.confirmed'),
    async deed(tx, c, exchangeId, said) {
      const { actor, now } = c.var
      const settled = await confirmExchange(tx, actor, { exchangeId, ...said }, now())
      const sayer = { id: actor.personId, name: actor.name }
      if (settled.ok) await tellSettled(tx, senderIn(c), exchangeId, sayer, now())
      return settled
    },
  })
  routes.post(exchanges.confirm.path, confirm)

  const differently = step({
    page: DifferentlyPage,
    form: DifferentlyForm,
    tell(c, { minutes }) {
      const rounded = roundUp(minutes, c.var.community.roundingMinutes)
      if (rounded === minutes) flashes.set(c, 'exchanges.flash.differently')
      else flashes.set(c, 'exchanges.flash.differently-rounded', { to: c.var.view.format.minutes(rounded) })
    },
    async deed(tx, c, exchangeId, said) {
      const { actor, community, now } = c.var
      const minutes = roundUp(said.minutes, community.roundingMinutes)
      const told = await rememberDifferently(tx, actor, { exchangeId, ...said, minutes }, now())
      if (told.ok) await askForAnswer(tx, senderIn(c), exchangeId, now())
      return told
    },
  })
  routes.get(exchanges.differently.path, async (c) => {
    const seen = await seenIn(c)
    const { told } = seen.story
    const { version } = told
    if (whyNotDifferently(told, seen.who, { version, minutes: 1, words: '-' })) throw new NotFound()
    return html(c, <DifferentlyPage {...seen} said={{ ...blank, values: lengthBoxes(told.minutes) }} />)
  })
  routes.post(exchanges.differently.path, differently)

  const withdraw = step({
    page: WithdrawPage,
    form: Nothing,
    tell: (c) => flashes.set(c, 'exchanges.flash.withdrawn'),
    deed: (tx, c, exchangeId) => withdrawExchange(tx, c.var.actor, exchangeId, c.var.now()),
  })
  routes.get(exchanges.withdraw.path, (c) =>
    showIf(c, WithdrawPage, ({ story, who }) => mayWithdraw(story.told, who)),
  )
  routes.post(exchanges.withdraw.path, withdraw)

  const say = step({
    page: ThankPage,
    form: ThankForm,
    tell: (c) => flashes.set(c, 'exchanges.flash.thanked'),
    async deed(tx, c, exchangeId, { words }) {
      const { actor, now } = c.var
      const { story, who } = await seenIn(c)
      const thanked = await thank(tx, actor, { exchangeId, words }, now())
      const toId = whomToThank(story.told, who)
      if (thanked.ok && toId)
        await tellThanks(tx, senderIn(c), exchangeId, { toId, from: actor.name, words }, now())
      return thanked
    },
  })
  routes.get(exchanges.thank.path, (c) =>
    showIf(c, ThankPage, ({ story, who }) => whyNotThank(story.told, who) === null),
  )
  routes.post(exchanges.thank.path, say)

  const reverse = step({
    page: ReversePage,
    form: ReverseForm,
    tell: (c) => flashes.set(c, 'exchanges.flash.reversed'),
    async deed(tx, c, exchangeId, { reason }, key) {
      const { actor, now } = c.var
      const undone = await reverseExchange(tx, actor, { exchangeId, reason, key }, now())
      const by = { id: actor.personId, name: actor.name }
      if (undone.ok) await tellUndone(tx, senderIn(c), exchangeId, { by, reason }, now())
      return undone
    },
  })
  routes.get(exchanges.reverse.path, (c) =>
    showIf(c, ReversePage, ({ story, who }) => mayReverse(story.told, who)),
  )
  routes.post(exchanges.reverse.path, reverse)

  return routes

  /** Reads the form, does the deed once, and goes back to the exchange; or shows the same page again with the reason. */
  function step<S extends z.ZodType>({ page: Page, form, tell, deed }: Step<S>) {
    return async (c: Ctx) => {
      const exchangeId = idIn(c)
      const said = await readForm(c, form)
      if (!said.ok) return html(c, <Page {...(await seenIn(c))} said={said} />, 422)
      const outcome = await doOnce(c, said, (tx) => deed(tx, c, exchangeId, said.input, said.key))
      if (!outcome.ok) return showRefusal(c, Page, said, outcome.why)
      tell(c, said.input)
      return c.redirect(exchanges.show.to({ exchangeId: shortId(exchangeId) }), 303)
    }
  }
}

/** What was settled or changed meanwhile is shown as it is now: the form that asked about it before would ask for nothing. */
async function showRefusal(c: Ctx, Page: Page, said: Said, why: WhyNot) {
  const seen = await seenIn(c)
  const problem = withProblem(
    said,
    why === 'no-time' || why === 'too-long' ? 'length' : 'form',
    sayWhyNot(c.var.view.w, why),
  )
  const isOver = !isOpen(seen.story.told) || why === 'changed-meanwhile'
  return isOver
    ? html(c, <ShowPage {...seen} said={{ values: {}, problems: problem.problems }} />, 422)
    : html(c, <Page {...seen} said={problem} />, 422)
}

async function showIf(c: Ctx, Page: Page, may: (seen: Seen) => boolean) {
  const seen = await seenIn(c)
  if (!may(seen)) throw new NotFound()
  return html(c, <Page {...seen} said={blank} />)
}

async function seenIn(c: Ctx): Promise<Seen> {
  const { db, actor, community, view } = c.var
  const story = await getStory(db, actor, idIn(c))
  return {
    view,
    voice: { w: view.w, format: view.format, place: community.name },
    story,
    who: somebody(actor),
  }
}

function idIn(c: Ctx): string {
  const id = longId(c.req.param('exchangeId') ?? '')
  if (!id) throw new NotFound()
  return id
}

/** A length as the boxes of its field show it. */
function lengthBoxes(minutes: number): Record<string, string> {
  if (quickPicks.includes(minutes)) return { length: String(minutes) }
  return {
    length: 'other',
    'length-hours': String(Math.floor(minutes / 60)),
    'length-minutes': String(minutes % 60),
  }
}
