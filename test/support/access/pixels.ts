import type { Browser, Page } from 'playwright-core'

let lab: Promise<Page> | null = null

/** An empty page that looks at pictures of other pages: what is measured there is what a person sees. */
export async function openLab(browser: Browser): Promise<Page> {
  lab ??= browser.newPage().then(async (page) => {
    await page.evaluate(tools)
    return page
  })
  return lab
}

/** How many pixels changed, by three to one at least, between two pictures of one place. */
export function changedPixels(page: Page, before: Buffer, after: Buffer): Promise<number> {
  const sent = JSON.stringify([before.toString('base64'), after.toString('base64')])
  return page.evaluate(`lab.changed(...${sent})`)
}

export type Box = { x: number; y: number; width: number; height: number }

/** For each box the strongest contrast that something in it has with its ground. */
export function contrasts(page: Page, picture: Buffer, boxes: Box[], scale: number): Promise<number[]> {
  return page.evaluate(
    `lab.contrasts(${JSON.stringify(picture.toString('base64'))}, ${JSON.stringify(boxes)}, ${scale})`,
  )
}

/** For each box the share of its edge (a few pixels deep) where something stands out from the ground by three to one. */
export function edges(page: Page, picture: Buffer, boxes: Box[], scale: number): Promise<number[]> {
  return page.evaluate(
    `lab.edges(${JSON.stringify(picture.toString('base64'))}, ${JSON.stringify(boxes)}, ${scale})`,
  )
}

const tools = `
  const part = (byte) => byte <= 10 ? byte / 3294.6 : Math.pow((byte / 255 + 0.055) / 1.055, 2.4)
  const light = Float64Array.from({ length: 256 }, (_, byte) => part(byte))
  const lum = (d, i) => 0.2126 * light[d[i]] + 0.7152 * light[d[i + 1]] + 0.0722 * light[d[i + 2]]
  const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  const open = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const paper = canvas.getContext('2d', { willReadFrequently: true })
    paper.drawImage(image, 0, 0)
    return { paper, width: image.width, height: image.height }
  }
  const cut = ({ paper, width, height }, box, scale) => {
    const x = Math.max(0, Math.floor(box.x * scale)), y = Math.max(0, Math.floor(box.y * scale))
    const w = Math.min(width - x, Math.ceil(box.width * scale)), h = Math.min(height - y, Math.ceil(box.height * scale))
    return w < 1 || h < 1 ? null : { w, h, d: paper.getImageData(x, y, w, h).data }
  }
  const groundOf = (d) => {
    const counts = new Map()
    let most = 0, ground = 0
    for (let i = 0; i < d.length; i += 4) {
      const colour = (d[i] << 16) | (d[i + 1] << 8) | d[i + 2]
      const count = (counts.get(colour) || 0) + 1
      counts.set(colour, count)
      if (count > most) { most = count; ground = lum(d, i) }
    }
    return ground
  }
  window.lab = {
    async changed(one, other) {
      const [a, b] = [await open(one), await open(other)]
      const whole = { x: 0, y: 0, width: Math.min(a.width, b.width), height: Math.min(a.height, b.height) }
      const [c, d] = [cut(a, whole, 1).d, cut(b, whole, 1).d]
      let count = 0
      for (let i = 0; i < c.length; i += 4) if (ratio(lum(c, i), lum(d, i)) >= 3) count += 1
      return count
    },
    async contrasts(picture, boxes, scale) {
      const image = await open(picture)
      return boxes.map((box) => {
        const found = cut(image, box, scale)
        if (!found) return 21
        const ground = groundOf(found.d)
        let best = 1
        for (let i = 0; i < found.d.length; i += 4) best = Math.max(best, ratio(lum(found.d, i), ground))
        return best
      })
    },
    async edges(picture, boxes, scale) {
      const image = await open(picture)
      return boxes.map((box) => {
        const found = cut(image, box, scale)
        if (!found) return 1
        const { w, h, d } = found
        const ground = lum(d, 0)
        const depth = Math.round(9 * scale)
        const seen = (x, y) => ratio(lum(d, (y * w + x) * 4), ground) >= 3
        let edge = 0, marked = 0
        for (let x = 0; x < w; x += 1) for (const side of [0, 1]) {
          edge += 1
          for (let k = 0; k < Math.min(depth, h); k += 1) if (seen(x, side ? h - 1 - k : k)) { marked += 1; break }
        }
        for (let y = 0; y < h; y += 1) for (const side of [0, 1]) {
          edge += 1
          for (let k = 0; k < Math.min(depth, w); k += 1) if (seen(side ? w - 1 - k : k, y)) { marked += 1; break }
        }
        return marked / edge
      })
    },
  }
`
