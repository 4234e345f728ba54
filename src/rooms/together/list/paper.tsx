import { Actions } from '../../../design/actions.tsx'
import { LinkButton } from '../../../design/form.tsx'
import { HowToPrint, OnPaper } from '../../../design/on-paper.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { WritingTable } from '../../../design/writing-table.tsx'
import type { Community, View } from '../../../platform/http/env.ts'
import { directionOf } from '../../../platform/i18n/direction.ts'
import { localeOf } from '../../../platform/i18n/words.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import type { Spoken } from '../../../voices.ts'
import type { Recipe } from '../recipes/queries.ts'
import { together } from '../urls.ts'
import { sideOf } from '../wording.ts'
import { hasOwnTime, type ListPage, layOut, ticksOf } from './rules.ts'

type Props = { view: View; voice: Spoken; community: Community; recipe: Recipe; names: string[] }

/** A list on which everybody who is there ticks their name, or writes it; in a language of its own. */
export function ListPaper({ view, voice, community, recipe, names }: Props) {
  const { w } = view
  const recipeId = shortId(recipe.id)
  const lang = localeOf(voice.language)
  const easy = voice.language === 'en-easy'
  const pages = layOut(names, easy)
  return (
    <SitePage
      idea="print"
      view={view}
      title={w('together.list.title', { name: recipe.name })}
      trail={[
        { href: together.index.to(), label: w('together.title') },
        { href: withQuery(together.write.to(), { recipe: recipeId }), label: recipe.name },
      ]}
      paper="sheet"
    >
      <HowToPrint
        title={w('design.print.title')}
        steps={[w('design.print.open'), w('together.list.how.tick'), w('together.list.how.write')]}
      />
      <Actions>
        <LinkButton
          href={withQuery(together.write.to(), { recipe: recipeId })}
          label={w('together.list.back')}
          secondary
        />
        {view.languages
          .filter(({ language }) => language !== voice.language)
          .map(({ language, label }) => (
            <LinkButton
              key={language}
              href={withQuery(together.list.to({ recipeId }), { language })}
              label={w('together.list.in', { language: label })}
              secondary
            />
          ))}
      </Actions>
      {pages.map((page, at) => (
        <OnPaper key={page.from} lang={lang} dir={directionOf(lang)} easy={easy}>
          <ListSheet voice={voice} community={community} recipe={recipe} page={page} turn={at + 1} />
        </OnPaper>
      ))}
    </SitePage>
  )
}

function ListSheet({
  voice: { w },
  community,
  recipe: { name, shape },
  page,
  turn,
}: Omit<Props, 'view' | 'names'> & { page: ListPage; turn: number }) {
  const help = [community.helpName, community.helpPhone.replaceAll(' ', '\u00a0')].filter(Boolean).join(', ')
  const caption = w('together.list.sheet', { name, turn })
  const blanks = ['together.list.day', 'together.list.where', 'together.list.by'] as const
  return (
    <article class="form-sheet" aria-label={caption}>
      <header>
        <p class="kicker">{community.name}</p>
        <h2 class="govuk-heading-l">{name}</h2>
        <p class="form-sheet__blanks">
          {blanks.map((label) => (
            <span key={label}>
              {w(label)} <span class="blank" />
            </span>
          ))}
        </p>
      </header>
      <WritingTable
        caption={caption}
        from={page.from}
        lines={page.lines}
        first={page.names}
        slim
        head={[
          { label: w('together.list.line'), short: true },
          { label: w('together.list.name'), wide: true },
          ...ticksOf(shape).map((part) => ({ label: w(`together.list.${sideOf(part, shape)}`), tick: true })),
          ...(hasOwnTime(shape) ? [{ label: w('together.list.own-time') }] : []),
        ]}
      />
      <p class="form-sheet__foot">
        {w('together.list.foot')} {hasOwnTime(shape) && `${w('together.list.foot.own-time')} `}
        {help ? w('together.list.give', { help }) : w('together.list.give-nobody')}
      </p>
    </article>
  )
}
