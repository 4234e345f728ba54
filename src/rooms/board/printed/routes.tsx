import { Hono } from 'hono'
import { homeOf, isScannable } from '../../../platform/addresses.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { getIntent, listIntents } from '../queries.ts'
import { board } from '../urls.ts'
import { CardsPage } from './page.tsx'
import { picked, type Wanted } from './rules.ts'

/** Red cards and green cards: the board for walls, tables and pockets. */
export function printedCardRoutes({ baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(board.cards.path, async (c) => {
    const { db, actor, community, view } = c.var
    const sought = {
      words: (c.req.query('words') ?? '').trim().slice(0, 100),
      kind: c.req.query('kind') ?? '',
    }
    const before = longId(c.req.query('before') ?? '')
    const one = longId(c.req.query('one') ?? '')
    const single = one ? await getIntent(db, actor.communityId, one) : null
    const wanted = { ...wantedIn(c), ...(single && { direction: single.direction, blank: false }) }
    const none = { intents: [], older: null }
    const found = single
      ? { intents: [single], older: null }
      : wanted.blank
        ? none
        : await listIntents(db, actor.communityId, wanted.direction, sought, before)
    const scans = isScannable(baseUrl, community)
    const addressOf = (id: string) => homeOf(baseUrl, community) + board.show.to({ intentId: shortId(id) })
    return html(
      c,
      <CardsPage
        view={view}
        sought={sought}
        wanted={wanted}
        shown={picked(found.intents, wanted)}
        all={single ? [] : found.intents}
        older={found.older}
        before={before}
        addressOf={scans ? addressOf : null}
      />,
    )
  })
  return routes
}

function wantedIn(c: Ctx): Wanted {
  const cards = c.req.query('cards') ?? 'asks'
  const large = c.req.query('size') ?? (c.var.view.language === 'en-easy' ? 'large' : 'small')
  return {
    direction: cards === 'offers' || cards === 'blank-offers' ? 'offer' : 'ask',
    blank: cards.startsWith('blank-'),
    size: large === 'large' ? 'large' : 'small',
    picked: (c.req.queries('pick') ?? []).flatMap((short) => longId(short) ?? []),
  }
}
