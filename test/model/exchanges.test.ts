import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sharedDatabase } from '../support/database.ts'
import { acts } from './acts.ts'
import { Community } from './community.ts'
import { Real } from './real.ts'

/** `MODEL_RUNS=300 MODEL_ACTS=100 npm test -- test/model` looks longer. */
const numRuns = Number(process.env.MODEL_RUNS ?? 20)
const maxCommands = Number(process.env.MODEL_ACTS ?? 60)

test('whatever people try, in whatever order, the book and its entries stand as the rules written apart say', async () => {
  const db = await sharedDatabase()
  await fc.assert(
    fc.asyncProperty(fc.commands(acts, { maxCommands, size: 'max' }), async (sequence) => {
      const tx = await db.startTransaction().execute()
      try {
        const real = await Real.open(tx)
        await fc.asyncModelRun(() => ({ model: new Community(), real }), sequence)
        assert.deepEqual(await real.brokenRules(), [])
      } finally {
        await tx.rollback().execute()
      }
    }),
    // Else the first runs are mostly short ones, in which hardly anything comes to something.
    { numRuns, unbiased: true },
  )
})
