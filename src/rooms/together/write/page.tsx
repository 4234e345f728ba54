import { Fragment } from 'preact'
import { Actions } from '../../../design/actions.tsx'
import { Empty } from '../../../design/empty.tsx'
import { LinkButton } from '../../../design/form.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import type { Recipe } from '../recipes/queries.ts'
import { shapeMeanings } from '../recipes/wording.ts'
import { together } from '../urls.ts'
import { trailOf } from './trail.ts'

/** Which of the group's ways of writing things down it was. */
export function ChoosePage({ view, recipes }: { view: View; recipes: Recipe[] }) {
  const { w } = view
  return (
    <SitePage
      idea="together"
      view={view}
      title={w('together.write')}
      lead={w('together.choose.lead')}
      trail={trailOf(view)}
    >
      {recipes.length === 0 && <Empty picture="handshake" words={w('together.choose.empty')} />}
      {recipes.map((recipe) => (
        <Fragment key={recipe.id}>
          <Section picture="together" title={recipe.name} />
          <Text picture="good-to-know">{w(shapeMeanings[recipe.shape])}</Text>
          <Actions>
            <LinkButton
              href={withQuery(together.write.to(), { recipe: shortId(recipe.id) })}
              label={w('together.write.as', { name: recipe.name })}
            />
            <LinkButton
              href={together.list.to({ recipeId: shortId(recipe.id) })}
              label={w('together.list.of', { name: recipe.name })}
              secondary
            />
          </Actions>
        </Fragment>
      ))}
    </SitePage>
  )
}
