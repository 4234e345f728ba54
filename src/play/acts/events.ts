import { NotFound } from '../../platform/errors.ts'
import { settleWaiting } from '../../rooms/exchanges/settle.ts'
import { closeMembership, rememberPerson } from '../../rooms/leaving/commands.ts'
import { erasePerson } from '../../rooms/leaving/erasing.ts'
import { endMandates, keepDistance, liftPause, pause } from '../../rooms/standing/commands.ts'
import { listStandings } from '../../rooms/standing/queries.ts'
import { hasLeft } from '../../rooms/standing/rules.ts'
import { at, type Played, type Scene } from './act.ts'

const nameless = '—'

/** What happens beside the book, by whoever the row says, for whoever it is about. */
function about(
  work: (scene: Scene & { actor: NonNullable<Scene['actor']> }, personId: string) => Promise<Played>,
): (scene: Scene) => Promise<Played> {
  return async (scene) => {
    const { actor, cast, row } = scene
    const person = cast.people.get(row.from)
    if (!actor || !person) return { ok: false, why: 'not-allowed' }
    try {
      return await at(scene, actor.communityId, () => work({ ...scene, actor }, person.personId))
    } catch (error) {
      if (error instanceof NotFound) return { ok: false, why: 'not-allowed' }
      throw error
    }
  }
}

/** Their last day; they are not a member from the day after. */
export const close = about(({ tx, actor, today, now }, personId) =>
  closeMembership(tx, actor, { personId, lastDay: today }, now),
)
export const death = about(({ tx, actor, today, now }, personId) =>
  rememberPerson(tx, actor, { personId, today }, now),
)
export const erase = about(({ tx, actor, today, now }, personId) =>
  erasePerson(tx, actor, { personId, nameless, today }, now),
)
export const restrict = about(({ tx, actor, today, now }, personId) =>
  pause(tx, actor, { personId, today }, now),
)
export const unrestrict = about(({ tx, actor, today, now }, personId) =>
  liftPause(tx, actor, { personId, today }, now),
)
export const endMandate = about(({ tx, actor, today, now }, personId) =>
  endMandates(tx, actor, { personId, lastDay: today }, now),
)
export const block = about(({ tx, actor, cast, row, today, now }, wantedBy) => {
  const from = cast.people.get(row.to)
  if (!from) throw new NotFound()
  return keepDistance(tx, actor, { wantedBy, fromId: from.personId, today }, now)
})

/** Whoever has left does not come in any more. */
export async function login(scene: Scene): Promise<Played> {
  const { tx, actor, today } = scene
  if (!actor) return { ok: false, why: 'not-allowed' }
  const { communityId, personId } = actor
  const standings = await at(scene, communityId, () => listStandings(tx, communityId, [personId], today))
  return standings.some((one) => hasLeft(one, today)) ? { ok: false, why: 'has-left' } : { ok: true }
}

/** The nightly job of that day, which runs when the day is over. */
export async function expire(scene: Scene): Promise<Played> {
  const { tx, homeId, now, cast } = scene
  const night = new Date(now.getTime() + 13 * 60 * 60 * 1000)
  for (const communityId of cast.communities.values())
    await at(scene, communityId, async () => {
      const { id, name, timeZone, expireAfterDays } = await tx
        .selectFrom('communities')
        .select(['id', 'name', 'timeZone', 'expireAfterDays'])
        .where('id', '=', communityId)
        .executeTakeFirstOrThrow()
      const community = { id, name, timeZone, language: 'en', vocabulary: {} } as const
      await settleWaiting(
        tx,
        { community, baseUrl: null },
        { expireAfterDays, autoConfirmAfterDays: null },
        night,
      )
    })
  return at(scene, homeId, async () => ({ ok: true }))
}

/** Taken note of; nothing in the book follows from it. */
export async function note(): Promise<Played> {
  return { ok: true }
}
