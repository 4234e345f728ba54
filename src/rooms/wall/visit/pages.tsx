import { Card, Cards } from '../../../design/card.tsx'
import { Empty } from '../../../design/empty.tsx'
import { Field } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Pager } from '../../../design/pager.tsx'
import { PictureButtons } from '../../../design/picture-buttons.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { FinishButton } from '../../../design/visit-bar.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { Contact } from '../../welcome/contact.tsx'
import { firstNames, firstOf, pictures, picturesInRow, waits } from '../rules.ts'
import { wall } from '../urls.ts'
import type { Somebody } from './queries.ts'

/** Who are you? Everybody who chose to be on the wall, to tap on. */
export function WhoPage({
  view,
  people,
  next,
  paged,
}: {
  view: View
  people: Somebody[]
  /** The last one of this page, where more come after. */
  next: Somebody | null
  paged: boolean
}) {
  const { w } = view
  const names = firstNames(people)
  return (
    <SitePage
      idea="somebody"
      view={view}
      title={w('wall.who.title')}
      lead={w('wall.who.lead')}
      trail={[{ href: wall.show.to(), label: w('wall.back') }]}
    >
      {people.length === 0 && <Empty picture="waving-hand" words={w('wall.who.empty')} />}
      <Cards>
        {people.map(({ id }) => {
          const name = names.get(id) ?? ''
          const from = String(view.now.getTime())
          const href = withQuery(wall.comeInAs.to({ personId: shortId(id) }), { from })
          return <Card key={id} face={name} href={href} title={name} level={2} />
        })}
      </Cards>
      <Pager
        view={view}
        newer={paged ? { href: wall.comeIn.to(), label: w('wall.who.first') } : null}
        older={
          next && {
            href: withQuery(wall.comeIn.to(), { after: shortId(next.id) }),
            label: w('wall.who.more'),
          }
        }
      />
      <Idea picture="red-question-mark">{w('wall.who.not-here')}</Idea>
    </SitePage>
  )
}

/** Is it you? Four figures, or three pictures one after the other. */
export function ShowPage({
  view,
  somebody,
  row,
  from,
  said,
}: {
  view: View
  somebody: Somebody
  /** The pictures tapped so far. */
  row: string[]
  /** When the page was made on which they tapped their name. */
  from: string | null
  said: Said
}) {
  const { w } = view
  const name = firstOf(somebody.name)
  const action = withQuery(wall.comeInAs.to({ personId: shortId(somebody.id) }), { from })
  const pin = somebody.way === 'pin'
  return (
    <SitePage
      idea="somebody"
      view={view}
      title={w('wall.show.title', { name })}
      face={name}
      lead={pin ? undefined : w('wall.show.tap', { number: row.length + 1, all: picturesInRow })}
      problems={said.problems}
      trail={[{ href: wall.comeIn.to(), label: w('wall.show.not-me') }]}
    >
      {pin ? (
        <Form view={view} action={action} said={said} submit={w('wall.show.submit')}>
          <Field
            picture="code"
            name="pin"
            label={w('wall.pin')}
            inputmode="numeric"
            autocomplete="off"
            maxlength={4}
            said={said}
            narrow
            secret
          />
        </Form>
      ) : (
        <form method="post" action={action} autocomplete="off">
          <input type="hidden" name="key" value={view.newKey()} />
          <input type="hidden" name="row" value={row.join(' ')} />
          <PictureButtons
            name="picture"
            pictures={pictures.map((picture) => ({ value: picture, label: w(`wall.picture.${picture}`) }))}
          />
        </form>
      )}
      {Object.keys(said.problems).length > 0 && <Contact view={view} />}
    </SitePage>
  )
}

/** Without a script: the page that comes by itself after a while, with one big button. */
export function StillPage({ view, back, last }: { view: View; back: string; last: boolean }) {
  const { w, shared } = view
  return (
    <SitePage
      idea="somebody"
      view={view}
      title={w('design.visit.still')}
      lead={last ? w('wall.still.last') : w('wall.still.lead', { seconds: waits.question })}
      picture="hourglass-not-done"
    >
      <form class="still-here" method="post" action={wall.still.to()}>
        <input type="hidden" name="key" value={view.newKey()} />
        <input type="hidden" name="back" value={back} />
        <button type="submit" class="govuk-button">
          {w('design.visit.still.yes')}
        </button>
      </form>
      {shared?.visit && <FinishButton view={view} visit={shared.visit} />}
    </SitePage>
  )
}
