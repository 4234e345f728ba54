import { Actions } from '../../design/actions.tsx'
import { Columns } from '../../design/columns.tsx'
import { ActionButton, LinkButton } from '../../design/form.tsx'
import { Inset } from '../../design/inset.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { people } from '../people/urls.ts'
import type { Standing } from './queries.ts'
import { isAsked, isDue, signAgainOn, type Wording } from './rules.ts'
import { AgreementText, inTongue } from './text.tsx'
import { agreement } from './urls.ts'
import { nameOfLanguage, sayHow } from './wording.ts'

type Props = {
  view: View
  standing: Standing
  texts: ReadonlyMap<string, Wording>
  today: string
  looksAfter: boolean
  problems: Record<string, string>
}

/** The text that holds, my own word on it, and the ways on. */
export function AgreementPage(props: Props) {
  const { view, standing, texts, looksAfter, problems } = props
  const { w, language } = view
  const shown = inTongue(texts, language)
  const none = standing.versionId === null
  return (
    <SitePage
      idea="what-we-did"
      view={view}
      title={w('agreement.title')}
      lead={none ? w('agreement.none.lead') : w('agreement.lead')}
      problems={problems}
      trail={[{ href: people.me.to(), label: w('welcome.place.me') }]}
    >
      <Columns aside={<Ways {...props} />}>
        {none && (
          <Inset>
            <Text picture="good-to-know">{w('agreement.none.words')}</Text>
            {looksAfter && (
              <ActionButton view={view} action={agreement.begin.to()} label={w('agreement.begin')} />
            )}
          </Inset>
        )}
        {shown && shown.language !== language && (
          <Text picture="language">
            {w('agreement.not-in-yours', { language: nameOfLanguage(view, shown.language) })}
          </Text>
        )}
        {shown && <AgreementText w={w} wording={shown.wording} language={shown.language} reads={language} />}
        {!none && <MyWord {...props} />}
      </Columns>
    </SitePage>
  )
}

/** Whether I have signed, since when, and the one button to do so. */
function MyWord({ view, standing, today }: Props) {
  const { w, format } = view
  const { versionId, signingId, signedOn, keyer, keptWhere } = standing
  return (
    <>
      <Section picture="write-down" title={w('agreement.my-word')} id="sign" />
      {signedOn && <Text picture="done">{sayHow(view, standing)}</Text>}
      {keyer && <Text picture="somebody">{w('agreement.keyed-by', { name: keyer })}</Text>}
      {keptWhere && <Text picture="more">{w('agreement.kept-where', { where: keptWhere })}</Text>}
      {signedOn && (
        <Text picture="day">
          {isDue(signedOn, today)
            ? w('agreement.again.now')
            : w('agreement.again.on', { day: format.day(signAgainOn(signedOn)) })}
        </Text>
      )}
      {isAsked(standing, today) && (
        <>
          {!signedOn && <Text picture="good-to-know">{w('agreement.sign.meaning')}</Text>}
          <ActionButton
            view={view}
            action={agreement.sign.to()}
            hidden={{ version: shortId(versionId ?? '') }}
            label={signedOn ? w('agreement.sign.again') : w('agreement.sign')}
            secondary={false}
          />
          <Text picture="help" print={false}>
            {w('agreement.sign.otherwise')}
          </Text>
        </>
      )}
      {signingId && (
        <ActionButton
          view={view}
          action={agreement.takeBack.to({ signingId: shortId(signingId) })}
          label={w('agreement.take-back')}
          small
        />
      )}
    </>
  )
}

function Ways({ view, standing }: Props) {
  const { w } = view
  const none = standing.versionId === null
  return (
    <>
      <Section picture="more" title={w('people.me.more')} />
      <Lines>
        {!none && (
          <Line picture="waving-hand">
            <p>
              <a class="govuk-link" href={agreement.signed.to()}>
                {w('agreement.signed.title')}
              </a>
            </p>
          </Line>
        )}
        <Line picture="notebook">
          <p>
            <a class="govuk-link" href={agreement.versions.to()}>
              {w('agreement.versions.title')}
            </a>
          </p>
        </Line>
        <Line picture="printer">
          <p>
            <a class="govuk-link" href={agreement.paper.to()}>
              {w('agreement.paper.link')}
            </a>
          </p>
        </Line>
      </Lines>
      {!view.shared?.visit && (
        <>
          <Text picture="change">{w('agreement.propose.why')}</Text>
          <Actions>
            <LinkButton href={agreement.propose.to()} label={w('agreement.propose.title')} secondary />
          </Actions>
        </>
      )}
    </>
  )
}
