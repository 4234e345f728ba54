import type { Context, ErrorHandler } from 'hono'
import { SitePage } from './design/site-page.tsx'
import { Text } from './design/text.tsx'
import { NotFound } from './platform/errors.ts'
import type { Env } from './platform/http/env.ts'
import { html } from './platform/http/html.ts'
import { factsOf, type Log } from './platform/log.ts'
import { welcome } from './rooms/welcome/urls.ts'

/** Not there, or not for you: one page for both. */
export function answerMissing(c: Context<Env>): Response {
  const { view } = c.var
  if (!view) return c.text('We cannot find that.', 404)
  return html(
    c,
    <SitePage idea="look-for" view={view} title={view.w('welcome.missing.title')} failed>
      <Text picture="look-for">{view.w('welcome.missing.words')}</Text>
      <Text picture="my-page">
        <a href={welcome.home.to()}>{view.w('welcome.missing.home')}</a>
      </Text>
    </SitePage>,
    404,
  )
}

/** A bug of ours: logged with the id of the request, and told kindly. */
export function answerError(log: Log): ErrorHandler<Env> {
  return (error, c) => {
    if (error instanceof NotFound) return answerMissing(c)
    const id = c.var.requestId ?? 'unknown'
    log('bug', { id, ...factsOf(error) })
    const { view } = c.var
    if (!view)
      return c.text(
        `Something went wrong here. Nothing was half done. Please try again in a moment. (${id})`,
        500,
      )
    return html(
      c,
      <SitePage idea="problem" view={view} title={view.w('welcome.broken.title')} failed>
        <Text picture="problem">{view.w('welcome.broken.words')}</Text>
        <Text picture="good-to-know">{view.w('welcome.broken.id', { id })}</Text>
      </SitePage>,
      500,
    )
  }
}
