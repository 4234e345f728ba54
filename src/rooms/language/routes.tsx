import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { levels } from '../../language/list.ts'
import { readDocument } from '../../language/read/read.ts'
import { checkerFor } from '../../language/shipped.ts'
import { megabyte } from '../../platform/http/body-size.ts'
import { clientOf } from '../../platform/http/client.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { Asked, TextForm } from './forms.ts'
import { LanguagePage } from './page.tsx'
import { type Look, Share, sorted, writtenIn } from './rules.ts'
import { language } from './urls.ts'

const largest = 10 * megabyte
/** As long as what may be pasted; the rest of a longer file is looked at, too, but not put into the box. */
const shownAtMost = 500_000
const textsAMinute = 60

/** Looks at the words of any text, for people and for programs. It is read, answered and forgotten. */
export function languageRoutes(keeps: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  const share = new Share(textsAMinute)

  routes.get(language.page.path, (c) => show(c, blank))

  routes.use(
    language.look.path,
    bodyLimit({
      maxSize: largest + megabyte,
      onError: (c) => show(c, withProblem(blank, 'file', c.var.view.w('language.problem.large')), null, 422),
    }),
  )
  routes.post(language.look.path, async (c) => {
    const { w } = c.var.view
    const said = await readForm(c, TextForm)
    if (!said.ok) return show(c, said, null, 422)
    const file = (await c.req.formData()).get('file')
    const chosen = file instanceof File && file.size > 0 ? file : null
    const { text, written, meant } = said.input
    if (!chosen && text.trim() === '')
      return show(c, withProblem(said, 'text', w('language.problem.nothing')), null, 422)
    if (!chosen) return show(c, said, sorted(checkerFor(written)(text), meant))
    try {
      const read = await readDocument(chosen.name, new Uint8Array(await chosen.arrayBuffer()))
      const look = sorted(checkerFor(written)(read.text), meant)
      // So that it can be looked at again, and changed.
      return show(c, { ...said, values: { ...said.values, text: read.source.slice(0, shownAtMost) } }, look)
    } catch {
      return show(c, withProblem(said, 'file', w('language.problem.file')), null, 422)
    }
  })

  routes.post(language.api.path, async (c) => {
    const { w } = c.var.view
    const { visitor, now } = c.var
    if (!visitor && !keeps.languageForAll) return c.json({ problem: w('language.api.sign-in') }, 401)
    if (!share.take(visitor?.personId ?? clientOf(c), now())) {
      c.header('Retry-After', '60')
      return c.json({ problem: w('language.api.slow') }, 429)
    }
    const asked = Asked.safeParse(await c.req.json().catch(() => null))
    if (!asked.success) return c.json({ problem: w('language.api.unread') }, 400)
    const { text, language: written, file, lines, level } = asked.data
    const findings = checkerFor(written)(text, { file, lines })
    return c.json(findings.filter((one) => levels.indexOf(one.level) <= levels.indexOf(level)))
  })
  return routes
}

function show(c: Ctx, said: Said, look: Look | null = null, status: 200 | 422 = 200) {
  const written =
    said.values.written === 'cy' || said.values.written === 'en'
      ? said.values.written
      : writtenIn(c.var.view.language)
  return html(c, <LanguagePage view={c.var.view} said={said} look={look} written={written} />, status)
}
