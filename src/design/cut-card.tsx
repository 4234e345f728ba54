import type { ComponentChildren } from 'preact'
import { Drawing } from './picture.tsx'
import { WritingLines } from './writing-lines.tsx'

/** Cards to cut out, as many as fit on one sheet of A4: four large ones, or eight. */
export function CutSheet({ count, children }: { count: 4 | 8; children: ComponentChildren }) {
  return <ul class={`cut cut--${count}`}>{children}</ul>
}

/**
 * One card. Which of two sorts it is, three things say besides its colour: the words on top, the picture beside them,
 * and its border, double with corners or plain and round.
 */
export function CutCard({
  ask,
  sign,
  opening,
  picture,
  words,
  name,
  children,
  code,
}: {
  ask: boolean
  /** The picture of the sort of card. */
  sign: string
  opening: string
  /** The picture of what it is about; none on a card to write on. */
  picture?: string | undefined
  words?: string | undefined
  name?: string | undefined
  /** How to answer. */
  children?: ComponentChildren
  code?: ComponentChildren
}) {
  return (
    <li class="cut__place">
      <div class={`cut__card${ask ? ' cut__card--ask' : ''}`}>
        <p class="cut__opening">
          <Drawing name={sign} />
          {opening}
        </p>
        {words ? (
          <div class="cut__middle">
            <p class={words.length > 60 ? 'cut__words cut__words--long' : 'cut__words'}>{words}</p>
            {picture && <Drawing name={picture} />}
          </div>
        ) : (
          <div class="cut__lines">
            <WritingLines count={3} />
          </div>
        )}
        <div class="cut__foot">
          <div>
            {name && <p class="cut__name">{name}</p>}
            {children}
          </div>
          {code}
        </div>
      </div>
    </li>
  )
}
