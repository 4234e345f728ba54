import { Hono } from 'hono'
import { NotFound } from '../platform/errors.ts'
import type { Env } from '../platform/http/env.ts'
import { html } from '../platform/http/html.ts'
import { componentsOf, examplesIn } from './gallery/examples.tsx'
import { GalleryComponentPage, GalleryPage } from './gallery/pages.tsx'
import { samplePages } from './gallery/sample-pages.tsx'
import { design } from './urls.ts'

/** The gallery: what there is to build pages with. */
export function designRoutes(): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(design.index.path, (c) => {
    const { view } = c.var
    return html(c, <GalleryPage view={view} examples={examplesIn(view)} pages={Object.keys(samplePages)} />)
  })

  routes.get(design.samplePage.path, (c) => {
    const page = new Map(Object.entries(samplePages)).get(c.req.param('page'))
    if (!page) throw new NotFound()
    return html(c, page(c.var.view))
  })

  routes.get(design.component.path, (c) => {
    const { view } = c.var
    const examples = examplesIn(view)
    const component = c.req.param('component')
    if (!componentsOf(examples).includes(component)) throw new NotFound()
    return html(c, <GalleryComponentPage view={view} examples={examples} component={component} />)
  })

  return routes
}
