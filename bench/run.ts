// `npm run bench NAME`: measures one promise on a PostgreSQL of its own. Without a name it says which there are.
import { startScratch } from '../scripts/scratch.ts'
import { importBench } from './import.ts'
import { benchLanguage } from './language.ts'
import { ledgerBench } from './ledger.ts'
import { pagesBench } from './pages.ts'
import { weightBench } from './weight.ts'

const benches: Record<
  string,
  (connection: Awaited<ReturnType<typeof startScratch>>['connection']) => Promise<void>
> = {
  pages: pagesBench,
  import: importBench,
  ledger: ledgerBench,
  language: benchLanguage,
  weight: weightBench,
}

const name = process.argv[2] ?? ''
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
if (!bench) {
  console.error(`Which? npm run bench ${Object.keys(benches).join(' | ')}`)
  process.exit(2)
}
const scratch = await startScratch()
try {
  await bench(scratch.connection)
} finally {
  await scratch.stop()
}
process.exit(0)
