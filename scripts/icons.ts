// Draws public/icon.svg as the pictures that telephones put on their first screen.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from './chromium.ts'

const root = path.resolve(import.meta.dirname, '..')
const drawing = readFileSync(path.join(root, 'public/icon.svg')).toString('base64')
const sizes = { 'icon-192.png': 192, 'icon-512.png': 512, 'apple-touch-icon.png': 180 }

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
for (const [file, size] of Object.entries(sizes)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  // Telephones cut the corners off, so the drawing keeps clear of them.
  await page.setContent(
    `<body style="margin:0;background:#fdf6ea;display:grid;place-items:center;height:100vh">
      <img width="${Math.round(size * 0.84)}" src="data:image/svg+xml;base64,${drawing}">`,
  )
  const png = await page.screenshot()
  writeFileSync(path.join(root, 'public', file), png)
  console.log(`public/${file}: ${png.length} bytes`)
  await page.close()
}
await browser.close()
