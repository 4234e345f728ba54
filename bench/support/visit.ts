import { Agent, request } from 'node:http'
import type { Served } from './served.ts'

export type Visit = { medianMs: number; p95Ms: number; cpuUs: number; bytes: number }

/** Asks for a page so many times on one kept connection, one after the other. CPU is the server's own, per page. */
export async function visit(served: Served, path: string, times: number, cookie = ''): Promise<Visit> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (let turn = 0; turn < 30; turn += 1) await get(agent, served.address + path, cookie)
  const before = await served.cpu()
  const took: number[] = []
  let bytes = 0
  for (let turn = 0; turn < times; turn += 1) {
    const began = performance.now()
    bytes = await get(agent, served.address + path, cookie)
    took.push(performance.now() - began)
  }
  const cpuUs = ((await served.cpu()) - before) / times
  agent.destroy()
  took.sort((a, b) => a - b)
  return { medianMs: at(took, 0.5), p95Ms: at(took, 0.95), cpuUs, bytes }
}

function get(agent: Agent, address: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(address, { agent, headers: cookie ? { cookie } : {} }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${address} answered ${response.statusCode}`)),
      )
    })
      .on('error', reject)
      .end()
  })
}

function at(sorted: number[], share: number): number {
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0
}
