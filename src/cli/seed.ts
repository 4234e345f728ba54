import { visitHouse } from '../open-house.ts'
import type { Config } from '../platform/config.ts'
import { PlainError } from '../platform/errors.ts'
import { findCommunity } from '../rooms/community/queries.ts'
import { seedVillage } from '../seed/village.ts'

/** Puts the demo village into an empty house. */
export async function seed(config: Config): Promise<number> {
  const house = await visitHouse(config)
  try {
    if (!(await seedVillage(house.db, new Date()))) {
      const there = await findCommunity(house.db)
      throw new PlainError(
        `There is a community here already (${there?.name}). The demo village needs an empty house: choose another folder with BOTHWAYS_DATA.`,
      )
    }
    console.log('The demo village is there. Open it with: npm start')
    console.log('Then choose whom to be. Quinn is the broker and knows everybody.')
    return 0
  } finally {
    await house.close()
  }
}
