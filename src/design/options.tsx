export type Option = { value: string; label: string }

/** What a list to choose from holds, with one of it chosen. */
export function OptionsOf({ options, chosen }: { options: Option[]; chosen: string }) {
  return (
    <>
      {options.map(({ value, label }) => (
        <option key={value} value={value} selected={chosen === value}>
          {label}
        </option>
      ))}
    </>
  )
}
