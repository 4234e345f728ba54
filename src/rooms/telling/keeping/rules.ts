/** What somebody can write into it. */
export const kindsOfNote = ['note', 'answer', 'decision'] as const
export type KindOfNote = (typeof kindsOfNote)[number]

/** Everything that stands in its story, newest last. */
export type StoryKind =
  | KindOfNote
  | 'added'
  | 'read'
  | 'handed'
  | 'given'
  | 'taken'
  | 'named'
  | 'unnamed'
  | 'closed'
  | 'reopened'

/** How somebody comes to it by name: they may read it, look after it from now on, or are in it and never read it. */
export const parts = ['reads', 'keeps', 'named'] as const
export type Part = (typeof parts)[number]

/** Why somebody does not get a part in it. */
export type WhyNotPart = 'named' | 'nobody-left'

/** Nobody has said in time that they read it. */
export function isLate(
  { dueAt, acknowledgedAt }: { dueAt: Date; acknowledgedAt: Date | null },
  now: Date,
): boolean {
  return acknowledgedAt === null && dueAt < now
}
