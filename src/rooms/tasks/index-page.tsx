import { Actions } from '../../design/actions.tsx'
import { Details } from '../../design/details.tsx'
import { ActionButton, LinkButton } from '../../design/form.tsx'
import type { IdeaName } from '../../design/ideas.ts'
import { Inset } from '../../design/inset.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import { isSteward, keyTasks, type Task, tasks } from '../../platform/auth/actor.ts'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { people } from '../people/urls.ts'
import type { Asked } from './queries.ts'
import type { Taken } from './rules.ts'
import { tasksTaken } from './urls.ts'
import { nameOfTask, sayTaken } from './wording.ts'

/** One picture for each task, always the same. */
const pictures: Readonly<Record<Task, IdeaName>> = {
  steward: 'settings',
  broker: 'what-we-did',
  welcomer: 'welcome',
  'ledger-keeper': 'book',
  facilitator: 'day',
  safeguarding: 'private',
  operator: 'mobile',
  own: 'task',
}

type Props = { view: View; held: Taken[]; asked: Asked[]; problem: string | null }

/** Who looks after what, for everybody to see: each task in plain words, and who holds it until when. */
export function TasksPage({ view, held, asked, problem }: Props) {
  const { w, actor } = view
  const steward = actor !== null && isSteward(actor) && !view.shared?.visit
  return (
    <SitePage
      idea="task"
      view={view}
      title={w('tasks.title')}
      lead={w('tasks.lead')}
      trail={[{ href: people.me.to(), label: w('welcome.place.me') }]}
      problems={problem ? { form: problem } : {}}
    >
      {asked.map((one) => (
        <AskedOver key={one.id} view={view} asked={one} />
      ))}
      <Text picture="good-to-know">{w('tasks.meaning')}</Text>
      <Text picture="leave">{w('tasks.any-time')}</Text>
      {steward && (
        <Actions>
          <LinkButton href={tasksTaken.give.to()} label={w('tasks.give')} />
        </Actions>
      )}
      {tasks.map((task) => (
        <OneTask key={task} view={view} task={task} held={held.filter((one) => one.task === task)} />
      ))}
      <Section picture="story" title={w('tasks.before.title')} />
      <LinkButton href={tasksTaken.before.to()} label={w('tasks.before.go')} secondary />
    </SitePage>
  )
}

/** Somebody asks me to take over what they look after: yes and no, each as easy as the other. */
export function AskedOver({ view, asked }: { view: View; asked: Asked }) {
  const { w } = view
  const action = tasksTaken.answer.to({ taskId: shortId(asked.id) })
  return (
    <Inset>
      <Text picture="task">{w('tasks.asked', { name: asked.name, task: nameOfTask(w, asked) })}</Text>
      <Actions>
        <ActionButton
          view={view}
          action={action}
          hidden={{ answer: 'yes' }}
          label={w('tasks.asked.yes')}
          secondary={false}
          small
        />
        <ActionButton
          view={view}
          action={action}
          hidden={{ answer: 'no' }}
          label={w('tasks.asked.no')}
          small
        />
      </Actions>
    </Inset>
  )
}

function OneTask({ view, task, held }: { view: View; task: Task; held: Taken[] }) {
  const { w } = view
  return (
    <>
      <Section picture={pictures[task]} title={w(`tasks.name.${task}`)} />
      <Text picture={pictures[task]}>{w(`tasks.for.${task}`)}</Text>
      {task !== 'own' && (
        <Details picture="see" summary={w('tasks.sees')}>
          <Text picture="see">{w(`tasks.sees.${task}`)}</Text>
          {keyTasks.includes(task) && <Text picture="code">{w('tasks.keys')}</Text>}
        </Details>
      )}
      {held.length === 0 ? (
        <Text picture="nothing-now">{w('tasks.nobody')}</Text>
      ) : (
        <Lines>
          {held.map((one) => (
            <HeldLine key={one.id} view={view} taken={one} />
          ))}
        </Lines>
      )}
    </>
  )
}

function HeldLine({ view, taken }: { view: View; taken: Taken }) {
  const { w, format } = view
  const { days, how } = sayTaken(w, format, taken)
  const words = taken.task === 'own' ? `${taken.words}: ${taken.name}` : taken.name
  return (
    <Line face={taken.name}>
      <p>
        <a class="govuk-link" href={tasksTaken.one.to({ taskId: shortId(taken.id) })}>
          {words}
        </a>
      </p>
      <p class="meta">{days}</p>
      <p class="meta">{how}</p>
      {taken.offeredTo && <p class="meta">{w('tasks.offered', { name: taken.offeredTo.name })}</p>}
    </Line>
  )
}
