import { Actions } from '../../../design/actions.tsx'
import { Form, FormButton } from '../../../design/form.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { PartsTable } from '../parts-table.tsx'
import type { Recipe } from '../recipes/queries.ts'
import type { PartOf } from '../rules.ts'
import { together } from '../urls.ts'
import { trailOf } from './trail.ts'

type Props = { view: View; recipe: Recipe; said: Said; parts: PartOf[]; names: Map<string, string> }

/** What will be written in the book, before it is. */
export function SurePage({ view, recipe, said, parts, names }: Props) {
  const { w } = view
  const { key: _, ...kept } = said.values
  return (
    <SitePage
      idea="write-down"
      view={view}
      title={w('together.sure.title', { name: recipe.name })}
      lead={w('together.sure.lead')}
      trail={[...trailOf(view), { href: together.write.to(), label: w('together.write') }]}
      failed
    >
      <PartsTable
        view={view}
        parts={parts.map((part) => ({ ...part, name: names.get(part.personId) ?? '' }))}
        balances={recipe.balances}
      />
      <Form view={view} action={together.write.to()} said={said} submit={w('together.sure.submit')}>
        {Object.entries({ ...kept, sure: 'yes' }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          <FormButton name="do" value="change" label={w('together.sure.again')} />
        </Actions>
      </Form>
    </SitePage>
  )
}
