import assert from 'node:assert/strict'
import { test } from 'node:test'
import readCode from 'jsqr'
import { render } from 'preact-render-to-string'
import { QrCode } from './qr-code.tsx'

for (const address of [
  'https://bothways.example.org/sheets/new?code=7K3-M2Q',
  'http://192.168.1.20:3000/board/CQS6PVvshS5ecWybgqc59',
  'https://cymuned-glan-yr-afon.example.org/sign-in/code',
])
  test(`a telephone reads ${address} from the page, small as it is`, () => {
    const svg = render(<QrCode address={address} label="A page" />)
    assert.equal(read(svg), address)
    assert.ok(svg.length < 9000, `${svg.length} characters`)
    assert.doesNotMatch(svg, /style=|<script/)
  })

/** Paints the drawing in black and white, six dots to a square, and reads it as a camera would. */
function read(svg: string): string | undefined {
  const size = Number(svg.match(/viewBox="0 0 (\d+)/)?.[1])
  const dots = 6
  const side = size * dots
  const picture = new Uint8ClampedArray(side * side * 4).fill(255)
  const black = svg.match(/fill="#000" d="([^"]+)"/)?.[1] ?? ''
  for (const [, x, y, width] of black.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = Number(y) * dots; row < (Number(y) + 1) * dots; row += 1)
      for (let column = Number(x) * dots; column < (Number(x) + Number(width)) * dots; column += 1)
        picture.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
  const code = readCode.default(picture, side, side)
  return code?.data
}
