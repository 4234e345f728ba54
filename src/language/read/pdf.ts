import { inParts, type Readable } from './readable.ts'

/** The text of a PDF, page by page. The library is brought in only when there is a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<Readable> {
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  try {
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
      page.cleanup()
    }
    return inParts(pages)
  } finally {
    await pdf.destroy()
  }
}
