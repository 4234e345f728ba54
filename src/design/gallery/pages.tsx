import { Fragment } from 'preact'
import type { View } from '../../platform/http/env.ts'
import { Section } from '../section.tsx'
import { SitePage } from '../site-page.tsx'
import { design } from '../urls.ts'
import { componentsOf, type Example } from './examples.tsx'

type Props = { view: View; examples: Example[] }

/** Everything a page can be made of, by name. */
export function GalleryPage({ view, examples, pages }: Props & { pages: string[] }) {
  const { w } = view
  return (
    <SitePage
      idea="good-to-know"
      view={view}
      title={w('design.gallery.title')}
      lead={w('design.gallery.lead')}
    >
      <Section picture="good-to-know" title={w('design.gallery.pages')} />
      <ul class="govuk-list">
        {pages.map((page) => (
          <li key={page}>
            <a class="govuk-link" href={design.samplePage.to({ page })}>
              {page}
            </a>
          </li>
        ))}
      </ul>
      <Section picture="good-to-know" title={w('design.gallery.parts')} />
      <ul class="govuk-list">
        {componentsOf(examples).map((component) => (
          <li key={component}>
            <a class="govuk-link" href={design.component.to({ component })}>
              {component}
            </a>
          </li>
        ))}
      </ul>
    </SitePage>
  )
}

/** One component in all its states. */
export function GalleryComponentPage({ view, examples, component }: Props & { component: string }) {
  return (
    <SitePage
      idea="good-to-know"
      view={view}
      title={component}
      trail={[{ href: design.index.to(), label: view.w('design.gallery.title') }]}
      paper="cards"
    >
      {examples
        .filter((example) => example.component === component)
        .map(({ name, node }) => (
          <section key={name}>
            <Section picture="good-to-know" title={name} />
            {node}
          </section>
        ))}
    </SitePage>
  )
}

/** All parts on one page: for seeing how they go together, and for the tests. */
export function AllPartsPage({ view, examples }: Props) {
  return (
    <SitePage idea="good-to-know" view={view} title={view.w('design.gallery.parts')} paper="cards">
      {componentsOf(examples).map((component) => (
        <section key={component}>
          <Section picture="good-to-know" title={component} />
          {examples
            .filter((example) => example.component === component)
            .map(({ name, node }) => (
              <Fragment key={name}>
                <p class="meta">{name}</p>
                {node}
              </Fragment>
            ))}
        </section>
      ))}
    </SitePage>
  )
}
