import { newId } from '../../src/platform/ids.ts'
import { type App, origin, read } from './village.ts'

type Facts = { client?: string; device?: string }

/** A browser of one's own: it keeps its cookies, says what it is, and comes from one machine. */
export function newBrowser(app: App, { client = '203.0.113.1', device = '' }: Facts = {}) {
  const jar = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('origin', origin)
    headers.set('user-agent', device)
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const line = { incoming: { socket: { remoteAddress: client } } }
    const answer = await app.request(`${origin}${path}`, { ...init, headers }, line)
    for (const cookie of answer.headers.getSetCookie()) keep(cookie)
    return read(answer)
  }
  const keep = (cookie: string) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (/max-age=0/i.test(cookie)) jar.delete(name)
    else jar.set(name, value)
  }
  return {
    jar,
    get: (path: string) => send(path),
    /** Sends a form with a fresh key unless one is given. */
    post: (path: string, values: Record<string, string> = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams({ key: newId(), ...values }) }),
  }
}

export type Browser = ReturnType<typeof newBrowser>
