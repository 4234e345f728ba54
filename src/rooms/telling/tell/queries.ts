import type { Db } from '../../../platform/db/database.ts'

/** What whoever has the code reads: how far it has come, and what was answered. Never what was told: a slip of paper is found by others. */
export type Receipt = {
  id: string
  toldAt: Date
  dueAt: Date
  aboutStaff: boolean
  acknowledgedAt: Date | null
  closedAt: Date | null
  answers: { id: string; words: string; madeAt: Date }[]
  added: Date[]
  sounds: number
}

/** What a code stands for, or null. */
export async function findReceipt(db: Db, communityId: string, codeDigest: string): Promise<Receipt | null> {
  const told = await db
    .selectFrom('tellings')
    .select(['id', 'toldAt', 'dueAt', 'aboutStaff', 'acknowledgedAt', 'closedAt'])
    .where('communityId', '=', communityId)
    .where('codeDigest', '=', codeDigest)
    .executeTakeFirst()
  if (!told) return null
  const notes = await db
    .selectFrom('tellingNotes')
    .select(['id', 'what', 'words', 'madeAt'])
    .where('communityId', '=', communityId)
    .where('tellingId', '=', told.id)
    .where('what', 'in', ['answer', 'added'])
    .orderBy('id')
    .limit(400)
    .execute()
  const sounds = await db
    .selectFrom('tellingSounds')
    .select('id')
    .where('communityId', '=', communityId)
    .where('tellingId', '=', told.id)
    .execute()
  return {
    ...told,
    answers: notes.filter(({ what }) => what === 'answer'),
    added: notes.filter(({ what }) => what === 'added').map(({ madeAt }) => madeAt),
    sounds: sounds.length,
  }
}
