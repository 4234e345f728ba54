import { Field } from '../../../design/field.tsx'
import { ActionButton, Form } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Inset } from '../../../design/inset.tsx'
import { PictureButtons } from '../../../design/picture-buttons.tsx'
import { Plates } from '../../../design/plates.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { people } from '../../people/urls.ts'
import { pictures, picturesInRow, type WallPicture, type Way, whyNotForThem } from '../rules.ts'
import { wall } from '../urls.ts'
import type { OnTheWall } from './queries.ts'

/** Being on the wall: choosing figures or pictures, changing them, and being off it again. */
export function WayInPage({
  view,
  somebody,
  chosen,
  row,
  said,
}: {
  view: View
  somebody: OnTheWall
  /** Figures or pictures, once that is chosen. */
  chosen: Way | null
  /** The pictures tapped so far. */
  row: WallPicture[]
  said: Said
}) {
  const { w } = view
  const { name } = somebody
  const own = view.actor?.personId === somebody.id
  const why = own ? null : whyNotForThem(somebody)
  return (
    <SitePage
      idea="wall"
      view={view}
      title={own ? w('wall.mine.title') : w('wall.theirs.title', { name })}
      lead={own ? w('wall.mine.lead') : w('wall.theirs.lead', { name })}
      problems={said.problems}
      trail={trailTo(view, somebody, own)}
    >
      <HowItStands view={view} somebody={somebody} own={own} />
      {why ? (
        <Idea picture="waving-hand">{w(`wall.why-not.${why}`, { name })}</Idea>
      ) : chosen ? (
        <WayFields view={view} somebody={somebody} own={own} way={chosen} row={row} said={said} />
      ) : (
        <Which view={view} somebody={somebody} own={own} />
      )}
    </SitePage>
  )
}

type Props = { view: View; somebody: OnTheWall; own: boolean }

function HowItStands({ view, somebody, own }: Props) {
  const { w, format } = view
  const { name, way, setBy, setAt } = somebody
  if (!way || !setAt) return null
  const day = format.shortDay(setAt)
  const by = somebody.setById === somebody.id ? 'self' : 'other'
  return (
    <Inset>
      <p>
        {own
          ? w('wall.mine.on', { way, by, broker: setBy ?? '', day })
          : w('wall.theirs.on', { name, way, by, broker: setBy ?? '', day })}
      </p>
      <ActionButton
        view={view}
        action={own ? wall.mineOff.to() : wall.offOf.to({ personId: shortId(somebody.id) })}
        label={own ? w('wall.mine.off') : w('wall.theirs.off', { name })}
        small
      />
    </Inset>
  )
}

/** First which of the two: what belongs to the other would only be in the way. */
function Which({ view, somebody, own }: Props) {
  const { w } = view
  return (
    <>
      <Idea picture="television">{w('wall.mine.sees')}</Idea>
      <Idea picture="locked">{w('wall.mine.small')}</Idea>
      <Section picture="code" title={somebody.way ? w('wall.which.again') : w('wall.which')} />
      <form class="actions" method="get" action={addressOf(somebody, own)}>
        <button class="govuk-button" type="submit" name="way" value="pictures">
          {w('wall.which.pictures')}
        </button>
        <button class="govuk-button govuk-button--secondary" type="submit" name="way" value="pin">
          {w('wall.which.pin')}
        </button>
      </form>
    </>
  )
}

function WayFields({
  view,
  somebody,
  own,
  way,
  row,
  said,
}: Props & { way: Way; row: WallPicture[]; said: Said }) {
  const { w } = view
  const action = addressOf(somebody, own)
  if (way === 'pin')
    return (
      <Form view={view} action={action} said={said} submit={w('wall.mine.submit')}>
        <input type="hidden" name="way" value={way} />
        <Field
          picture="code"
          name="pin"
          label={w('wall.pin')}
          hint={w('wall.pin.hint')}
          inputmode="numeric"
          autocomplete="off"
          maxlength={4}
          said={said}
          narrow
        />
      </Form>
    )
  if (row.length === picturesInRow)
    return (
      <Form view={view} action={action} said={said} submit={w('wall.mine.submit')}>
        <p class="lead">{w('wall.row.yours')}</p>
        <Plates plates={row.map((picture) => ({ picture, label: w(`wall.picture.${picture}`) }))} />
        <input type="hidden" name="way" value={way} />
        <input type="hidden" name="row" value={row.join(' ')} />
        <input type="hidden" name="save" value="yes" />
        <p class="govuk-body">
          <a class="govuk-link" href={withQuery(action, { way })}>
            {w('wall.row.again')}
          </a>
        </p>
      </Form>
    )
  return (
    <form method="post" action={action}>
      <input type="hidden" name="key" value={view.newKey()} />
      <input type="hidden" name="way" value={way} />
      <input type="hidden" name="row" value={row.join(' ')} />
      <Section picture="code" title={w('wall.row.choose', { number: row.length + 1, all: picturesInRow })} />
      <PictureButtons
        name="picture"
        pictures={pictures.map((picture) => ({ value: picture, label: w(`wall.picture.${picture}`) }))}
      />
    </form>
  )
}

function addressOf(somebody: OnTheWall, own: boolean): string {
  return own ? wall.mine.to() : wall.of.to({ personId: shortId(somebody.id) })
}

function trailTo({ w }: View, { id, name }: OnTheWall, own: boolean) {
  return own
    ? [{ href: people.me.to(), label: w('welcome.place.me') }]
    : [
        { href: people.index.to(), label: w('welcome.place.people') },
        { href: people.show.to({ personId: shortId(id) }), label: name },
      ]
}
