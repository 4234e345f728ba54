import { Hono } from 'hono'
import { shortSecretDigest } from '../../../platform/auth/secrets.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'
import { asSecret, picturesInRow, type WallPicture, type Way } from '../rules.ts'
import { wall } from '../urls.ts'
import { putOnTheWall, takeOffTheWall } from './commands.ts'
import { Nothing, PinForm, RowForm, WhichForm } from './forms.ts'
import { WayInPage } from './page.tsx'
import { getOnTheWall, type OnTheWall } from './queries.ts'

/** Choosing to be on the wall: on one's own page, or with a broker. */
export function wayInRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  for (const [address, off, whoseIn] of [
    [wall.mine, wall.mineOff, mineIn],
    [wall.of, wall.offOf, theirsIn],
  ] as const) {
    routes.get(address.path, async (c) => showWay(c, await whoseIn(c), readWay(c.req.query('way'))))

    routes.post(address.path, async (c) => {
      const { actor, now } = c.var
      const somebody = await whoseIn(c)
      const way = readWay((await readForm(c, WhichForm)).values.way)
      const said = await readForm(c, way === 'pin' ? PinForm : RowForm)
      if (!way) {
        const which = withProblem(blank, 'form', c.var.view.w('wall.problem.way'))
        return showWay(c, somebody, null, which, 422)
      }
      if (!said.ok) return showWay(c, somebody, way, withoutSecret(said), 422)
      const { input } = said
      if ('row' in input && !(input.save && input.row.length === picturesInRow))
        return showWay(c, somebody, way, blank, 200, input.row)
      const parts = 'row' in input ? input.row.join(' ') : input.pin
      const digest = await shortSecretDigest(asSecret(way, parts))
      // Its key is kept with a digest of what was sent, which must not be a quick one of four figures.
      const sent = { key: said.key, input: { way } }
      const outcome = await doOnce(c, sent, (tx) =>
        putOnTheWall(tx, actor, somebody.id, { way, digest }, now()),
      )
      if (!outcome.ok) return showWay(c, somebody, way, refused(c, said, somebody, outcome.why), 422)
      flashes.set(c, 'wall.flash.on')
      return c.redirect(backTo(c, somebody), 303)
    })

    routes.post(off.path, async (c) => {
      const { actor, now } = c.var
      const somebody = await whoseIn(c)
      const said = await readForm(c, Nothing)
      if (!said.ok) return showWay(c, somebody, null, said, 422)
      const outcome = await doOnce(c, said, (tx) => takeOffTheWall(tx, actor, somebody.id, now()))
      if (!outcome.ok) return showWay(c, somebody, null, refused(c, said, somebody, outcome.why), 422)
      flashes.set(c, 'wall.flash.off')
      return c.redirect(backTo(c, somebody), 303)
    })
  }
  return routes
}

function showWay(
  c: Ctx,
  somebody: OnTheWall,
  chosen: Way | null,
  said: Said = blank,
  status: 200 | 422 = 200,
  row: WallPicture[] = [],
) {
  const { view } = c.var
  return html(c, <WayInPage view={view} somebody={somebody} chosen={chosen} row={row} said={said} />, status)
}

function readWay(typed: string | undefined): Way | null {
  return typed === 'pin' || typed === 'pictures' ? typed : null
}

/** What was typed is a secret: it is not sent back into a page. */
function withoutSecret({ values, problems }: Said): Said {
  return { values: { key: values.key ?? '', way: values.way ?? '' }, problems }
}

function refused(c: Ctx, said: Said, { name }: OnTheWall, why: string): Said {
  const { w } = c.var.view
  if (why === 'moved-on' || why === 'has-email' || why === 'holds-task')
    return withProblem(withoutSecret(said), 'form', w(`wall.why-not.${why}`, { name }))
  return withProblem(withoutSecret(said), 'form', w('platform.form.key-reused'))
}

function backTo(c: Ctx, { id }: OnTheWall): string {
  return id === c.var.actor.personId ? people.me.to() : people.show.to({ personId: shortId(id) })
}

function mineIn(c: Ctx): Promise<OnTheWall> {
  const { db, actor } = c.var
  return getOnTheWall(db, actor.communityId, actor.personId)
}

async function theirsIn(c: Ctx): Promise<OnTheWall> {
  const { db, actor } = c.var
  const id = idIn(c, 'personId')
  return getOnTheWall(db, actor.communityId, id)
}
