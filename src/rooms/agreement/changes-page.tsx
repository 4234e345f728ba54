import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import type { Version } from './queries.ts'
import { type Change, changesBetween, type Wording } from './rules.ts'
import { agreement } from './urls.ts'
import { nameOfLanguage, titleOf } from './wording.ts'

const pictures = { same: 'done', added: 'new', 'taken-out': 'no' } as const

type Side = { version: Version; wording: Wording }

/** What changed between two texts, said in words: each line is added, taken out, or as it was. */
export function ChangesPage({
  view,
  before,
  after,
  language,
}: {
  view: View
  before: Side
  after: Side
  language: string
}) {
  const { w } = view
  const parts = [
    { title: w('agreement.opening'), picture: 'together' as const, part: 'opening' as const },
    { title: w('agreement.mine'), picture: 'somebody' as const, part: 'mine' as const },
    { title: w('agreement.ours'), picture: 'community' as const, part: 'ours' as const },
  ].map(({ part, ...head }) => ({
    ...head,
    changes: changesBetween(before.wording[part], after.wording[part]),
  }))
  const count = (what: Change['what']) =>
    parts.flatMap(({ changes }) => changes).filter((change) => change.what === what).length
  return (
    <SitePage
      idea="different"
      view={view}
      title={w('agreement.changes.title')}
      lead={w('agreement.changes.lead', { added: count('added'), out: count('taken-out') })}
      trail={[
        { href: agreement.show.to(), label: w('agreement.title') },
        {
          href: agreement.version.to({ versionId: shortId(after.version.id) }),
          label: titleOf(view, after.version),
        },
      ]}
    >
      <Text picture="good-to-know">
        {w('agreement.changes.between', {
          before: titleOf(view, before.version),
          after: titleOf(view, after.version),
          language: nameOfLanguage(view, language),
        })}
      </Text>
      {parts.map(
        ({ title, picture, changes }) =>
          changes.length > 0 && (
            <div key={title}>
              <Section picture={picture} title={title} />
              <Lines>
                {changes.map(({ what, words }) => (
                  <Line key={`${what} ${words}`} idea={pictures[what]}>
                    <p class={`change change--${what}`}>
                      <strong>{w(`agreement.change.${what}`)}</strong>{' '}
                      {what === 'same' ? words : what === 'added' ? <ins>{words}</ins> : <del>{words}</del>}
                    </p>
                  </Line>
                ))}
              </Lines>
            </div>
          ),
      )}
    </SitePage>
  )
}
