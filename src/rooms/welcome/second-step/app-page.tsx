import { Details } from '../../../design/details.tsx'
import { Field } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { QrCode } from '../../../design/qr-code.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Code } from '../../../design/slip.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { OwnDevice } from './own-device.tsx'
import { appAddress, inGroups } from './rules.ts'
import { secondStep } from './urls.ts'

/** An app learns the secret, by its camera or typed, and shows that it works. */
export function AppPage({ view, secret, said }: { view: View; secret: string; said: Said }) {
  const { w, actor, community } = view
  const address = appAddress(secret, { place: community?.name ?? '', name: actor?.name ?? '' })
  return (
    <SitePage
      idea="mobile"
      view={view}
      title={w('second-step.app.new')}
      lead={w('second-step.app.new.lead')}
      problems={said.problems}
      trail={[{ href: secondStep.mine.to(), label: w('second-step.title') }]}
    >
      <ol class="govuk-list govuk-list--number">
        <li>{w('second-step.app.open')}</li>
        <li>
          {w('second-step.app.scan')}
          <div class="squares">
            <QrCode address={address} label={w('second-step.app.squares')} />
          </div>
        </li>
        <li>{w('second-step.app.type')}</li>
      </ol>
      <Details picture="code" summary={w('second-step.app.no-scan')}>
        <Text picture="write-down">{w('second-step.app.no-scan.words')}</Text>
        <Code>{inGroups(secret)}</Code>
        <Text picture="mobile">
          <a class="govuk-link" href={address}>
            {w('second-step.app.here')}
          </a>
        </Text>
      </Details>
      <Form view={view} action={secondStep.app.to()} said={said} submit={w('second-step.app.submit')}>
        <Field
          picture="code"
          name="code"
          label={w('second-step.app.figures')}
          autocomplete="one-time-code"
          inputmode="numeric"
          narrow
          said={said}
        />
        <OwnDevice view={view} said={said} />
      </Form>
    </SitePage>
  )
}
