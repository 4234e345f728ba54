import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { PlainError } from '../platform/errors.ts'

const Row = z.object({
  seq: z.coerce.number().int().positive(),
  tx: z.string(),
  posted: z.iso.date(),
  occurred: z.iso.date(),
  type: z.string().min(1),
  from: z.string(),
  to: z.string(),
  minutes: z.string().transform(Number),
  actor: z.string(),
  confirmed_by: z.string(),
  on_behalf_of: z.string(),
  key: z.string(),
  ref: z.string(),
  accompanied_by: z.string(),
})
export type Row = z.output<typeof Row>

/** What is submitted at once: a row, or all rows of one transaction, judged together. */
export type Submission = { seq: number; tx: string; first: Row; rows: Row[] }

const Person = z.object({
  account: z.string().min(1),
  name: z.string().min(1),
  community: z.string().min(1),
  joined: z.iso.date(),
  born: z.string(),
  email: z.string(),
})
export type Person = z.output<typeof Person>

/** The rows of a journal in their order, those of one transaction together. Throws PlainError with the line that cannot be read. */
export function readJournal(text: string): Submission[] {
  const submissions: Submission[] = []
  const byTx = new Map<string, Submission>()
  for (const row of readRows(text, Row)) {
    const open = row.tx ? byTx.get(row.tx) : undefined
    if (open) {
      open.rows.push(row)
      continue
    }
    const submission = { seq: row.seq, tx: row.tx, first: row, rows: [row] }
    if (row.tx) byTx.set(row.tx, submission)
    submissions.push(submission)
  }
  return submissions
}

/** The people of a journal. Throws PlainError. */
export function readPeople(text: string): Person[] {
  return readRows(text, Person)
}

function readRows<S extends z.ZodType>(text: string, schema: S): z.output<S>[] {
  let rows: Record<string, string>[]
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true })
  } catch (error) {
    throw new PlainError(`The file cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  return rows.map((row, place) => {
    const read = schema.safeParse(row)
    if (read.success) return read.data
    const [issue] = read.error.issues
    throw new PlainError(`Line ${place + 2}, ${issue?.path.join('.')}: ${issue?.message}`)
  })
}
