import { Details } from '../../design/details.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { Text } from '../../design/text.tsx'
import type { Finding } from '../../language/list.ts'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { markOf } from './rules.ts'

/** More would be read by nobody. */
const mostShown = 60

type Props = { view: View; findings: readonly Finding[]; written: string }

/** What a writer may think over, sentence by sentence, each with other words; and a box to say "I mean it". */
export function Hints({ view: { w }, findings, written }: Props) {
  return (
    <Lines>
      {findings.slice(0, mostShown).map((finding, index) => (
        <Line key={`${finding.offset} ${finding.id}`} idea="say">
          <p lang={written}>
            <Marked finding={finding} />
          </p>
          <p lang={written}>{finding.why}</p>
          {finding.suggestions.length > 0 && (
            <p>
              {w('language.perhaps')} <span lang={written}>{finding.suggestions.join(' · ')}</span>
            </p>
          )}
          {finding.unless && (
            <p class="meta">
              {w('language.unless')} <span lang={written}>{finding.unless}</span>
            </p>
          )}
          <div class="govuk-checkboxes no-print">
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                id={`meant-${index}`}
                type="checkbox"
                name="meant"
                value={markOf(finding)}
              />
              <label class="govuk-label govuk-checkboxes__label" for={`meant-${index}`}>
                {w('language.mean-it')}
              </label>
            </div>
          </div>
        </Line>
      ))}
    </Lines>
  )
}

/** The whole of what is worth knowing, folded: nothing of it need be changed. */
export function Folded({ title, ...props }: Props & { title: string }) {
  const { findings, written } = props
  if (findings.length === 0) return null
  return (
    <Details picture="good-to-know" summary={title}>
      <Lines>
        {findings.slice(0, mostShown).map((finding) => (
          <Line key={`${finding.offset} ${finding.id}`}>
            <p lang={written}>{finding.sentence ? <Marked finding={finding} /> : finding.why}</p>
            {finding.because && <p class="meta">{props.view.w(`language.because.${finding.because}`)}</p>}
            {!finding.because && finding.sentence && (
              <p class="meta" lang={written}>
                {finding.why}
              </p>
            )}
          </Line>
        ))}
      </Lines>
    </Details>
  )
}

/** What was said to be meant before, so that it is still left alone. */
export function Meant({ said }: { said: Said }) {
  const marks = new Set((said.values.meant ?? '').split('\n').filter((one) => one !== ''))
  return (
    <>
      {[...marks].map((one) => (
        <input key={one} type="hidden" name="meant" value={one} />
      ))}
    </>
  )
}

/** At the head of a form whose words were looked at. */
export function HintsAbove(props: Props) {
  const { view, findings } = props
  return (
    <>
      <Section picture="say" title={view.w('language.hints')} />
      <Text picture="good-to-know" role="status">
        {view.w(findings.length === 0 ? 'language.hints.none' : 'language.hints.lead', {
          count: findings.length,
        })}
      </Text>
      {findings.length > 0 && <Hints {...props} />}
    </>
  )
}

function Marked({ finding: { sentence, text } }: { finding: Finding }) {
  const at = sentence.indexOf(text)
  if (at < 0) return <>{sentence}</>
  return (
    <>
      {sentence.slice(0, at)}
      <mark>{text}</mark>
      {sentence.slice(at + text.length)}
    </>
  )
}
