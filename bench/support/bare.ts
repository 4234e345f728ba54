// The floor: a string that was made before, on Node's own server, and nothing else.
import { createServer } from 'node:http'
import { answerWhenAsked } from './served.ts'

const page = Buffer.from('x'.repeat(Number(process.env.BENCH_BYTES ?? 40_000)))
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length })
  response.end(page)
})
server.listen(0, '127.0.0.1', () => {
  const heard = server.address()
  answerWhenAsked(typeof heard === 'object' && heard ? heard.port : 0)
})
