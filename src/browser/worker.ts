/** The little of a service worker's world that ours uses; the page's own types know another one. */
export type Asked = Event & { request: Request; respondWith(answer: Promise<Response>): void } & Lasting
export type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
export type Told = Lasting & { data: unknown }
export type Page = { postMessage(message: unknown): void }

export type Worker = {
  addEventListener(name: 'fetch', hear: (event: Asked) => void): void
  addEventListener(name: 'install' | 'activate' | 'sync', hear: (event: Lasting) => void): void
  addEventListener(name: 'message', hear: (event: Told) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void>; matchAll(): Promise<Page[]> }
  registration: { sync?: { register(tag: string): Promise<void> } }
}
