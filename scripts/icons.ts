// Draws public/icon.svg as the pictures that telephones put on their first screen.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from './chromium.ts'

const root = path.resolve(import.meta.dirname, '..')
const drawing = readFileSync(path.join(root, 'public/icon.svg')).toString('base64')
const pictures = [
  { file: 'icon-192.png', size: 192, part: 0.84 },
  { file: 'icon-512.png', size: 512, part: 0.84 },
  { file: 'apple-touch-icon.png', size: 180, part: 0.84 },
  // Android cuts this one to a circle, a drop or a square: what matters is within its middle.
  { file: 'icon-cut-512.png', size: 512, part: 0.6 },
]

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
for (const { file, size, part } of pictures) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  // Telephones cut the corners off, so the drawing keeps clear of them.
  await page.setContent(
    `<body style="margin:0;background:#fdf6ea;display:grid;place-items:center;height:100vh">
      <img width="${Math.round(size * part)}" src="data:image/svg+xml;base64,${drawing}">`,
  )
  const png = await page.screenshot()
  writeFileSync(path.join(root, 'public', file), png)
  console.log(`public/${file}: ${png.length} bytes`)
  await page.close()
}
await browser.close()
