import { ActionButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import type { Company, InMyName, ToSayFor } from '../../exchanges/calls/queries.ts'
import { exchanges } from '../../exchanges/urls.ts'
import type { ForMe } from '../../tasks/queries.ts'
import { tasksTaken } from '../../tasks/urls.ts'
import { nameOfTask } from '../../tasks/wording.ts'
import { secondStep } from '../../welcome/second-step/urls.ts'

type Props = {
  view: View
  /** Company for my first time. */
  company: Company
  /** What somebody else said in my name lately, and what waits for the word of those I may speak for. */
  inMyName: InMyName[]
  toSay: ToSayFor[]
  /** What I am asked to take over, and what I look after that ends soon. */
  ofTasks: ForMe[]
}

/** What was said in my name, what I may say for others, and company for a first time. Nothing where there is nothing. */
export function Notes({ view, company, inMyName, toSay, ofTasks }: Props) {
  const { w } = view
  return (
    <>
      <SecondNote view={view} />
      <TaskNotes view={view} ofTasks={ofTasks} />
      {inMyName.length + toSay.length > 0 && (
        <Inset>
          {inMyName.map(({ id, speaker }) => (
            <Text key={id} picture="say">
              <a class="govuk-link" href={exchanges.show.to({ exchangeId: shortId(id) })}>
                {w('people.me.in-my-name', { name: speaker })}
              </a>
            </Text>
          ))}
          {toSay.map(({ id, name }) => (
            <Text key={id} picture="wait">
              <a class="govuk-link" href={exchanges.show.to({ exchangeId: shortId(id) })}>
                {w('people.me.to-say', { name })}
              </a>
            </Text>
          ))}
        </Inset>
      )}
      {company.isNew && (
        <Inset>
          <MyCompany view={view} company={company} />
        </Inset>
      )}
    </>
  )
}

/** What the second step has to say to somebody who looks after things. */
function SecondNote({ view }: { view: View }) {
  const { w, format, actor, now } = view
  const second = actor?.second
  const isShut = second && second.shut.size > 0
  if (!second?.dueAt && !isShut) return null
  const words = second.has
    ? w('second-step.me.asked')
    : second.dueAt && second.dueAt > now
      ? w('second-step.me.due', { day: format.shortDay(second.dueAt) })
      : w('second-step.me.overdue')
  // Whoever has taken it in this browser already does not see this.
  if (second.given) return null
  return (
    <Inset>
      <Text picture="code">
        <a class="govuk-link" href={second.has ? secondStep.ask.to() : secondStep.mine.to()}>
          {words}
        </a>
      </Text>
    </Inset>
  )
}

function TaskNotes({ view, ofTasks }: Pick<Props, 'view' | 'ofTasks'>) {
  const { w, format } = view
  // At a wall nobody answers for a task.
  if (view.shared?.visit || ofTasks.length === 0) return null
  return (
    <Inset>
      {ofTasks.map(({ id, name, isMine, endsOn, ...named }) => {
        const task = nameOfTask(w, named)
        return (
          <Text key={id} picture="task">
            <a
              class="govuk-link"
              href={isMine ? tasksTaken.one.to({ taskId: shortId(id) }) : tasksTaken.index.to()}
            >
              {isMine
                ? w('tasks.me.ending', { day: format.day(endsOn), task })
                : w('tasks.asked', { name, task })}
            </a>
          </Text>
        )
      })}
    </Inset>
  )
}

function MyCompany({ view, company: { callId, comes } }: Pick<Props, 'view' | 'company'>) {
  const { w } = view
  if (callId === null && comes !== null)
    return <Text picture="together">{w('people.me.company.comes', { name: comes })}</Text>
  return callId === null ? (
    <>
      <Text picture="together">{w('people.company.why')}</Text>
      <ActionButton view={view} small action={exchanges.askCompany.to()} label={w('people.company.ask')} />
    </>
  ) : (
    <>
      <Text picture="wait">{w('people.me.company.asked')}</Text>
      <ActionButton
        view={view}
        small
        action={exchanges.call.to({ callId: shortId(callId) })}
        label={w('people.me.company.take-back')}
      />
    </>
  )
}
