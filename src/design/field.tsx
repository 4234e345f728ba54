import type { ComponentChildren } from 'preact'
import { Beside } from './beside.tsx'
import { HintAndProblem } from './hint.tsx'
import type { IdeaName } from './ideas.ts'
import { type Option, OptionsOf } from './options.tsx'
import { describedBy, type Said } from './said.ts'

type Shared = {
  /** What it asks for, as Easy Read shows it. */
  picture: IdeaName
  name: string
  label: string
  hint?: string | undefined
  said: Said
  narrow?: boolean
  hideLabel?: boolean
  /** Shown as dots: others may look on. Not a password to be kept by a browser, which may be everybody's. */
  secret?: boolean
}

/** One line of text with its label, hint and problem tied together, once, for every form. */
export function Field({
  type = 'text',
  ...field
}: Shared & {
  type?: 'text' | 'email' | 'tel' | 'search' | 'date' | 'time'
  autocomplete?: 'name' | 'email' | 'tel' | 'off' | 'one-time-code'
  inputmode?: 'numeric' | 'text'
  list?: string
  maxlength?: number
  /** The language that is written in the box, if it is not the page's. */
  lang?: string
}) {
  const { name, said, hint, autocomplete, inputmode, list, maxlength, lang } = field
  return (
    <Around {...field}>
      <input
        id={name}
        name={name}
        type={type}
        value={said.values[name] ?? ''}
        class={`govuk-input${field.narrow ? ' govuk-input--width-10' : ''}${field.secret ? ' secret' : ''}${said.problems[name] ? ' govuk-input--error' : ''}`}
        aria-invalid={said.problems[name] ? 'true' : undefined}
        aria-describedby={describedBy(name, hint, said.problems[name])}
        autocomplete={autocomplete}
        inputmode={inputmode}
        list={list}
        maxlength={maxlength}
        lang={lang}
      />
    </Around>
  )
}

/** Several lines of text. */
export function TextArea({ rows = 4, ...field }: Shared & { rows?: number }) {
  const { name, said, hint } = field
  return (
    <Around {...field}>
      <textarea
        id={name}
        name={name}
        rows={rows}
        class={`govuk-textarea${said.problems[name] ? ' govuk-textarea--error' : ''}`}
        aria-invalid={said.problems[name] ? 'true' : undefined}
        aria-describedby={describedBy(name, hint, said.problems[name])}
      >
        {said.values[name] ?? ''}
      </textarea>
    </Around>
  )
}

/** One out of a list that is too long for buttons. */
export function Select({ options, ...field }: Shared & { options: Option[] }) {
  const { name, said, hint } = field
  return (
    <Around {...field}>
      <select
        id={name}
        name={name}
        class={`govuk-select${said.problems[name] ? ' govuk-select--error' : ''}`}
        aria-invalid={said.problems[name] ? 'true' : undefined}
        aria-describedby={describedBy(name, hint, said.problems[name])}
      >
        <OptionsOf options={options} chosen={said.values[name] ?? ''} />
      </select>
    </Around>
  )
}

/** A file from somebody's own machine. */
export function FileField({
  accept,
  multiple = false,
  capture = false,
  ...field
}: Shared & {
  accept: string
  multiple?: boolean
  /** Telephones open their own recorder. */
  capture?: boolean
}) {
  const { name, said, hint } = field
  return (
    <Around {...field}>
      <input
        id={name}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        capture={capture ? 'user' : undefined}
        class="govuk-input"
        aria-invalid={said.problems[name] ? 'true' : undefined}
        aria-describedby={describedBy(name, hint, said.problems[name])}
      />
    </Around>
  )
}

function Around({
  picture,
  name,
  label,
  hint,
  said,
  hideLabel,
  children,
}: Shared & { children: ComponentChildren }) {
  return (
    <div class={`govuk-form-group${said.problems[name] ? ' govuk-form-group--error' : ''}`}>
      <label class={`govuk-label govuk-label--s${hideLabel ? ' govuk-visually-hidden' : ''}`} for={name}>
        {hideLabel ? label : <Beside picture={picture}>{label}</Beside>}
      </label>
      <HintAndProblem name={name} hint={hint} said={said} />
      {children}
    </div>
  )
}
