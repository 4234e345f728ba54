import type { ComponentChildren } from 'preact'
import { Beside } from './beside.tsx'
import { Details } from './details.tsx'
import { Fieldset } from './fieldset.tsx'
import type { IdeaName } from './ideas.ts'
import { Drawing } from './picture.tsx'
import type { Said } from './said.ts'
import { Sentences } from './sentences.tsx'

export type Choice = { value: string; label: string; hint?: string; picture?: string; idea?: IdeaName }
type Shape = 'list' | 'pictures' | 'inline'
type Type = 'radio' | 'checkbox'
type Props = {
  picture: IdeaName
  name: string
  legend: string
  hint?: string | undefined
  said: Said
  choices: Choice[]
  shape?: Shape
  /** The rest of a long list, under a line to open; open from the start where the chosen one is in it. */
  folded?: { summary: string; choices: Choice[] }
  children?: ComponentChildren
}

/** One out of a few, all in sight. `usual` is what is chosen before anybody chose. */
export function Choices({ usual, ...group }: Props & { usual?: string }) {
  const { name, said } = group
  return <Group {...group} type="radio" chosen={[said.values[name] ?? usual ?? '']} />
}

/** Any of a few. They come back as lines of one value: `reading\ncooking`. */
export function Checkboxes({ usual = [], ...group }: Props & { usual?: string[] }) {
  const { name, said } = group
  return <Group {...group} type="checkbox" chosen={said.values[name]?.split('\n') ?? usual} />
}

function Group({
  picture,
  type,
  chosen,
  name,
  legend,
  hint,
  said,
  choices,
  shape = 'list',
  folded,
  children,
}: Props & { type: Type; chosen: string[] }) {
  const options = { type, name, shape, chosen }
  return (
    <Fieldset picture={picture} name={name} legend={legend} hint={hint} said={said}>
      <Options {...options} choices={choices} first />
      {folded && folded.choices.length > 0 && (
        <Details
          picture="more"
          summary={folded.summary}
          open={folded.choices.some(({ value }) => chosen.includes(value))}
        >
          <Options {...options} choices={folded.choices} />
        </Details>
      )}
      {children}
    </Fieldset>
  )
}

/** The very first of a group has the id that the error summary links to. */
function Options({
  type,
  name,
  shape,
  chosen,
  choices,
  first = false,
}: {
  type: Type
  name: string
  shape: Shape
  chosen: string[]
  choices: Choice[]
  first?: boolean
}) {
  const kind = type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  return (
    <div class={`${kind}${shape === 'list' ? '' : ` choices--${shape}`}`}>
      {choices.map((choice, place) => {
        const id = first && place === 0 ? name : `${name}-${choice.value}`
        return (
          <div class={`${kind}__item`} key={choice.value}>
            <input
              class={`${kind}__input`}
              type={type}
              id={id}
              name={name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              aria-describedby={choice.hint ? `${id}-more` : undefined}
            />
            <label class={`govuk-label ${kind}__label`} for={id}>
              {choice.picture && <Drawing name={choice.picture} />}
              <span>
                {choice.idea ? <Beside picture={choice.idea}>{choice.label}</Beside> : choice.label}
              </span>
            </label>
            {choice.hint && (
              <div id={`${id}-more`} class={`govuk-hint ${kind}__hint`}>
                <Sentences>{choice.hint}</Sentences>
              </div>
            )}
          </div>
        )
      })}
    </div>
  )
}
