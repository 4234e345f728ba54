import { Hono } from 'hono'
import type { VNode } from 'preact'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, keyReused, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { listNamesToOffer } from '../../exchanges/log/queries.ts'
import { todayIn } from '../../exchanges/today.ts'
import { chosenFrom, findMeant, type Neighbour } from '../../exchanges/who-is-meant.ts'
import { getNamed } from '../../standing/queries.ts'
import { getTellingSettings } from '../leads.ts'
import { tellReaders } from '../letters.ts'
import { keptUntil } from '../rules.ts'
import { telling } from '../urls.ts'
import { ClosePage } from './close-page.tsx'
import { acknowledge, closeTelling, endPart, givePart, reopenTelling, writeNote } from './commands.ts'
import { closeForm, EndForm, Nothing, WhoForm, writeForm } from './forms.ts'
import { ToldPage } from './list-page.tsx'
import { PrintPage } from './print-page.tsx'
import {
  countMet,
  getSound,
  getTelling,
  listByName,
  listClosedTold,
  listNotes,
  listOpenTold,
  listReadings,
  listSounds,
  mayLook,
  noteReading,
  type Telling,
} from './queries.ts'
import { listReaders } from './readers.ts'
import { TellingPage } from './show-page.tsx'
import { WhoPage } from './who-page.tsx'
import { WritePage } from './write-page.tsx'

const yearMs = 365 * 24 * 60 * 60 * 1000

