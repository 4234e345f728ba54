import { Card, Cards } from '../../../design/card.tsx'
import { LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Sentences } from '../../../design/sentences.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { Contact } from '../contact.tsx'
import { welcome } from '../urls.ts'

/** Nobody is here yet: three ways to begin. */
export function BeginPage({ view }: { view: View }) {
  const { w } = view
  return (
    <SitePage idea="welcome" view={view} title={w('welcome.begin.title')} lead={w('welcome.begin.lead')}>
      <Cards>
        <Card picture="houses" href={welcome.beginDemo.to()} title={w('welcome.begin.demo')} level={2}>
          <p>
            <Sentences>{w('welcome.begin.demo.words')}</Sentences>
          </p>
        </Card>
        <Card picture="seedling" href={welcome.beginEmpty.to()} title={w('welcome.begin.empty')} level={2}>
          <p>
            <Sentences>{w('welcome.begin.empty.words')}</Sentences>
          </p>
        </Card>
        <Card
          picture="inbox-tray"
          href={welcome.beginBringing.to()}
          title={w('welcome.begin.bring')}
          level={2}
        >
          <p>
            <Sentences>{w('welcome.begin.bring.words')}</Sentences>
          </p>
        </Card>
      </Cards>
      <Text picture="good-to-know">{w('welcome.begin.nothing-yet')}</Text>
    </SitePage>
  )
}

/** Somebody else was quicker. */
export function BegunPage({ view, name }: { view: View; name: string }) {
  const { w } = view
  return (
    <SitePage
      idea="done"
      view={view}
      title={w('welcome.begun.title')}
      lead={w('welcome.begun.lead', { name })}
      picture="handshake"
    >
      <Text picture="good-to-know">{w('welcome.begun.words')}</Text>
      <LinkButton href={welcome.signIn.to()} label={w('welcome.sign-in.title')} />
      <Inset>
        <Contact view={view} />
      </Inset>
    </SitePage>
  )
}
