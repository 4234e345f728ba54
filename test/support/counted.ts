import type { KyselyPlugin } from 'kysely'
import type { Tx } from '../../src/platform/db/database.ts'

/** The same transaction, with every question it is asked counted. */
export function counted(tx: Tx) {
  const count = { questions: 0 }
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      count.questions += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { tx: tx.withPlugin(plugin), count }
}
