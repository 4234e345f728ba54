import type { View } from '../../platform/http/env.ts'
import { CutCard, CutSheet } from '../cut-card.tsx'
import { HowToPrint } from '../on-paper.tsx'
import { QrCode } from '../qr-code.tsx'
import { WritingLines } from '../writing-lines.tsx'
import { WritingTable } from '../writing-table.tsx'
import type { Example } from './examples.tsx'

const code = <QrCode address="https://riverside.example/board/7kQ" label="The page of this card" />

/** What is made for paper. */
export function paperExamples(view: View): Example[] {
  const { w } = view
  return [
    { component: 'qr-code', name: 'An address to scan', node: code },
    {
      component: 'cut-card',
      name: 'One that asks, one that offers, one to write on',
      node: (
        <CutSheet count={8}>
          <CutCard
            ask
            sign="raising-hands"
            opening="I would like a hand with…"
            picture="automobile"
            words="A lift to the clinic on Tuesday"
            name="Aisha"
            code={code}
          >
            <p>Tell Quinn, 01632 960001.</p>
          </CutCard>
          <CutCard
            ask={false}
            sign="wrapped-gift"
            opening="I can share…"
            picture="pot-of-food"
            words="Bread for beginners: we bake one loaf together in my kitchen, and you take it home"
            name="Tom"
          >
            <p>Tell Quinn, 01632 960001.</p>
          </CutCard>
          <CutCard ask={false} sign="wrapped-gift" opening="I can share…">
            <p>My name:</p>
          </CutCard>
        </CutSheet>
      ),
    },
    {
      component: 'writing-table',
      name: 'Five lines, two begun',
      node: (
        <WritingTable
          caption="Tuesday lunch"
          lines={5}
          first={['Amina', 'Bert']}
          head={[{ label: 'No.', short: true }, { label: 'Who helped' }, { label: 'Who was helped' }]}
        />
      ),
    },
    { component: 'writing-lines', name: 'Three lines', node: <WritingLines count={3} /> },
    {
      component: 'on-paper',
      name: 'What to do at the screen',
      node: <HowToPrint title={w('design.print.title')} steps={[w('design.print.open'), 'Fold it once.']} />,
    },
  ]
}
