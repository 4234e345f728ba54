import type { Tx } from '../../../platform/db/database.ts'
import { writeTo } from '../../standing/letters.ts'
import { helpOf, type Sender } from '../sign-in/letter.ts'

type Reset = { personId: string; name: string; by: string; witnessId: string; witness: string }

/** Both the one whose second step was taken away and the one who was named beside hear of it. */
export async function tellOfReset(
  tx: Tx,
  sender: Sender,
  { personId, name, by, witnessId, witness }: Reset,
  now: Date,
): Promise<void> {
  await writeTo(tx, sender, personId, now, ({ w }) => ({
    subject: w('second-step.letter.subject'),
    paragraphs: [
      w('second-step.letter.words', { by, witness }),
      w('second-step.letter.again'),
      w('second-step.letter.not-you', { help: helpOf(sender.community, w) }),
    ],
  }))
  await writeTo(tx, sender, witnessId, now, ({ w }) => ({
    subject: w('second-step.letter.witness.subject', { name }),
    paragraphs: [
      w('second-step.letter.witness.words', { by, name }),
      w('second-step.letter.not-you', { help: helpOf(sender.community, w) }),
    ],
  }))
}
