import { Hono } from 'hono'
import type { Env } from '../../../platform/http/env.ts'
import { doOnce, keyReused, readForm, type Said } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { ideas, type Vocabulary } from '../../../platform/i18n/vocabulary.ts'
import { languages } from '../../../platform/i18n/words.ts'
import { keepVocabulary } from '../commands.ts'
import { community } from '../urls.ts'
import { boxOf, VocabularyForm } from './form.ts'
import { VocabularyPage } from './page.tsx'

export function vocabularyRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(community.vocabulary.path, (c) => {
    const { view, community: here } = c.var
    const { vocabulary } = here
    return html(c, <VocabularyPage view={view} said={asKept(vocabulary)} vocabulary={vocabulary} />)
  })

  routes.post(community.vocabulary.path, async (c) => {
    const { actor, view, now, community: here } = c.var
    const again = (said: Said) =>
      html(c, <VocabularyPage view={view} said={said} vocabulary={here.vocabulary} />, 422)
    const said = await readForm(c, VocabularyForm)
    if (!said.ok) return again(said)
    const outcome = await doOnce(c, said, (tx) => keepVocabulary(tx, actor, said.input, now()))
    if (!outcome.ok) return again(keyReused(c, said))
    flashes.set(c, 'community.vocabulary.saved')
    return c.redirect(community.vocabulary.to(), 303)
  })
  return routes
}

function asKept(vocabulary: Vocabulary): Said {
  const boxes = languages.flatMap((language) =>
    ideas.map((idea) => [boxOf(language, idea), vocabulary[language]?.[idea] ?? ''] as const),
  )
  return { values: Object.fromEntries(boxes), problems: {} }
}
