import { Actions } from '../../design/actions.tsx'
import { Details } from '../../design/details.tsx'
import { Facts } from '../../design/facts.tsx'
import { Field } from '../../design/field.tsx'
import { ActionButton, Form } from '../../design/form.tsx'
import { Inset } from '../../design/inset.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import { isSteward, keyTasks } from '../../platform/auth/actor.ts'
import type { View } from '../../platform/http/env.ts'
import { blank, type Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { people } from '../people/urls.ts'
import { secondStep } from '../welcome/second-step/urls.ts'
import { isEndNear, type Taken } from './rules.ts'
import { tasksTaken } from './urls.ts'
import { type Near, WhoFields } from './who-fields.tsx'
import { nameOfTask, sayEnd, sayTaken } from './wording.ts'

type Props = {
  view: View
  taken: Taken
  today: string
  /** Whether its doors are open to its holder now: handing over is not possible without. */
  open: boolean
  /** Which form was sent and needs another look. */
  form?: 'offer' | 'end'
  near?: Near[]
  said?: Said
}

/** One task of somebody: since when, by whom, until when; and for them and stewards what can be done about it. */
export function TaskPage(props: Props) {
  const { view, taken, said = blank } = props
  const { w, format, actor } = view
  const { days, how } = sayTaken(w, format, taken)
  const own = taken.personId === actor?.personId
  const steward = actor !== null && isSteward(actor)
  return (
    <SitePage
      idea="task"
      view={view}
      title={nameOfTask(w, taken)}
      lead={w(`tasks.for.${taken.task}`)}
      problems={said.problems}
      trail={[{ href: tasksTaken.index.to(), label: w('tasks.title') }]}
    >
      <Facts
        facts={[
          {
            picture: 'somebody',
            name: w('tasks.who'),
            is: (
              <a class="govuk-link" href={people.show.to({ personId: shortId(taken.personId) })}>
                {taken.name}
              </a>
            ),
          },
          { picture: 'day', name: w('tasks.when'), is: days },
          { picture: 'story', name: w('tasks.how'), is: how },
          { picture: 'leave', name: w('tasks.end'), is: taken.until && sayEnd(w, taken) },
        ]}
      />
      {!taken.until && own && <Wish {...props} />}
      {!taken.until && own && <HandOver {...props} />}
      {!taken.until && own && (
        <>
          <Section picture="leave" title={w('tasks.back.title')} />
          <Text picture="good-to-know">{w('tasks.back.words')}</Text>
          <ActionButton
            view={view}
            action={tasksTaken.back.to({ taskId: shortId(taken.id) })}
            label={w('tasks.back.submit')}
          />
        </>
      )}
      {!taken.until && steward && <Steward {...props} own={own} />}
    </SitePage>
  )
}

/** In the last month: would you go on? */
function Wish({ view, taken, today }: Props) {
  const { w, format } = view
  if (!isEndNear(taken, today)) return null
  const action = tasksTaken.wish.to({ taskId: shortId(taken.id) })
  return (
    <Inset>
      <Text picture="day">{w('tasks.wish', { day: format.day(taken.endsOn) })}</Text>
      {taken.wish && (
        <Text picture="done">
          {taken.wish === 'end' ? w('tasks.wish.said-end') : w('tasks.wish.said-on')}
        </Text>
      )}
      <Actions>
        {taken.wish !== 'go-on' && (
          <ActionButton
            view={view}
            action={action}
            hidden={{ wish: 'go-on' }}
            label={w('tasks.wish.on')}
            small
          />
        )}
        {taken.wish !== 'end' && (
          <ActionButton
            view={view}
            action={action}
            hidden={{ wish: 'end' }}
            label={w('tasks.wish.end')}
            small
          />
        )}
      </Actions>
    </Inset>
  )
}

function HandOver({ view, taken, open, form, near = [], said = blank }: Props) {
  const { w } = view
  const taskId = shortId(taken.id)
  if (!open) return null
  return (
    <>
      <Section picture="together" title={w('tasks.offer.title')} />
      {taken.offeredTo ? (
        <>
          <Text picture="wait">{w('tasks.offered', { name: taken.offeredTo.name })}</Text>
          <ActionButton
            view={view}
            action={tasksTaken.takeBack.to({ taskId })}
            label={w('tasks.offer.take-back')}
            small
          />
        </>
      ) : (
        <>
          <Text picture="good-to-know">{w('tasks.offer.words')}</Text>
          <Form
            view={view}
            action={tasksTaken.offer.to({ taskId })}
            said={form === 'offer' ? said : blank}
            submit={w('tasks.offer.submit')}
          >
            <WhoFields
              view={view}
              said={form === 'offer' ? said : blank}
              near={near}
              label={w('tasks.offer.who')}
            />
          </Form>
        </>
      )}
    </>
  )
}

/** What a steward can do about somebody's task. */
function Steward({ view, taken, own, form, said = blank }: Props & { own: boolean }) {
  const { w } = view
  const taskId = shortId(taken.id)
  return (
    <>
      <Section picture="settings" title={w('tasks.steward.title')} />
      {taken.wish && (
        <Text picture="say">
          {taken.wish === 'end'
            ? w('tasks.steward.wish-end', { name: taken.name })
            : w('tasks.steward.wish-on', { name: taken.name })}
        </Text>
      )}
      {!own && keyTasks.includes(taken.task) && (
        <Text picture="code">
          <a class="govuk-link" href={secondStep.reset.to({ personId: shortId(taken.personId) })}>
            {w('second-step.reset.title', { name: taken.name })}
          </a>
        </Text>
      )}
      <ActionButton view={view} action={tasksTaken.longer.to({ taskId })} label={w('tasks.longer')} />
      {!own && (
        <Details picture="no" summary={w('tasks.end.title')} open={form === 'end'}>
          <Form
            view={view}
            action={tasksTaken.end.to({ taskId })}
            said={form === 'end' ? said : blank}
            submit={w('tasks.end.submit')}
          >
            <Field
              picture="say"
              name="why"
              label={w('tasks.end.why')}
              hint={w('tasks.end.why.hint')}
              said={form === 'end' ? said : blank}
              autocomplete="off"
              maxlength={300}
            />
          </Form>
        </Details>
      )}
    </>
  )
}
