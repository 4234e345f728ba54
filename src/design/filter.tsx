import type { ComponentChildren } from 'preact'

/** A form that only looks: choosing what a list shows. It changes nothing, so it is in the address. */
export function Filter({
  action,
  label,
  submit,
  children,
}: {
  action: string
  label: string
  submit: string
  children: ComponentChildren
}) {
  return (
    <search aria-label={label}>
      <form class="filter" method="get" action={action}>
        {children}
        <button type="submit" class="govuk-button">
          {submit}
        </button>
      </form>
    </search>
  )
}
