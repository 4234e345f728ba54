/** Names to offer while somebody types, for every box with `list="names"`. */
export function Names({ names }: { names: string[] }) {
  return (
    <datalist id="names">
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
