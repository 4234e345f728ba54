import { Choices } from '../../../design/choices.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import type { NameQuestion } from './names.ts'

type Props = { view: View; said: Said; name: string; question: Pick<NameQuestion, 'typed' | 'near'> }

/** A name that several may be meant by: each of them with what tells them apart. */
export function WhichOne({ view: { w }, said, name, question: { typed, near } }: Props) {
  return (
    <Choices
      picture="somebody"
      name={name}
      legend={w('together.which', { typed })}
      said={said}
      choices={near.map((one) => {
        const number = one.number === null ? '' : w('exchanges.log.who.number', { number: one.number })
        return {
          value: shortId(one.id),
          label: one.name,
          hint: [number, one.area].filter(Boolean).join(', '),
        }
      })}
    />
  )
}
