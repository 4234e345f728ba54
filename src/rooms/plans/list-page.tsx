import { Actions } from '../../design/actions.tsx'
import { LinkButton } from '../../design/form.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Tag } from '../../design/tag.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { people } from '../people/urls.ts'
import { isDue, type Plan } from './rules.ts'
import { plans } from './urls.ts'

type Props = { view: View; me: string; today: string; all: Plan[] }

/** One's own plans, and those others let one read. */
export function PlansPage(props: Props) {
  const { view, me, all } = props
  const { w } = view
  const own = all.filter(({ personId }) => personId === me)
  const others = all.filter(({ personId }) => personId !== me)
  return (
    <SitePage
      idea="welcome"
      view={view}
      title={w('plans.title')}
      lead={w('plans.lead')}
      trail={[{ href: people.me.to(), label: w('people.me.title') }]}
    >
      <Text picture="private">{w('plans.private')}</Text>
      <Actions>
        <LinkButton href={plans.new.to()} label={w('plans.new')} />
      </Actions>
      {own.length > 0 && <Section picture="welcome" title={w('plans.mine')} />}
      <Some {...props} all={own} />
      {others.length > 0 && <Section picture="people" title={w('plans.of-others')} />}
      <Some {...props} all={others} />
    </SitePage>
  )
}

function Some({ view: { w, format }, me, today, all }: Props) {
  if (all.length === 0) return null
  return (
    <Lines>
      {all.map((plan) => (
        <Line
          key={plan.id}
          idea="welcome"
          end={plan.personId === me && isDue(plan, today) && <Tag words={w('plans.due')} ask />}
        >
          <p>
            <a class="govuk-link" href={plans.show.to({ planId: shortId(plan.id) })}>
              {plan.want}
            </a>
          </p>
          <p class="meta">
            {[
              plan.personId === me ? null : plan.name,
              plan.outcome
                ? w(`plans.outcome.${plan.outcome}`)
                : w('plans.review.on', { day: format.day(plan.reviewOn) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </Line>
      ))}
    </Lines>
  )
}
