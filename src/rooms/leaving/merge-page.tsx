import { Actions } from '../../design/actions.tsx'
import { Form } from '../../design/form.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Table } from '../../design/table.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { WhoIsMeant } from '../exchanges/log/who.tsx'
import type { Neighbour } from '../exchanges/who-is-meant.ts'
import { trailOf } from './leave-page.tsx'
import type { Goer } from './queries.ts'
import { leaving } from './urls.ts'

type Props = { view: View; stays: Goer; said: Said }

/** Naming the other registration of somebody who is here twice. */
export function MergePage({
  view,
  stays,
  said,
  names,
  near,
}: Props & { names: string[]; near: Neighbour[] }) {
  const { w } = view
  return (
    <SitePage
      idea="together"
      view={view}
      title={w('leaving.merge.title', { name: stays.name })}
      lead={w('leaving.merge.lead')}
      problems={said.problems}
      trail={trailOf(view, stays)}
    >
      <Form view={view} action={actionOf(stays)} said={said} submit={w('leaving.merge.look')}>
        <WhoIsMeant
          view={view}
          said={said}
          label={w('leaving.merge.who')}
          hint={w('leaving.merge.who.hint')}
          names={names}
          near={near}
        />
      </Form>
    </SitePage>
  )
}

/** Both side by side, and what will happen, before it does. */
export function MergeSurePage({ view, stays, goes, said }: Props & { goes: Goer }) {
  const { w, format } = view
  const title = w('leaving.merge.title', { name: stays.name })
  const line = (who: string, before: number, after: number) =>
    w('leaving.sure.line', { who, before: format.minutes(before), after: format.minutes(after) })
  return (
    <SitePage
      idea="together"
      view={view}
      title={w('leaving.merge.sure.title')}
      lead={w('leaving.sure.lead')}
      trail={[...trailOf(view, stays), { href: actionOf(stays), label: title }]}
      failed
    >
      <SideBySide view={view} stays={stays} goes={goes} />
      <Section picture="book" title={w('leaving.sure.book')} />
      {goes.balanceMinutes === 0 ? (
        <Text picture="balance">{w('leaving.sure.none')}</Text>
      ) : (
        <Lines>
          <Line idea="somebody" face={goes.name}>
            <p>{line(`${goes.name} (${w('leaving.merge.column.goes')})`, goes.balanceMinutes, 0)}</p>
          </Line>
          <Line idea="somebody" face={stays.name}>
            <p>
              {line(
                `${stays.name} (${w('leaving.merge.column.stays')})`,
                stays.balanceMinutes,
                stays.balanceMinutes + goes.balanceMinutes,
              )}
            </p>
          </Line>
        </Lines>
      )}
      <Section picture="good-to-know" title={w('leaving.sure.what')} />
      <Text picture="bring">{w('leaving.merge.moves')}</Text>
      <Text picture="story">{w('leaving.merge.stays')}</Text>
      <Text picture="undo">{w('leaving.merge.undo')}</Text>
      <Form view={view} action={actionOf(stays)} said={said} submit={w('leaving.merge.submit')}>
        <input type="hidden" name="who" value={said.values.who ?? ''} />
        <input type="hidden" name="person" value={shortId(goes.id)} />
        <input type="hidden" name="sure" value="yes" />
      </Form>
      <Actions>
        <a class="govuk-link" href={actionOf(stays)}>
          {w('leaving.sure.change')}
        </a>
      </Actions>
    </SitePage>
  )
}

function SideBySide({ view, stays, goes }: { view: View; stays: Goer; goes: Goer }) {
  const { w, format } = view
  const [one, other] = [w('leaving.merge.column.stays'), w('leaving.merge.column.goes')]
  const rows: [string, (goer: Goer) => string][] = [
    [w('leaving.merge.row.name'), ({ name }) => name],
    [w('leaving.merge.row.number'), ({ number }) => (number === null ? '–' : String(number))],
    [w('leaving.merge.row.since'), ({ joinedOn }) => format.day(joinedOn)],
    [w('leaving.merge.row.hours'), ({ balanceMinutes }) => format.minutes(balanceMinutes)],
    [w('leaving.merge.row.last'), ({ lastOn }) => (lastOn ? format.day(lastOn) : '–')],
    [w('leaving.merge.row.email'), ({ email }) => email ?? '–'],
    [w('leaving.merge.row.phone'), ({ phone }) => phone || '–'],
  ]
  return (
    <Table
      picture="see"
      caption={w('leaving.merge.table')}
      head={[{ label: w('leaving.merge.column.what') }, { label: one }, { label: other }]}
      stacks
    >
      {rows.map(([what, of]) => (
        <tr key={what}>
          <th scope="row" class="govuk-table__header">
            {what}
          </th>
          <td class="govuk-table__cell" data-label={one}>
            {of(stays)}
          </td>
          <td class="govuk-table__cell" data-label={other}>
            {of(goes)}
          </td>
        </tr>
      ))}
    </Table>
  )
}

function actionOf({ id }: Goer): string {
  return leaving.merge.to({ personId: shortId(id) })
}
