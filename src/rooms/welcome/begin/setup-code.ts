import { readPrintedCode, sameSecret } from '../../../platform/auth/secrets.ts'

const quarterOfAnHour = 15 * 60 * 1000
const fromOneClient = 10
const atAll = 100

export type Asked = 'right' | 'wrong' | 'too-often'

/**
 * Asks for the setup code, the same for every form of the first visit. Wrong ones are counted here and not in the
 * database, which has no community yet to count them in. Without a code there is nothing to ask.
 */
export function setupCodeGuard(code: string | null, now: () => Date) {
  let wrong: { client: string; at: number }[] = []

  return {
    isAsked: code !== null,
    ask(typed: string, client: string): Asked {
      if (code === null) return 'right'
      const at = now().getTime()
      wrong = wrong.filter((one) => at - one.at < quarterOfAnHour)
      const theirs = wrong.filter((one) => one.client === client).length
      if (theirs >= fromOneClient || wrong.length >= atAll) return 'too-often'
      if (sameSecret(readPrintedCode(typed), code)) return 'right'
      wrong.push({ client, at })
      return 'wrong'
    },
  }
}

export type SetupCodeGuard = ReturnType<typeof setupCodeGuard>
