import { DurationField } from '../../../design/duration-field.tsx'
import { TextArea } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { WhoIsMeant } from '../../exchanges/log/who.tsx'
import type { Neighbour } from '../../exchanges/who-is-meant.ts'
import { Deciding as HowDecided } from '../deciding.tsx'
import { pot } from '../urls.ts'
import { sayAsker, sayGrant } from './line.tsx'
import type { ToldGrant } from './queries.ts'
import type { Deciding } from './rules.ts'
import { VoiceFields } from './show-page.tsx'

type Props = { view: View; said: Said; names: string[]; near: Neighbour[] }

const picks = [30, 60, 120, 180, 300]

/** Asking for hours out of the pot, for oneself or somebody else. */
export function AskPage({ view, said, names, near, deciding }: Props & { deciding: Deciding }) {
  const { w } = view
  return (
    <SitePage
      idea="ask"
      view={view}
      title={w('pot.ask.title')}
      lead={w('pot.ask.lead')}
      problems={said.problems}
      trail={[{ href: pot.index.to(), label: w('pot.title') }]}
    >
      <Form view={view} action={pot.ask.to()} said={said} submit={w('pot.ask.submit')}>
        <WhoIsMeant
          view={view}
          said={said}
          names={names}
          near={near}
          label={w('pot.ask.who')}
          hint={w('pot.ask.who.hint')}
        />
        <DurationField
          picture="length"
          view={view}
          name="length"
          legend={w('pot.ask.length')}
          said={said}
          picks={picks}
        />
        <TextArea
          picture="say"
          name="words"
          label={w('pot.ask.words')}
          hint={w('pot.ask.words.hint')}
          said={said}
          rows={3}
        />
      </Form>
      <HowDecided view={view} deciding={deciding} />
    </SitePage>
  )
}

/** A voice that a broker heard by telephone or read on paper. */
export function HeardPage({ view, said, names, near, grant }: Props & { grant: ToldGrant }) {
  const { w } = view
  const grantId = shortId(grant.id)
  return (
    <SitePage
      idea="say"
      view={view}
      title={w('pot.heard.title')}
      lead={w('pot.heard.lead')}
      problems={said.problems}
      trail={[
        { href: pot.index.to(), label: w('pot.title') },
        { href: pot.grant.to({ grantId }), label: sayGrant(view, grant) },
      ]}
    >
      <Inset>
        <Text picture="pot">
          {sayGrant(view, grant)}: “{grant.words}”
        </Text>
        <Text picture="somebody">{sayAsker(view, grant)}</Text>
      </Inset>
      <Form view={view} action={pot.heard.to({ grantId })} said={said} submit={w('pot.heard.submit')}>
        <WhoIsMeant
          view={view}
          said={said}
          names={names}
          near={near}
          label={w('pot.heard.who')}
          hint={w('exchanges.log.who.hint')}
        />
        <VoiceFields view={view} said={said} />
      </Form>
    </SitePage>
  )
}
