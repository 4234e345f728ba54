import { Line, Lines } from '../../../design/lines.tsx'
import { Quote } from '../../../design/quote.tsx'
import { Section } from '../../../design/section.tsx'
import { Text } from '../../../design/text.tsx'
import type { Task } from '../../../platform/auth/actor.ts'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { agreement } from '../../agreement/urls.ts'
import { board } from '../../board/urls.ts'
import { community } from '../../community/urls.ts'
import { exchanges } from '../../exchanges/urls.ts'
import { joining } from '../../joining/urls.ts'
import { leaving } from '../../leaving/urls.ts'
import { ledger } from '../../ledger/urls.ts'
import { plans } from '../../plans/urls.ts'
import { pot } from '../../pot/urls.ts'
import { sharing } from '../../sharing/urls.ts'
import { tasksTaken } from '../../tasks/urls.ts'
import { telling } from '../../telling/urls.ts'
import { together } from '../../together/urls.ts'
import { trust } from '../../trust/urls.ts'
import { wall } from '../../wall/urls.ts'
import { secondStep } from '../../welcome/second-step/urls.ts'
import { welcome } from '../../welcome/urls.ts'
import { Notices } from '../../whats-on/notices.tsx'
import type { Notice } from '../../whats-on/rules.ts'
import { whatsOn } from '../../whats-on/urls.ts'
import { Moves } from '../moves.tsx'
import type { Person } from '../queries.ts'
import { type State, shownHats } from '../rules.ts'
import { people } from '../urls.ts'

type Props = { view: View; me: Person; tasks: ReadonlySet<Task>; moves: State[]; notices: Notice[] }

/** What stands beside my page: what I look after, who I am to others, and where I am signed in. */
export function MyAside({ view, me, tasks, moves, notices }: Props) {
  const { w } = view
  // At a wall these are not there.
  const atWall = view.shared?.visit
  const hats = shownHats(me.hats)
  return (
    <>
      {notices.length > 0 && (
        <>
          <Section picture="day" title={w('whats-on.title')} />
          <Notices view={view} notices={notices} />
        </>
      )}
      <LookAfter view={view} tasks={tasks} />
      <Section
        picture="about"
        title={w('people.me.about')}
        action={atWall ? undefined : { href: people.editMe.to(), label: w('people.me.about.edit') }}
      />
      {me.pausedSince && (
        <Text picture="wait">{w('trust.pause.me', { day: view.format.day(me.pausedSince) })}</Text>
      )}
      {me.state === 'resting' && <Text picture="resting">{w('people.me.resting')}</Text>}
      {me.about ? <Quote words={me.about} /> : <Text picture="about">{w('people.me.about.empty')}</Text>}
      <Section
        picture="hat"
        title={w('people.me.hats')}
        action={{ href: people.hats.to(), label: w('people.me.hats.edit') }}
      />
      {hats.length === 0 ? (
        <Text picture="hat">{w('people.hats.empty')}</Text>
      ) : (
        <Lines>
          {hats.map(({ id, words }) => (
            <Line idea="hat" key={id}>
              <p>{words}</p>
            </Line>
          ))}
        </Lines>
      )}
      <Section picture="more" title={w('people.me.more')} />
      <Links
        links={[
          ['eye', people.show.to({ personId: shortId(me.id) }), w('people.me.as-seen')],
          ['writing-hand', agreement.show.to(), w('agreement.me.link')],
          ['jar', pot.index.to(), w('pot.title')],
          ['clipboard', board.arranged.to(), w('board.arranged.title')],
          ['houses', ledger.accounts.to(), w('ledger.accounts.title')],
          ['briefcase', tasksTaken.index.to(), w('tasks.title')],
          ['handshake', together.index.to(), w('together.title')],
          ...(atWall
            ? []
            : ([
                ['speech-balloon', trust.mine.to(), w('trust.title')],
                ['party-popper', joining.index.to(), w('joining.me.link')],
                ['party-popper', plans.index.to(), w('plans.title')],
                ['raising-hands', sharing.mine.to(), w('sharing.link')],
                ['mobile-phone', welcome.devices.to(), w('people.me.devices')],
                ['key', secondStep.mine.to(), w('second-step.title')],
                ['television', wall.mine.to(), w('people.me.wall')],
              ] as const)),
        ]}
      />
      {!atWall && <Moves view={view} person={me} own moves={moves} />}
    </>
  )
}

/** Everything somebody does for everybody, for those who have taken a task on. */
function LookAfter({ view, tasks }: Pick<Props, 'view' | 'tasks'>) {
  const { w } = view
  const has = (...some: Task[]) => some.some((task) => tasks.has(task))
  if (!has('steward', 'broker', 'ledger-keeper', 'facilitator', 'safeguarding')) return null
  return (
    <>
      <Section picture="task" title={w('people.me.look-after')} />
      <Links
        links={[
          ...(has('broker')
            ? ([
                ['notebook', exchanges.sheet.to(), w('people.me.look-after.sheet')],
                ['hourglass-not-done', exchanges.waiting.to(), w('people.me.look-after.waiting')],
                ['waving-hand', people.add.to(), w('people.me.look-after.add')],
                ['inbox-tray', community.imports.to(), w('people.me.look-after.bring')],
                ['door', leaving.leftOver.to(), w('leaving.left-over.link')],
                ['houses', sharing.groups.to(), w('sharing.groups.link')],
              ] as const)
            : []),
          ...(has('safeguarding') ? ([['bell', telling.index.to(), w('telling.index.title')]] as const) : []),
          ...(has('steward', 'broker', 'ledger-keeper')
            ? ([['balance-scale', ledger.check.to(), w('people.me.look-after.check')]] as const)
            : []),
          ...(has('steward', 'broker', 'facilitator')
            ? ([['calendar', whatsOn.index.to(), w('people.me.look-after.whats-on')]] as const)
            : []),
          ...(has('steward', 'broker')
            ? ([['television', wall.keeping.to(), w('people.me.look-after.walls')]] as const)
            : []),
          ...(has('steward')
            ? ([['gear', community.settings.to(), w('people.me.look-after.settings')]] as const)
            : []),
        ]}
      />
    </>
  )
}

function Links({ links }: { links: readonly (readonly [picture: string, href: string, label: string])[] }) {
  return (
    <Lines>
      {links.map(([picture, href, label]) => (
        <Line key={href} picture={picture}>
          <p>
            <a class="govuk-link" href={href}>
              {label}
            </a>
          </p>
        </Line>
      ))}
    </Lines>
  )
}
