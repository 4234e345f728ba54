import type { ComponentChildren } from 'preact'
import { Fieldset } from './fieldset.tsx'
import { Drawing } from './picture.tsx'
import type { Said } from './said.ts'

export type Choice = { value: string; label: string; hint?: string; picture?: string }
type Shape = 'list' | 'pictures' | 'inline'
type Props = {
  name: string
  legend: string
  hint?: string | undefined
  said: Said
  choices: Choice[]
  shape?: Shape
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

/** The first has the id that the error summary links to. */
function Group({
  type,
  chosen,
  name,
  legend,
  hint,
  said,
  choices,
  shape = 'list',
  children,
}: Props & { type: 'radio' | 'checkbox'; chosen: string[] }) {
  const kind = type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  return (
    <Fieldset name={name} legend={legend} hint={hint} said={said}>
      <div class={`${kind}${shape === 'list' ? '' : ` choices--${shape}`}`}>
        {choices.map((choice, place) => {
          const id = place === 0 ? name : `${name}-${choice.value}`
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
                <span>{choice.label}</span>
              </label>
              {choice.hint && (
                <div id={`${id}-more`} class={`govuk-hint ${kind}__hint`}>
                  {choice.hint}
                </div>
              )}
            </div>
          )
        })}
      </div>
      {children}
    </Fieldset>
  )
}
