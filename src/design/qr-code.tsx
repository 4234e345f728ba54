import { encode } from 'uqr'

/** An address as squares that a telephone reads. On paper it never stands alone: the address or a code is beside it. */
export function QrCode({ address, label }: { address: string; label: string }) {
  // Medium care: a crease or a coffee ring takes nothing away. Four squares of white around it are what readers ask for.
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={data.map(drawRow).join('')} />
    </svg>
  )
}

/** Dark squares side by side are drawn as one bar. */
function drawRow(row: boolean[], y: number): string {
  const bars = row
    .map((dark) => (dark ? '1' : '0'))
    .join('')
    .matchAll(/1+/g)
  return [...bars].map(({ index, 0: bar }) => `M${index} ${y}h${bar.length}v1h-${bar.length}z`).join('')
}
