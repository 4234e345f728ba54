import { Choices } from '../../design/choices.tsx'
import { Details } from '../../design/details.tsx'
import { Field } from '../../design/field.tsx'
import { Form } from '../../design/form.tsx'
import { Text } from '../../design/text.tsx'
import { shortId } from '../../platform/ids.ts'
import type { Props } from './page.tsx'
import { evenShare, type SharedAccount } from './rules.ts'
import { sharing } from './urls.ts'

/** Having one's hours to oneself again: what comes back, said before it does. */
export function Part({ view, person, own, said, account }: Props & { account: SharedAccount }) {
  const { w, format } = view
  const sharers = account.holders.filter(({ shares }) => shares)
  const takes = evenShare(account.balanceMinutes, sharers.length)
  const rest = format.minutes(account.balanceMinutes - takes)
  const even = format.minutes(takes)
  const summary = own ? w('sharing.part') : w('sharing.part.of', { name: person.name })
  const wrong = said.problems.length !== undefined
  return (
    <Details picture="leave" summary={summary} open={wrong}>
      <Text picture="balance">
        {own
          ? w('sharing.part.even', { even, rest })
          : w('sharing.part.even.of', { name: person.name, even, rest })}
      </Text>
      {sharers.length <= 2 && <Text picture="good-to-know">{w('sharing.part.last')}</Text>}
      <Form
        view={view}
        action={sharing.part.to({ accountId: shortId(account.id) })}
        said={said}
        submit={w('sharing.part.submit')}
      >
        <input type="hidden" name="person" value={shortId(person.id)} />
        {own ? (
          <Text picture="say" look="meta">
            {w('sharing.part.otherwise')}
          </Text>
        ) : (
          <>
            <Choices
              picture="balance"
              name="how"
              legend={w('sharing.part.how')}
              said={said}
              usual="even"
              choices={[
                { value: 'even', label: w('sharing.part.how.even', { even }) },
                { value: 'chosen', label: w('sharing.part.how.chosen') },
              ]}
            />
            <Field
              picture="length"
              name="length"
              label={w('sharing.part.length', { name: person.name })}
              hint={w('together.length.hint')}
              said={said}
              autocomplete="off"
              narrow
            />
          </>
        )}
      </Form>
    </Details>
  )
}
