import { Hono } from 'hono'
import type { z } from 'zod'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { longId } from '../../../platform/ids.ts'
import type { Sender } from '../../standing/letters.ts'
import { sayNotMe } from '../calls/commands.ts'
import { tellBrokersNotMe } from '../calls/letters.ts'
import { askForAnswer, tellSettled, tellThanks, tellUndone } from '../letters.ts'
import {
  isOpen,
  mayAgree,
  mayAnswer,
  mayReverse,
  mayWithdraw,
  whomToThank,
  whyNotConfirm,
  whyNotDifferently,
  whyNotThank,
} from '../rules.ts'
import { exchanges } from '../urls.ts'
import {
  agreeMinutes,
  confirmExchange,
  rememberDifferently,
  reverseExchange,
  sayWhoCame,
  thank,
  withdrawExchange,
} from './commands.ts'
import { CompanyForm, ConfirmForm, differentlyForm, Nothing, ReverseForm, ThankForm } from './forms.ts'
import { ShowPage } from './show-page.tsx'
import { type Step, seenIn, showStep, takeStep } from './step.tsx'
import {
  AgreedPage,
  CompanyPage,
  DifferentlyPage,
  NotMePage,
  ReversePage,
  ThankPage,
  WithdrawPage,
} from './step-pages.tsx'

/** One exchange, and everything that can be said and done about it. */
export function answerRoutes({ flashes, baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  const senderIn = (c: Ctx): Sender => ({ community: c.var.community, baseUrl })
  const by = ({ var: { actor } }: Ctx) => ({ id: actor.personId, name: actor.name })

  routes.get(exchanges.show.path, async (c) => html(c, <ShowPage {...(await seenIn(c))} said={blank} />))

  routes.post(exchanges.confirm.path, (c) =>
    takeStep(c, {
      page: ShowPage,
      may: ({ story: { told }, who }) =>
        mayAnswer(told, who) && whyNotConfirm(told, who, told.version) === null,
      form: () => ConfirmForm,
      async deed(tx, c, said, { exchangeId }) {
        const { actor, now } = c.var
        const settled = await confirmExchange(tx, actor, { exchangeId, ...said }, now())
        if (settled.ok) await tellSettled(tx, senderIn(c), exchangeId, by(c), now())
        return settled
      },
      tell: (c) => flashes.set(c, 'exchanges.flash.confirmed'),
    }),
  )

  step(exchanges.differently.path, {
    page: DifferentlyPage,
    may: ({ story: { told }, who }) => {
      const { version } = told
      return mayAnswer(told, who) && !whyNotDifferently(told, who, { version, minutes: 1, words: '-' })
    },
    async form(c) {
      const { story } = await seenIn(c)
      return differentlyForm(story.told.minutes, c.var.community.roundingMinutes)
    },
    typed: ({ story }) => ({ length: String(story.told.minutes) }),
    async deed(tx, c, said, { exchangeId }) {
      const { actor, now } = c.var
      const told = await rememberDifferently(tx, actor, { exchangeId, ...said }, now())
      if (told.ok) await askForAnswer(tx, senderIn(c), exchangeId, now())
      return told
    },
    tell(c, { minutes, exactMinutes }) {
      if (minutes === exactMinutes) flashes.set(c, 'exchanges.flash.differently')
      else flashes.set(c, 'exchanges.flash.differently-rounded', { to: c.var.view.format.minutes(minutes) })
    },
  })

  step(exchanges.agreed.path, {
    page: AgreedPage,
    may: ({ story: { told }, who }) => mayAgree(told, who),
    async form(c) {
      const { story } = await seenIn(c)
      return differentlyForm(story.told.minutes, c.var.community.roundingMinutes)
    },
    typed: ({ story }) => ({ length: String(story.told.minutes) }),
    async deed(tx, c, said, { exchangeId }) {
      const { actor, now } = c.var
      const settled = await agreeMinutes(tx, actor, { exchangeId, ...said }, now())
      if (settled.ok) await tellSettled(tx, senderIn(c), exchangeId, by(c), now())
      return settled
    },
    tell: (c) => flashes.set(c, 'exchanges.flash.confirmed'),
  })

  step(exchanges.company.path, {
    page: CompanyPage,
    may: ({ story: { company }, who }) => who.isBroker && company.isMissing,
    form: () => CompanyForm,
    deed: (tx, c, { company }, { exchangeId }) =>
      sayWhoCame(tx, c.var.actor, { exchangeId, accompaniedBy: longId(company) ?? exchangeId }, c.var.now()),
    tell: (c) => flashes.set(c, 'exchanges.flash.company'),
  })

  step(exchanges.notMe.path, {
    page: NotMePage,
    may: ({ story: { told, inMyName } }) => inMyName && (isOpen(told) || told.state === 'confirmed'),
    form: () => Nothing,
    async deed(tx, c, _, { exchangeId }) {
      const { actor, now } = c.var
      const said = await sayNotMe(tx, actor, exchangeId, now())
      const letter = { name: actor.name, exchangeId, by: actor.personId }
      if (said.ok && said.state === 'confirmed') await tellBrokersNotMe(tx, senderIn(c), letter, now())
      return said
    },
    tell: (c) => flashes.set(c, 'exchanges.flash.not-me'),
  })

  step(exchanges.withdraw.path, {
    page: WithdrawPage,
    may: ({ story, who }) => mayWithdraw(story.told, who),
    form: () => Nothing,
    deed: (tx, c, _, { exchangeId }) => withdrawExchange(tx, c.var.actor, exchangeId, c.var.now()),
    tell: (c) => flashes.set(c, 'exchanges.flash.withdrawn'),
  })

  step(exchanges.thank.path, {
    page: ThankPage,
    may: ({ story, who }) => whyNotThank(story.told, who) === null,
    form: () => ThankForm,
    async deed(tx, c, { words }, { exchangeId }) {
      const { actor, now } = c.var
      const { story, who } = await seenIn(c)
      const thanked = await thank(tx, actor, { exchangeId, words }, now())
      const toId = whomToThank(story.told, who)
      if (thanked.ok && toId)
        await tellThanks(tx, senderIn(c), exchangeId, { toId, from: actor.name, words }, now())
      return thanked
    },
    tell: (c) => flashes.set(c, 'exchanges.flash.thanked'),
  })

  step(exchanges.reverse.path, {
    page: ReversePage,
    may: ({ story, who }) => mayReverse(story.told, who),
    form: () => ReverseForm,
    async deed(tx, c, { reason }, { exchangeId, key }) {
      const { actor, now } = c.var
      const undone = await reverseExchange(tx, actor, { exchangeId, reason, key }, now())
      if (undone.ok) await tellUndone(tx, senderIn(c), exchangeId, { by: by(c), reason }, now())
      return undone
    },
    tell: (c) => flashes.set(c, 'exchanges.flash.reversed'),
  })

  return routes

  function step<S extends z.ZodType>(path: string, one: Step<S>) {
    routes.get(path, (c) => showStep(c, one))
    routes.post(path, (c) => takeStep(c, one))
  }
}
