import { Actions } from '../../design/actions.tsx'
import { Columns } from '../../design/columns.tsx'
import { LinkButton } from '../../design/form.tsx'
import { Idea } from '../../design/idea.tsx'
import { Plates } from '../../design/plates.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import type { View } from '../../platform/http/env.ts'
import { nameOfKind, pictureOfKind } from '../exchanges/kinds.ts'
import { joining } from '../joining/urls.ts'
import { Contact } from './contact.tsx'
import { welcome } from './urls.ts'

const onTheTable = ['company', 'lifts', 'gardening', 'computers', 'cooking', 'repairs']

/** The front door, for somebody we do not know: what this place is, the way in, and whom to ask. Nothing of anybody. */
export function FrontPage({ view }: { view: View }) {
  const { w, language, community } = view
  const place = community?.name ?? ''
  return (
    <SitePage
      idea="community"
      view={view}
      title={w('welcome.front.title')}
      lead={w('welcome.front.lead', { place })}
    >
      <Actions>
        {community?.isDemo && <LinkButton href={welcome.signInAs.to()} label={w('welcome.as.title')} />}
        <LinkButton
          href={welcome.signIn.to()}
          label={w('welcome.sign-in.title')}
          secondary={community?.isDemo ?? false}
        />
        <LinkButton href={joining.apply.to()} label={w('welcome.front.new')} secondary />
      </Actions>
      <Plates
        plates={onTheTable.map((kind) => ({
          picture: pictureOfKind(kind),
          label: nameOfKind(language, kind),
        }))}
      />
      <Columns
        aside={
          <>
            <Section picture="help" title={w('welcome.front.ask')} />
            <Contact view={view} />
          </>
        }
      >
        <Section picture="both-ways" title={w('welcome.front.how')} />
        <Idea picture="raising-hands">{w('welcome.front.how.ask')}</Idea>
        <Idea picture="wrapped-gift">{w('welcome.front.how.offer')}</Idea>
        <Idea picture="both-ways">{w('welcome.front.how.both')}</Idea>
      </Columns>
    </SitePage>
  )
}
