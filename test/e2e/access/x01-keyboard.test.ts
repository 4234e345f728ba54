import { journeyWith } from '../../support/access/drive.ts'
import { keyboard } from '../../support/access/hands.ts'
import { check, noteElsewhere } from '../../support/access/results.ts'

/** One step is one key of a switch: on to the next thing (Tab, an arrow) or take it (Enter, Space); words count one. */
const stepsForAnAct = 12

check('X1', 'everything can be done by keyboard alone', async (reading, note) => {
  const steps = noteElsewhere('X23', 'by switch (next, take) it takes few steps', reading)
  await journeyWith(reading, keyboard, note, {
    after: async (hands, journey) => {
      const acts = hands.reduce((sum, hand) => sum + hand.acts, 0)
      const taken = hands.reduce((sum, hand) => sum + hand.steps, 0)
      if (process.env.ACCESS_TELL) console.log(`${reading} ${journey}: ${acts} acts, ${taken} steps`)
      const tooMany = taken > acts * stepsForAnAct ? [`${acts} acts took ${taken} steps`] : []
      steps(journey, tooMany)
      return tooMany
    },
  })
})
