import type { ComponentChildren } from 'preact'
import type { View } from '../platform/http/env.ts'
import { Drawing } from './picture.tsx'
import type { Said } from './said.ts'

type Props = {
  view: View
  action: string
  said: Said
  submit: string
  upload?: boolean
  /** As wide as the page, for a table to type into. */
  wide?: boolean
  /** May be kept on the device without a line, and sent when there is one. */
  waits?: boolean
  /** Never kept on the device while it is typed: others may have the device. */
  private?: boolean
  /** Other buttons, after the one that Enter presses. */
  also?: ComponentChildren
  children?: ComponentChildren
}

/** A form that changes something. Its key is made now, before it is sent: sending it twice does it once. */
export function Form({
  view,
  action,
  said,
  submit,
  upload = false,
  wide = false,
  waits = false,
  private: isPrivate = false,
  also,
  children,
}: Props) {
  return (
    <form
      class={`coupon${wide ? ' coupon--wide' : ''}`}
      method="post"
      action={action}
      encType={upload ? 'multipart/form-data' : undefined}
      autocomplete={view.shared || isPrivate ? 'off' : undefined}
      noValidate
      data-waits={waits ? '' : undefined}
      data-private={isPrivate ? '' : undefined}
    >
      <span class="coupon__scissors">
        <Drawing name="scissors" />
      </span>
      <input type="hidden" name="key" value={said.values.key || view.newKey()} />
      {children}
      <button type="submit" class="govuk-button">
        {submit}
      </button>
      {also}
    </form>
  )
}

/** Another button of a form, which sends the same words for another reason. Pressing Enter presses the first one. */
export function FormButton({
  name,
  value,
  label,
  action,
}: {
  name: string
  value: string
  label: string
  /** Where it sends them, if not where the form does. */
  action?: string
}) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      formaction={action}
      class="govuk-button govuk-button--secondary"
    >
      {label}
    </button>
  )
}

/** One button that does one thing, as a form of its own. */
export function ActionButton({
  view,
  action,
  label,
  hidden = {},
  secondary = true,
  small = false,
}: {
  view: View
  action: string
  label: ComponentChildren
  hidden?: Record<string, string>
  secondary?: boolean
  small?: boolean
}) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="key" value={view.newKey()} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        class={`govuk-button${secondary ? ' govuk-button--secondary' : ''}${small ? ' govuk-button--small' : ''}`}
      >
        {label}
      </button>
    </form>
  )
}

/** A link that looks like the button it leads to. */
export function LinkButton({
  href,
  label,
  secondary = false,
  small = false,
}: {
  href: string
  label: ComponentChildren
  secondary?: boolean
  small?: boolean
}) {
  return (
    <a
      href={href}
      class={`govuk-button${secondary ? ' govuk-button--secondary' : ''}${small ? ' govuk-button--small' : ''}`}
    >
      {label}
    </a>
  )
}
