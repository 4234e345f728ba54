export const codeLivesDays = 30

/** In a quarter of an hour: wrong codes from one client, and from all together. */
export const wrongCodesFromClient = 20
export const wrongCodesAtAll = 1000

export type CodeHolder = {
  id: string
  name: string
  state: string
  language: string | null
  email: string | null
  holdsTask: boolean
}
export type WhyNoCode = 'holds-task' | 'moved-on'

/**
 * Why a broker may not make a printed code for somebody, or null. A broker sees the code and could come in with it, so
 * one for a person who looks after things would hand their tasks to the broker. One's own is no secret from oneself.
 */
export function whyNoCode(
  holder: Pick<CodeHolder, 'id' | 'state' | 'holdsTask'>,
  brokerId: string,
): WhyNoCode | null {
  if (holder.state !== 'here' && holder.state !== 'resting') return 'moved-on'
  if (holder.holdsTask && holder.id !== brokerId) return 'holds-task'
  return null
}
