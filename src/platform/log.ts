/** One line of JSON an event, on standard error. Paths and ids of requests; never names, addresses or what people wrote. */
export type Log = (event: string, facts?: Record<string, string | number | boolean | null>) => void

export const log: Log = (event, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`)
}

export const silent: Log = () => {}

/** What may be told of something that went wrong: never its message, since those of a database can hold what people wrote. */
export function factsOf(error: unknown) {
  const told = typeof error === 'object' && error !== null ? error : {}
  const part = (name: 'name' | 'code' | 'stack') => {
    const value: unknown = Reflect.get(told, name)
    return typeof value === 'string' ? value : null
  }
  return { name: part('name'), code: part('code'), where: whereOf(part('stack') ?? '') }
}

function whereOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' ')
}
