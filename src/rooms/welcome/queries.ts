import type { Db } from '../../platform/db/database.ts'

/** The brokers of a community by name, as many as one would want to choose from. For members. */
export function listBrokers(db: Db, communityId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('tasksTakenOn as task')
    .innerJoin('people', (join) =>
      join.onRef('people.communityId', '=', 'task.communityId').onRef('people.id', '=', 'task.personId'),
    )
    .select(['people.id', 'people.name'])
    .where('task.communityId', '=', communityId)
    .where('task.task', '=', 'broker')
    .where('task.until', 'is', null)
    .where('people.state', '=', 'here')
    .orderBy('people.nameFolded')
    .limit(10)
    .execute()
}
