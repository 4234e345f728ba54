import { unzipSync } from 'fflate'
import type { Problem } from './problems.ts'
import type { UploadedFile } from './runs.ts'

const megabytesAtMost = 100

/** The CSV files among these, those inside a ZIP file too. A ZIP that would unpack to more than 100 MB stays shut. */
export function unpack(files: readonly UploadedFile[]): { files: UploadedFile[]; problems: Problem[] } {
  const all: UploadedFile[] = []
  const problems: Problem[] = []
  for (const file of files) {
    if (!isZip(file.bytes)) {
      all.push(file)
      continue
    }
    const opened = openZip(file)
    if ('code' in opened) problems.push(opened)
    else all.push(...opened)
  }
  return { files: all, problems }
}

function openZip({ name, bytes }: UploadedFile): UploadedFile[] | Problem {
  let unpacked = 0
  try {
    const inside = unzipSync(bytes, {
      filter(entry) {
        if (!/\.csv$/i.test(entry.name) || entry.name.startsWith('__MACOSX/')) return false
        unpacked += entry.originalSize
        return unpacked <= megabytesAtMost * 1024 * 1024
      },
    })
    if (unpacked > megabytesAtMost * 1024 * 1024)
      return { file: name, line: null, code: 'too-large', args: { megabytes: megabytesAtMost } }
    return Object.entries(inside).map(([inner, innerBytes]) => ({ name: inner, bytes: innerBytes }))
  } catch {
    return { file: name, line: null, code: 'not-zip', args: {} }
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}
