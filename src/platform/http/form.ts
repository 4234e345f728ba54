import type { z } from 'zod'
import type { Tx } from '../db/database.ts'
import { doDeed, type KeyReused, type Outcome } from '../deeds.ts'
import { type PlainKey, say } from '../i18n/words.ts'
import type { Ctx } from './env.ts'

/** What a person said in a form: their own words, to show again, and what was wrong with them, in words too. */
export type Said = { values: Record<string, string>; problems: Record<string, string> }
export const blank: Said = { values: {}, problems: {} }

type Read<T> = ({ ok: true; key: string; input: T } & Said) | ({ ok: false } & Said)

const goodKey = /^[0-9A-Za-z-]{8,100}$/

/**
 * Reads a form against its schema. The messages of a schema are keys of sentences, worded here in the person's
 * language. Boxes of one name come as lines of one value. Files are left out: routes that expect them read them.
 * So is the sign with the number nought, which nobody can type and PostgreSQL cannot keep.
 */
export async function readForm<S extends z.ZodType>(c: Ctx, schema: S): Promise<Read<z.output<S>>> {
  const values: Record<string, string> = Object.create(null)
  // What is no form at all, or broke off on the way, says nothing.
  const sent = await c.req.formData().catch(() => new FormData())
  for (const [name, value] of sent.entries()) {
    if (typeof value !== 'string') continue
    const words = value.replaceAll('\0', '')
    values[name] = name in values ? `${values[name]}\n${words}` : words
  }
  // What a schema has no words for is a part that was not sent: pages of ours always send it.
  const parsed = schema.safeParse(values, { error: () => say('platform.form.missing') })
  const key = values.key ?? ''
  if (parsed.success && goodKey.test(key)) return { ok: true, key, values, problems: {}, input: parsed.data }

  const { w } = c.var.view
  const problems: Record<string, string> = Object.create(null)
  for (const issue of parsed.error?.issues ?? [])
    problems[String(issue.path[0] ?? 'form')] ??= w(asKey(issue.message))
  if (parsed.success) {
    problems.form = w('platform.form.key')
    delete values.key
  }
  return { ok: false, values, problems }
}

/**
 * Does what a form asks for, once under its key, all or nothing. A refusal is rolled back with everything it touched;
 * the same form again gets the same answer.
 */
export async function doOnce<T extends Outcome>(
  c: Ctx,
  said: { key: string; input: unknown },
  work: (tx: Tx) => Promise<T>,
): Promise<T | KeyReused> {
  const { db, community, visitor, now } = c.var
  const content = [c.req.path, visitor?.personId ?? null, said.input]
  try {
    return await doDeed(db, community.id, { key: said.key, content }, now(), (tx) => {
      // Whoever asks the request's database from inside the deed asks within it: its one connection is taken.
      c.set('db', tx)
      return work(tx)
    })
  } finally {
    c.set('db', db)
  }
}

/** The same form with a problem found after it was read: at a field, or on top under the name `form`. */
export function withProblem(said: Said, field: string, message: string): Said {
  return { values: said.values, problems: { ...said.problems, [field]: message } }
}

/** The same form when its key was used for something else already. */
export function keyReused(c: Ctx, said: Said): Said {
  return withProblem(said, 'form', c.var.view.w('platform.form.key-reused'))
}

function asKey(message: string): PlainKey {
  return message as PlainKey // schemas make their messages with say(), which takes nothing but keys
}
