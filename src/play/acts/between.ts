import { postBetween } from '../../rooms/neighbours/between.ts'
import { listStandings, maySpeakFor } from '../../rooms/standing/queries.ts'
import { whyNotTogether } from '../../rooms/standing/rules.ts'
import { actorFor } from '../cast.ts'
import { at, type Played, type Scene, whyNotLegs } from './act.ts'

/** Help between two communities: the one who was helped gives up time in theirs, the one who gave receives it in theirs. */
export async function between(scene: Scene): Promise<Played> {
  const { tx, cast, actor, row, submission, today, now } = scene
  const why = await whyNotLegs(scene)
  if (why || !actor) return { ok: false, why: why ?? 'not-allowed' }
  const receiver = submission.rows.map(({ from }) => cast.people.get(from)).find(Boolean)
  const giver = submission.rows.map(({ to }) => cast.people.get(to)).find(Boolean)
  if (!receiver || !giver || receiver.communityId === giver.communityId)
    return { ok: false, why: 'other-community' }
  const standings = []
  for (const { communityId, personId } of [receiver, giver])
    standings.push(...(await at(scene, communityId, () => listStandings(tx, communityId, [personId], today))))
  const apart = whyNotTogether(standings, today, false)
  if (apart) return { ok: false, why: apart }
  const mays = [receiver, giver].map((end) =>
    at(
      scene,
      end.communityId,
      async () =>
        end.personId === actor.personId ||
        (end.communityId === actor.communityId &&
          (actor.tasks.has('broker') ||
            (await maySpeakFor(tx, end.communityId, actor.personId, end.personId, today)))),
    ),
  )
  const may = (
    await mays.reduce(async (all, one) => [...(await all), await one], Promise.resolve([] as boolean[]))
  ).some(Boolean)
  if (!may) return { ok: false, why: 'not-allowed' }
  const confirmer = await actorFor(tx, cast, row.confirmed_by)
  const whose = row.on_behalf_of || row.actor
  if (!confirmer || [row.actor, whose].includes(row.confirmed_by)) return { ok: false, why: 'own-word' }
  const isOther = [receiver, giver].some(({ personId }) => personId === confirmer.personId)
  if (!isOther && !confirmer.tasks.has('broker')) return { ok: false, why: 'own-word' }
  const minutes = submission.rows[0]?.minutes ?? 0
  const posted = await postBetween(
    tx,
    {
      giverCommunityId: giver.communityId,
      giverId: giver.personId,
      receiverCommunityId: receiver.communityId,
      receiverId: receiver.personId,
      minutes,
      occurredOn: row.occurred,
      key: row.key,
      writer: { communityId: scene.homeId, personId: null },
    },
    now,
  )
  return posted.ok ? { ok: true } : posted
}
