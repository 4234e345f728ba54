import { Actions } from '../../design/actions.tsx'
import { Empty } from '../../design/empty.tsx'
import { Facts } from '../../design/facts.tsx'
import { ActionButton, LinkButton } from '../../design/form.tsx'
import { Inset } from '../../design/inset.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Pager } from '../../design/pager.tsx'
import { Quote } from '../../design/quote.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { languages } from '../../platform/i18n/words.ts'
import { shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import type { Version } from './queries.ts'
import { mayWithdraw, mayWord, type Wording } from './rules.ts'
import { AgreementText, inTongue } from './text.tsx'
import { agreement } from './urls.ts'
import { nameOfLanguage, sayState, titleOf } from './wording.ts'

/** Every text there was and is, and what is proposed, the latest first. */
export function VersionsPage({
  view,
  versions,
  older,
  isFirst,
  problems,
}: {
  view: View
  versions: Version[]
  older: string | null
  isFirst: boolean
  problems: Record<string, string>
}) {
  const { w } = view
  const at = (after: string | null) => withQuery(agreement.versions.to(), { after })
  return (
    <SitePage
      idea="more"
      view={view}
      title={w('agreement.versions.title')}
      lead={w('agreement.versions.lead')}
      problems={problems}
      trail={[{ href: agreement.show.to(), label: w('agreement.title') }]}
    >
      {versions.length === 0 ? (
        <Empty
          picture="writing-hand"
          words={w('agreement.versions.empty')}
          action={{ href: agreement.propose.to(), label: w('agreement.propose.title') }}
        />
      ) : (
        <Lines>
          {versions.map((version) => (
            <Line key={version.id} idea={version.state === 'proposed' ? 'different' : 'done'}>
              <p>
                <a class="govuk-link" href={agreement.version.to({ versionId: shortId(version.id) })}>
                  {titleOf(view, version)}
                </a>
              </p>
              <p class="meta">{sayState(view, version)}</p>
            </Line>
          ))}
        </Lines>
      )}
      <Pager
        view={view}
        newer={isFirst ? null : { href: at(null), label: w('people.index.first') }}
        older={older ? { href: at(shortId(older)), label: w('agreement.versions.more') } : null}
      />
    </SitePage>
  )
}

type Props = {
  view: View
  version: Version
  texts: ReadonlyMap<string, Wording>
  hasBefore: boolean
  who: { personId: string; looksAfter: boolean }
  problems: Record<string, string>
}

/** One text: what it says, how it came about, and what is still to be done before the group decides. */
export function VersionPage(props: Props) {
  const { view, version, texts, hasBefore, problems } = props
  const { w, language } = view
  const versionId = shortId(version.id)
  const shown = inTongue(texts, language)
  return (
    <SitePage
      idea="file"
      view={view}
      title={titleOf(view, version)}
      kicker={sayState(view, version)}
      problems={problems}
      trail={[
        { href: agreement.show.to(), label: w('agreement.title') },
        { href: agreement.versions.to(), label: w('agreement.versions.title') },
      ]}
    >
      {version.why && <Quote words={version.why} />}
      {version.why && <Text picture="somebody">{version.proposer}</Text>}
      <Decided view={view} version={version} />
      {hasBefore && (
        <Actions>
          <LinkButton
            href={agreement.changes.to({ versionId })}
            label={w('agreement.changes.title')}
            secondary
          />
        </Actions>
      )}
      {version.state === 'proposed' && <StillToDo {...props} />}
      {shown && shown.language !== language && (
        <Text picture="language">
          {w('agreement.not-in-yours', { language: nameOfLanguage(view, shown.language) })}
        </Text>
      )}
      {shown && <AgreementText w={w} wording={shown.wording} language={shown.language} reads={language} />}
    </SitePage>
  )
}

function Decided({ view, version }: { view: View; version: Version }) {
  const { w, format } = view
  const { agreedOn, present, presentCount, agreedCount, recorder } = version
  if (!agreedOn) return null
  return (
    <Facts
      facts={[
        { picture: 'day', name: w('agreement.decided.on'), is: format.day(agreedOn) },
        { picture: 'together', name: w('agreement.decided.present'), is: present },
        {
          picture: 'figures',
          name: w('agreement.decided.count'),
          is: w('agreement.decided.of', { agreed: agreedCount ?? 0, present: presentCount ?? 0 }),
        },
        { picture: 'write-down', name: w('agreement.decided.by'), is: recorder },
      ]}
    />
  )
}

/** The languages it is written in, and the group's decision: what a proposal waits for. */
function StillToDo({ view, version, who }: Props) {
  const { w } = view
  const versionId = shortId(version.id)
  const missing = languages.filter((language) => !version.languages.includes(language))
  return (
    <Inset>
      <Section picture="language" title={w('agreement.languages.title')} />
      <Text picture="good-to-know">{w('agreement.languages.why')}</Text>
      <Lines>
        {languages.map((language) => {
          const isThere = version.languages.includes(language)
          const name = nameOfLanguage(view, language)
          return (
            <Line
              key={language}
              idea={isThere ? 'done' : 'wait'}
              end={
                mayWord(version, isThere, who) && !view.shared?.visit ? (
                  <LinkButton
                    href={withQuery(agreement.words.to({ versionId }), { language })}
                    label={
                      <>
                        {isThere ? w('agreement.languages.change') : w('agreement.languages.write')}
                        <span class="govuk-visually-hidden">: {name}</span>
                      </>
                    }
                    secondary
                    small
                  />
                ) : null
              }
            >
              <p>{name}</p>
              <p class="meta">
                {isThere ? w('agreement.languages.there') : w('agreement.languages.missing')}
              </p>
            </Line>
          )
        })}
      </Lines>
      {who.looksAfter && missing.length > 0 && (
        <Text picture="wait">{w('agreement.problem.language-missing')}</Text>
      )}
      <Actions>
        {who.looksAfter && missing.length === 0 && (
          <LinkButton href={agreement.agreed.to({ versionId })} label={w('agreement.agreed.link')} />
        )}
        {mayWithdraw(version, who) && (
          <ActionButton
            view={view}
            action={agreement.withdraw.to({ versionId })}
            label={w('agreement.withdraw')}
          />
        )}
      </Actions>
    </Inset>
  )
}
