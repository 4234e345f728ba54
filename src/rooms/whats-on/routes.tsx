import { Hono } from 'hono'
import type { z } from 'zod'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { idIn } from '../../platform/http/id-in.ts'
import { longId, shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import { todayIn } from '../exchanges/today.ts'
import { type NoticeWords, putUp, reword, takeDown, type WhyNotice } from './commands.ts'
import { Nothing, NoticeForm } from './forms.ts'
import { NoticePage, WhatsOnPage } from './pages.tsx'
import { getNotice, listNotices } from './queries.ts'
import type { Notice } from './rules.ts'
import { whatsOn } from './urls.ts'

export function whatsOnRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(whatsOn.index.path, (c) => showAll(c))

  routes.post(whatsOn.index.path, async (c) => {
    const { actor, now } = c.var
    const said = await readForm(c, NoticeForm)
    if (!said.ok) return showAll(c, said, 422)
    const outcome = await doOnce(c, said, (tx) => putUp(tx, actor, wordsOf(said.input), todayIn(c), now()))
    if (!outcome.ok) return showAll(c, refused(c, said, outcome.why), 422)
    flashes.set(c, 'whats-on.flash.added')
    return c.redirect(whatsOn.index.to(), 303)
  })

  routes.get(whatsOn.show.path, async (c) => {
    const notice = await noticeIn(c)
    return showOne(c, notice, { values: asTyped(notice), problems: {} })
  })

  routes.post(whatsOn.show.path, async (c) => {
    const { actor, now } = c.var
    const notice = await noticeIn(c)
    const said = await readForm(c, NoticeForm)
    if (!said.ok) return showOne(c, notice, said, 422)
    const outcome = await doOnce(c, said, (tx) =>
      reword(tx, actor, notice.id, wordsOf(said.input), todayIn(c), now()),
    )
    if (!outcome.ok) return showOne(c, notice, refused(c, said, outcome.why), 422)
    flashes.set(c, 'whats-on.flash.changed')
    return c.redirect(whatsOn.index.to(), 303)
  })

  for (const way of ['down', 'up'] as const) {
    routes.post(whatsOn[way].path, async (c) => {
      const { actor, now } = c.var
      const { id } = await noticeIn(c)
      const said = await readForm(c, Nothing)
      if (!said.ok) return showAll(c, blank, 422)
      const outcome = await doOnce(c, said, (tx) => takeDown(tx, actor, id, way === 'down', now()))
      if (!outcome.ok) return showAll(c, refused(c, said, outcome.why), 422)
      if (way === 'up') flashes.set(c, 'whats-on.flash.up')
      return c.redirect(withQuery(whatsOn.index.to(), { down: way === 'down' ? shortId(id) : null }), 303)
    })
  }
  return routes
}

async function showAll(c: Ctx, said: Said = blank, status: 200 | 422 = 200) {
  const { db, actor, view } = c.var
  const notices = await listNotices(db, actor.communityId, todayIn(c))
  const downId = longId(c.req.query('down') ?? '')
  const down = downId ? await getNotice(db, actor.communityId, downId).catch(() => null) : null
  return html(
    c,
    <WhatsOnPage view={view} notices={notices} down={down?.takenDownAt ? down : null} said={said} />,
    status,
  )
}

function showOne(c: Ctx, notice: Notice, said: Said, status: 200 | 422 = 200) {
  return html(c, <NoticePage view={c.var.view} notice={notice} said={said} />, status)
}

function wordsOf({ what, day, time, place }: z.output<typeof NoticeForm>): NoticeWords {
  return { what, onDay: day, atTime: time || null, place }
}

function refused(c: Ctx, said: Said, why: WhyNotice | 'key-reused'): Said {
  const { w } = c.var.view
  if (why === 'key-reused') return withProblem(said, 'form', w('platform.form.key-reused'))
  return withProblem(said, why === 'past' ? 'day' : 'what', w(`whats-on.problem.${why}`))
}

function asTyped({ what, onDay, atTime, place }: Notice): Record<string, string> {
  const [year = '', month = '', day = ''] = onDay.split('-')
  return { what, 'day-day': day, 'day-month': month, 'day-year': year, time: atTime ?? '', place }
}

async function noticeIn(c: Ctx): Promise<Notice> {
  const id = idIn(c, 'noticeId')
  return getNotice(c.var.db, c.var.actor.communityId, id)
}
