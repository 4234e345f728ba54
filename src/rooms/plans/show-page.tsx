import { Actions } from '../../design/actions.tsx'
import { Facts } from '../../design/facts.tsx'
import { ActionButton, Form, LinkButton } from '../../design/form.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { WhoIsMeant } from '../exchanges/log/who.tsx'
import type { Neighbour } from '../exchanges/who-is-meant.ts'
import type { Plan } from './rules.ts'
import { plans } from './urls.ts'

type Props = {
  view: View
  plan: Plan
  own: boolean
  readers: { id: string; name: string }[]
  names: string[]
  near: Neighbour[]
  said: Said
}

/** One plan, as whoever wrote it and their readers see it; it prints as it is. */
export function PlanPage(props: Props) {
  const { view, plan, own, said } = props
  const { w, format } = view
  const planId = shortId(plan.id)
  return (
    <SitePage
      idea="welcome"
      view={view}
      title={plan.want}
      kicker={w('plans.of', { name: plan.name })}
      problems={said.problems}
      trail={[{ href: plans.index.to(), label: w('plans.title') }]}
    >
      {plan.outcome && (
        <Text picture="done" look="lead">
          {w(`plans.outcome.${plan.outcome}`)}
        </Text>
      )}
      <Facts
        facts={[
          { picture: 'thanks', name: w('plans.good'), is: plan.good },
          { picture: 'different', name: w('plans.if-not'), is: plan.ifNot },
          { picture: 'problem', name: w('plans.wrong'), is: plan.wrong },
          { picture: 'what-we-did', name: w('plans.agreed'), is: plan.agreed },
          { picture: 'together', name: w('plans.who-does'), is: plan.whoDoes },
          { picture: 'telephone', name: w('plans.ring'), is: plan.ring },
          { picture: 'day', name: w('plans.review'), is: format.day(plan.reviewOn) },
          { picture: 'good-to-know', name: w('plans.learned'), is: plan.learned },
        ]}
      />
      {own && (
        <div class="no-print">
          <Actions>
            <LinkButton href={plans.how.to({ planId })} label={w('plans.how.title')} />
            <LinkButton href={plans.words.to({ planId })} label={w('plans.edit')} secondary />
          </Actions>
          <Sharing {...props} />
        </div>
      )}
    </SitePage>
  )
}

function Sharing({ view, plan, readers, names, near, said }: Props) {
  const { w } = view
  const planId = shortId(plan.id)
  return (
    <>
      <Section picture="see" title={w('plans.readers')} />
      {readers.length === 0 && <Text picture="private">{w('plans.readers.none')}</Text>}
      <Lines>
        {readers.map(({ id, name }) => (
          <Line
            key={id}
            face={name}
            end={
              <ActionButton
                view={view}
                small
                action={plans.unshare.to({ planId })}
                hidden={{ person: shortId(id) }}
                label={
                  <>
                    {w('plans.unshare')}
                    <span class="govuk-visually-hidden"> ({name})</span>
                  </>
                }
              />
            }
          >
            <p>{name}</p>
          </Line>
        ))}
      </Lines>
      <Form view={view} action={plans.share.to({ planId })} said={said} submit={w('plans.share.submit')}>
        <WhoIsMeant view={view} said={said} label={w('plans.share')} names={names} near={near} />
      </Form>
    </>
  )
}
