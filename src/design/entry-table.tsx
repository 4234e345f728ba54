import type { ComponentChildren } from 'preact'
import { Beside } from './beside.tsx'
import { Problem } from './hint.tsx'
import type { IdeaName } from './ideas.ts'
import { type Option, OptionsOf } from './options.tsx'
import { describedBy, type Said } from './said.ts'
import { Sentences } from './sentences.tsx'

/** A table to type into, line after line: close together on a wide screen, a small card for each line on a narrow one. */
export function EntryTable({
  picture,
  caption,
  hint,
  head,
  children,
}: {
  picture: IdeaName
  caption: string
  hint: string
  /** A short column is for a few figures; the first is the number of the line. */
  head: { label: string; short?: boolean }[]
  children: ComponentChildren
}) {
  return (
    <table class="entry">
      <caption>
        <Beside picture={picture}>{caption}</Beside>
        <span class="govuk-hint">
          <Sentences>{hint}</Sentences>
        </span>
      </caption>
      <thead>
        <tr>
          {head.map(({ label, short }) => (
            <th key={label} scope="col" class={short ? 'entry__short' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

/** One line, with its number; the word before it is seen on a narrow screen only. */
export function EntryRow({
  word,
  line,
  children,
}: {
  word: string
  line: number
  children: ComponentChildren
}) {
  return (
    <tr>
      <th scope="row">
        <span class="entry__word">{word} </span>
        {line}
      </th>
      {children}
    </tr>
  )
}

type Shared = {
  name: string
  /** As it stands above the column. */
  label: string
  /** With the number of the line, for people who hear the cell by itself. It begins with the label. */
  fullLabel: string
  said: Said
}

/** A cell for a few words or figures. */
export function EntryCell({ list, wide = false, ...cell }: Shared & { list?: string; wide?: boolean }) {
  const { name, said } = cell
  return (
    <Around {...cell} wide={wide}>
      <input
        {...attributes(cell)}
        value={said.values[name] ?? ''}
        class={`govuk-input${said.problems[name] ? ' govuk-input--error' : ''}`}
        autocomplete="off"
        list={list}
      />
    </Around>
  )
}

/** A cell for one out of a list. */
export function EntrySelect({ options, ...cell }: Shared & { options: Option[] }) {
  const { name, said } = cell
  return (
    <Around {...cell}>
      <select
        {...attributes(cell)}
        class={`govuk-select${said.problems[name] ? ' govuk-select--error' : ''}`}
      >
        <OptionsOf options={options} chosen={said.values[name] ?? ''} />
      </select>
    </Around>
  )
}

function attributes({ name, fullLabel, said }: Shared) {
  const problem = said.problems[name]
  return {
    id: name,
    name,
    'aria-label': fullLabel,
    'aria-invalid': problem ? ('true' as const) : undefined,
    'aria-describedby': describedBy(name, null, problem),
  }
}

function Around({
  name,
  label,
  said,
  wide = false,
  children,
}: Shared & { wide?: boolean; children: ComponentChildren }) {
  return (
    <td class={wide ? 'entry__wide' : undefined}>
      <label class="entry__label" for={name}>
        {label}
      </label>
      {children}
      <Problem name={name} said={said} />
    </td>
  )
}
