import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const source = readFileSync(path.join(import.meta.dirname, '_tokens.scss'), 'utf8')
const [day = '', evening = ''] = source.split('@media (prefers-color-scheme: dark)')

for (const [name, part] of [
  ['by day', day],
  ['in the evening', evening],
] as const) {
  test(`colours have the contrast written beside them ${name}`, () => {
    const colours = coloursOf(part)
    const wrong = claimsOf(part).filter(
      ({ over, under, ratio }) => Math.abs(contrast(colours.get(over), colours.get(under)) - ratio) > 0.1,
    )
    assert.ok(claimsOf(part).length > 15)
    assert.deepEqual(
      wrong.map(
        ({ over, under, ratio }) =>
          `${over} on ${under}: written ${ratio}, is ${contrast(colours.get(over), colours.get(under)).toFixed(1)}`,
      ),
      [],
    )
  })

  test(`what is read has 4.5 at least, and the edges of controls 3, ${name}`, () => {
    const tooLittle = claimsOf(part).filter(({ over, ratio }) => ratio < (over === 'edge' ? 3 : 4.5))
    assert.deepEqual(tooLittle, [])
  })
}

function coloursOf(part: string): Map<string, string> {
  return new Map([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]))
}

/** "--soft: #5c514b; // on paper 7.2, on card 7.6" claims two pairs. */
function claimsOf(part: string) {
  return [...part.matchAll(/--([\w-]+): #[0-9a-f]{6}; \/\/ (.*)/g)].flatMap(([, over, comment]) =>
    [...comment!.matchAll(/\bon ([\w-]+) (\d+\.\d)/g)].map(([, under, ratio]) => ({
      over: over!,
      under: under!,
      ratio: Number(ratio),
    })),
  )
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(hex: string | undefined): number {
  if (!hex) return Number.NaN
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