/** What was told, for the few who may read it. For everybody else none of this is there. */
export function keepingRoutes({ flashes, baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(telling.index.path, async (c) => {
    const { db, actor, view, now } = c.var
    if (!(await mayLook(db, actor))) throw new NotFound()
    const { told: closed, older } = await listClosedTold(db, actor, longId(c.req.query('after') ?? ''))
    const open = await listOpenTold(db, actor)
    const met = await countMet(db, actor, new Date(now().getTime() - yearMs))
    return html(c, <ToldPage view={view} open={open} closed={closed} older={older} met={met} />)
  })

  routes.get(telling.sound.path, async (c) => {
    const { db, actor, now } = c.var
    const { tellingId, kind, bytes } = await getSound(db, actor, idIn(c, 'soundId'))
    await noteReading(db, actor, tellingId, 'heard', now())
    c.header('Cache-Control', 'no-store')
    c.header('Content-Type', kind)
    return c.body(new Uint8Array(bytes))
  })

  routes.get(telling.show.path, async (c) => showTelling(c, await toldIn(c)))

  routes.get(telling.print.path, async (c) => {
    const told = await toldIn(c)
    await noteReading(c.var.db, c.var.actor, told.id, 'printed', c.var.now())
    return html(c, <PrintPage {...(await wholeOf(c, told))} by={c.var.actor.name} />)
  })

  routes.post(telling.acknowledge.path, async (c) => {
    const { actor, now } = c.var
    const told = await toldIn(c)
    const said = await readForm(c, Nothing)
    const outcome = said.ok ? await doOnce(c, said, (tx) => acknowledge(tx, actor, told.id, now())) : null
    if (!outcome?.ok) return showTelling(c, told, said.ok ? keyReused(c, said) : said)
    return done(c, told, 'telling.flash.read')
  })

  routes.post(telling.reopen.path, async (c) => {
    const { actor, now } = c.var
    const told = await toldIn(c)
    const said = await readForm(c, Nothing)
    const outcome = said.ok ? await doOnce(c, said, (tx) => reopenTelling(tx, actor, told.id, now())) : null
    if (!outcome?.ok) return showTelling(c, told, said.ok ? keyReused(c, said) : said)
    return done(c, told, 'telling.flash.reopened')
  })

  routes.get(telling.write.path, async (c) =>
    show(c, <WritePage view={c.var.view} told={await toldIn(c)} said={blank} />),
  )

  routes.post(telling.write.path, async (c) => {
    const { actor, view, now } = c.var
    const told = await toldIn(c)
    const said = await readForm(c, writeForm(todayIn(c)))
    if (!said.ok) return show(c, <WritePage view={view} told={told} said={said} />, said)
    const outcome = await doOnce(c, said, (tx) =>
      writeNote(tx, actor, { tellingId: told.id, ...said.input }, now()),
    )
    if (!outcome.ok) {
      const again = keyReused(c, said)
      return show(c, <WritePage view={view} told={told} said={again} />, again)
    }
    return done(c, told, 'telling.flash.written')
  })

  routes.get(telling.close.path, async (c) => {
    const { db, actor, view } = c.var
    const told = await toldIn(c)
    const { keepYears } = await getTellingSettings(db, actor.communityId)
    const [year = '', month = '', day = ''] = keptUntil(todayIn(c), keepYears).split('-')
    const values = { 'keep-day': day, 'keep-month': month, 'keep-year': year }
    return show(c, <ClosePage view={view} told={told} said={{ values, problems: {} }} />)
  })

  routes.post(telling.close.path, async (c) => {
    const { actor, view, now } = c.var
    const told = await toldIn(c)
    const said = await readForm(c, closeForm(todayIn(c)))
    if (!said.ok) return show(c, <ClosePage view={view} told={told} said={said} />, said)
    const outcome = await doOnce(c, said, (tx) =>
      closeTelling(tx, actor, { tellingId: told.id, ...said.input }, now()),
    )
    if (!outcome.ok) {
      const again =
        outcome.why === 'key-reused'
          ? keyReused(c, said)
          : withProblem(said, 'form', view.w('telling.problem.closed-already'))
      return show(c, <ClosePage view={view} told={told} said={again} />, again)
    }
    const tellingId = shortId(told.id)
    flashes.set(c, 'telling.flash.closed', {}, { action: telling.reopen.to({ tellingId }), values: {} })
    return c.redirect(telling.show.to({ tellingId }), 303)
  })

  routes.get(telling.who.path, async (c) => showWho(c, await toldIn(c)))

  routes.post(telling.who.path, async (c) => {
    const { db, actor, community, view, now } = c.var
    const told = await toldIn(c)
    const said = await readForm(c, WhoForm)
    if (!said.ok) return showWho(c, told, said)
    const { who, person, part } = said.input
    const [meant] = await findMeant(db, community.id, [who])
    const chosen = chosenFrom(meant!, longId(person))
    if (!chosen) {
      const { near } = meant!
      const why = near.length === 0 ? 'unknown' : near.length === 1 ? 'alike' : 'several'
      return showWho(c, told, withProblem(said, 'who', view.w(`exchanges.problem.who.${why}`)), near)
    }
    const { id: personId, name } = chosen
    const outcome = await doOnce(c, { key: said.key, input: [personId, part] }, async (tx) => {
      const given = await givePart(tx, actor, { tellingId: told.id, personId, name, part }, now())
      if (given.ok && part !== 'named') await tellReaders(tx, { community, baseUrl }, [chosen], now())
      return given
    })
    if (!outcome.ok)
      return showWho(
        c,
        told,
        outcome.why === 'key-reused'
          ? keyReused(c, said)
          : withProblem(said, 'who', view.w(`telling.problem.${outcome.why}`, { name })),
      )
    flashes.set(c, `telling.flash.${part}`, { name })
    // Whoever said that they are in it themselves does not read on.
    const stays = !(part === 'named' && personId === actor.personId)
    return c.redirect(stays ? c.req.path : telling.tell.to(), 303)
  })

  routes.post(telling.endWho.path, async (c) => {
    const { db, actor, now, view } = c.var
    const told = await toldIn(c)
    const said = await readForm(c, EndForm)
    if (!said.ok) return showWho(c, told, said)
    const { personId, part } = said.input
    if (!personId) throw new NotFound()
    const { name } = await getNamed(db, actor.communityId, personId)
    const outcome = await doOnce(c, said, (tx) =>
      endPart(tx, actor, { tellingId: told.id, personId, name, part }, now()),
    )
    if (!outcome.ok)
      return showWho(
        c,
        told,
        outcome.why === 'key-reused'
          ? keyReused(c, said)
          : withProblem(blank, 'form', view.w(`telling.problem.${outcome.why}`, { name })),
      )
    flashes.set(c, part === 'reads' ? 'telling.flash.taken' : 'telling.flash.unnamed', { name })
    const stays = !(part === 'reads' && personId === actor.personId)
    return c.redirect(stays ? telling.who.to({ tellingId: shortId(told.id) }) : telling.tell.to(), 303)
  })

  function done(
    c: Ctx,
    told: Telling,
    words: 'telling.flash.read' | 'telling.flash.reopened' | 'telling.flash.written',
  ) {
    flashes.set(c, words)
    return c.redirect(telling.show.to({ tellingId: shortId(told.id) }), 303)
  }

  return routes
}

function show(c: Ctx, page: VNode, said: Said = blank) {
  return html(c, page, Object.keys(said.problems).length > 0 ? 422 : 200)
}

async function showTelling(c: Ctx, told: Telling, said: Said = blank) {
  await noteReading(c.var.db, c.var.actor, told.id, 'read', c.var.now())
  return show(c, <TellingPage {...(await wholeOf(c, told))} problems={said.problems} />, said)
}

async function wholeOf(c: Ctx, told: Telling) {
  const { db, actor, view } = c.var
  const { communityId } = actor
  const readers = await listReaders(db, communityId, told.id)
  return {
    view,
    told,
    notes: await listNotes(db, communityId, told.id),
    sounds: await listSounds(db, communityId, told.id),
    readings: await listReadings(db, communityId, told.id),
    readers: readers.map(({ name }) => name),
  }
}

async function showWho(c: Ctx, told: Telling, said: Said = blank, near: Neighbour[] = []) {
  const { db, actor, view } = c.var
  const { given, named } = await listByName(db, actor.communityId, told.id)
  const page = (
    <WhoPage
      view={view}
      told={told}
      readers={await listReaders(db, actor.communityId, told.id)}
      given={given}
      named={named}
      names={await listNamesToOffer(db, actor)}
      near={near}
      said={said}
    />
  )
  return show(c, page, said)
}

/** What the address names, for whoever may read it. */
async function toldIn(c: Ctx): Promise<Telling> {
  return getTelling(c.var.db, c.var.actor, idIn(c, 'tellingId'))
}
