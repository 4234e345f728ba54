import { Banner } from '../../../design/banner.tsx'
import { Card, Cards } from '../../../design/card.tsx'
import { ActionButton, LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Sentences } from '../../../design/sentences.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { board } from '../../board/urls.ts'
import { community } from '../../community/urls.ts'
import { people } from '../../people/urls.ts'
import { welcome } from '../urls.ts'

type Props = {
  view: View
  personId: string
  /** Whether a letter could bring them back in. */
  hasEmail: boolean
  hasCode: boolean
  sendsMail: boolean
  /** Whether no other machine can open these pages. */
  onlyHere: boolean
}

/** The house is open: what its first person may like to do next, and how they come back. */
export function NextPage({ view, personId, hasEmail, hasCode, sendsMail, onlyHere }: Props) {
  const { w } = view
  const name = view.community?.name ?? ''
  return (
    <SitePage
      idea="welcome"
      view={view}
      title={w('welcome.next.title', { name })}
      lead={w('welcome.next.lead')}
      picture="party-popper"
    >
      {!hasCode && !(hasEmail && sendsMail) && (
        <Banner picture="key" title={w('welcome.next.code')}>
          <p>
            <Sentences>
              {hasEmail ? w('welcome.next.code.no-post') : w('welcome.next.code.no-email')}
            </Sentences>
          </p>
          <ActionButton
            view={view}
            action={welcome.printedCode.to({ personId: shortId(personId) })}
            label={w('welcome.next.code.make')}
            secondary={false}
          />
        </Banner>
      )}
      <Cards>
        <Card picture="waving-hand" href={people.add.to()} title={w('people.add.title')} level={2}>
          <p>
            <Sentences>{w('welcome.next.people')}</Sentences>
          </p>
        </Card>
        <Card picture="inbox-tray" href={community.imports.to()} title={w('welcome.begin.bring')} level={2}>
          <p>
            <Sentences>{w('welcome.next.bring')}</Sentences>
          </p>
        </Card>
        <Card picture="wrapped-gift" href={board.offer.to()} title={w('people.me.gifts.add')} level={2}>
          <p>
            <Sentences>{w('welcome.next.gift')}</Sentences>
          </p>
        </Card>
        <Card
          picture="telephone-receiver"
          href={community.settings.to()}
          title={w('community.settings.title')}
          level={2}
        >
          <p>
            <Sentences>{w('welcome.next.settings')}</Sentences>
          </p>
        </Card>
      </Cards>
      {!sendsMail && (
        <Inset>
          <Text picture="letters">{w('welcome.next.post')}</Text>
        </Inset>
      )}
      {onlyHere && (
        <Inset>
          <Text picture="mobile">{w('welcome.only-here')}</Text>
        </Inset>
      )}
      <LinkButton href={people.me.to()} label={w('welcome.next.me')} secondary />
    </SitePage>
  )
}
