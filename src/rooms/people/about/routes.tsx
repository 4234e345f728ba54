import { Hono } from 'hono'
import { typedDay } from '../../../design/date-field.tsx'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { readDay } from '../../exchanges/durations.ts'
import { todayIn } from '../../exchanges/today.ts'
import { getContact, getPerson, type Person, somebody } from '../queries.ts'
import { mayChangeEmail } from '../rules.ts'
import { askSharing } from '../sharing.tsx'
import { people } from '../urls.ts'
import { describe } from './commands.ts'
import { AboutForm } from './forms.ts'
import { AboutPage } from './page.tsx'

export function aboutRoutes(keeps: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  for (const path of [people.editMe.path, people.edit.path]) {
    routes.get(path, async (c) => {
      const person = await personIn(c)
      return showAbout(c, person, await asKept(c, person))
    })
    routes.post(path, (c) => keepAbout(c, keeps))
  }
  return routes
}

async function keepAbout(c: Ctx, { cookies, flashes }: Keeps) {
  const { actor, community, view, now } = c.var
  const person = await personIn(c)
  const said = await readForm(c, AboutForm)
  if (!said.ok) return showAbout(c, person, said, 422)
  const born = typedDay(said.values, 'born')
  const bornOn = born === '' ? null : readDay(born)
  if (born !== '' && (bornOn === null || bornOn > todayIn(c)))
    return showAbout(c, person, withProblem(said, 'born', view.w('people.problem.born')), 422)
  const { name, about, area, email, phone, sharing } = said.input
  const { other_phone: otherPhone, language: reads, in_booklet: booklet } = said.input
  const rest = { name, about, area, email, phone, sharing }
  // Whoever reads what everybody here reads goes on doing so when that changes.
  const language = reads === community.language ? null : reads
  const inBooklet = booklet === undefined ? undefined : booklet === 'yes'
  // A form without these boxes says nothing about it.
  const saysBorn = said.input['born-year'] !== undefined
  const description = { ...rest, otherPhone, language, inBooklet, bornOn: saysBorn ? bornOn : undefined }
  const outcome = await doOnce(c, said, (tx) => describe(tx, actor, community, person.id, description, now()))
  if (!outcome.ok) {
    if (outcome.why === 'shared-email')
      return showAbout(c, person, askSharing(view, said, outcome.names), 422)
    const again =
      outcome.why === 'own-email'
        ? withProblem(said, 'form', view.w('people.about.email.own-only', { name: person.name }))
        : withProblem(said, 'form', view.w('platform.form.key-reused'))
    return showAbout(c, person, again, 422)
  }
  flashes.set(c, 'people.flash.saved')
  if (person.id !== actor.personId) return c.redirect(people.show.to({ personId: shortId(person.id) }), 303)
  // What they chose for themselves holds on this device from now on too.
  cookies.keep(c, 'language', reads)
  return c.redirect(people.me.to(), 303)
}

async function showAbout(c: Ctx, person: Person, said: Said, status: 200 | 422 = 200) {
  const { db, actor, view } = c.var
  const own = person.id === actor.personId
  const mayChange = mayChangeEmail(person, somebody(actor))
  const now = mayChange ? null : (await getContact(db, actor.communityId, person.id)).email
  return html(
    c,
    <AboutPage view={view} person={person} own={own} address={{ mayChange, now }} said={said} />,
    status,
  )
}

async function asKept(c: Ctx, { id, name, about, area, language, inBooklet }: Person): Promise<Said> {
  const { db, actor, community, view } = c.var
  const { email, phone, otherPhone, bornOn } = await getContact(db, actor.communityId, id)
  // Of oneself it is what one is reading just now, so that saving something else does not change the page.
  const reads = id === actor.personId ? view.language : (language ?? community.language)
  return {
    values: {
      name,
      about,
      area,
      email: email ?? '',
      phone,
      other_phone: otherPhone,
      language: reads,
      in_booklet: inBooklet ? 'yes' : 'no',
      ...dayTyped(bornOn),
    },
    problems: {},
  }
}

function dayTyped(day: string | null): Record<string, string> {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return {
    'born-day': date && String(Number(date)),
    'born-month': month && String(Number(month)),
    'born-year': year,
  }
}

/** The person of the address; without one there, oneself. Who else may come here, permissions.tsv says. */
function personIn(c: Ctx): Promise<Person> {
  const { db, actor } = c.var
  const short = c.req.param('personId')
  const id = short === undefined ? actor.personId : longId(short)
  if (!id) throw new NotFound()
  return getPerson(db, actor.communityId, id)
}
