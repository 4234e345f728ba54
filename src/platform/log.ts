/** One line of JSON an event, on standard error. Paths and ids of requests; never names, addresses or what people wrote. */
export type Log = (event: string, facts?: Record<string, string | number | boolean | null>) => void

export const log: Log = (event, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`)
}

export const silent: Log = () => {}
