import { Idea } from '../../../design/idea.tsx'
import { WritingLines } from '../../../design/writing-lines.tsx'
import { asset } from '../../../platform/http/assets.ts'
import type { Community, View } from '../../../platform/http/env.ts'

/** The front: whose booklet it is, of which day, and whom to ring. */
export function CoverLeaf({ view, community }: { view: View; community: Community }) {
  const { w, format, now } = view
  const { name, helpName, helpPhone } = community
  return (
    <section class="leaf leaf--cover">
      <svg class="leaf__mark" aria-hidden="true" focusable="false">
        <image href={asset('/icon.svg')} width="100%" height="100%" />
      </svg>
      <h2 class="leaf__name">{name}</h2>
      <p class="lead">{w('people.booklet.cover')}</p>
      <p>{format.shortDay(now)}</p>
      <p class="leaf__help">
        {helpName ? w('people.booklet.ring', { name: helpName }) : w('people.booklet.ring-nobody')}
        {helpPhone && (
          <strong>
            <bdi dir="ltr">{helpPhone}</bdi>
          </strong>
        )}
      </p>
    </section>
  )
}

/** How it works, in four pictures. */
export function HowLeaf({ view }: { view: View }) {
  const { w } = view
  return (
    <section class="leaf leaf--next">
      <h2 class="leaf__title">{w('people.booklet.works')}</h2>
      <Idea picture="raising-hands">{w('people.booklet.works.ask')}</Idea>
      <Idea picture="wrapped-gift">{w('people.booklet.works.give')}</Idea>
      <Idea picture="handshake">{w('people.booklet.works.meet')}</Idea>
      <Idea picture="writing-hand">{w('people.booklet.works.tell')}</Idea>
    </section>
  )
}

/** Lines for a pen. */
export function NotesLeaf({ view }: { view: View }) {
  return (
    <section class="leaf leaf--next">
      <h2 class="leaf__title">{view.w('people.booklet.notes')}</h2>
      <WritingLines count={15} />
    </section>
  )
}
