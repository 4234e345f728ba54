import { FileField } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import { blank, type Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'
import { community } from '../urls.ts'

type Earlier = { id: string; source: string; state: string; createdAt: Date; name: string | null }
type Props = { view: View; said: Said; about?: 'timeoverflow' | 'people'; runs: Earlier[] }

/** Two ways in: an existing time bank's files, or any list of people. */
export function ImportsPage({ view, said, about, runs }: Props) {
  const { w } = view
  return (
    <SitePage
      idea="bring"
      view={view}
      title={w('community.imports.title')}
      lead={w('community.imports.lead')}
      problems={said.problems}
      trail={[{ href: people.me.to(), label: w('welcome.place.me') }]}
    >
      <Section picture="file" title={w('community.imports.timeoverflow')} />
      <Form
        view={view}
        action={community.importTimeOverflow.to()}
        said={about === 'timeoverflow' ? said : blank}
        submit={w('community.imports.look')}
        upload
      >
        <FileField
          picture="file"
          name="files"
          label={w('community.imports.files')}
          hint={w('community.imports.timeoverflow.hint')}
          accept=".csv,.zip,text/csv,application/zip"
          multiple
          said={about === 'timeoverflow' ? said : blank}
        />
      </Form>
      <Section
        picture="people"
        title={w('community.imports.people')}
        action={{ href: community.peopleTemplate.to(), label: w('community.imports.template') }}
      />
      <Form
        view={view}
        action={community.importPeople.to()}
        said={about === 'people' ? said : blank}
        submit={w('community.imports.look-one')}
        upload
      >
        <FileField
          picture="file"
          name="file"
          label={w('community.imports.file')}
          hint={w('community.imports.people.hint')}
          accept=".csv,.txt,text/csv"
          said={about === 'people' ? said : blank}
        />
      </Form>
      {runs.length > 0 && <EarlierRuns view={view} runs={runs} />}
    </SitePage>
  )
}

function EarlierRuns({ view, runs }: { view: View; runs: Earlier[] }) {
  const { w, format } = view
  return (
    <>
      <Section picture="story" title={w('community.imports.earlier')} />
      <Lines>
        {runs.map((run) => (
          <Line key={run.id} idea="file">
            <p>
              <a class="govuk-link" href={community.import.to({ runId: shortId(run.id) })}>
                {w('community.imports.source', { source: run.source })}
              </a>
            </p>
            <p class="meta">
              {w('community.imports.by', {
                moment: format.moment(run.createdAt),
                name: run.name ?? w('community.imports.nobody'),
              })}
            </p>
            <p class="meta">{w('community.imports.state', { state: run.state })}</p>
          </Line>
        ))}
      </Lines>
    </>
  )
}
