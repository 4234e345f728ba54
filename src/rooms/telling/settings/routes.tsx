import { Hono } from 'hono'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { doOnce, keyReused, readForm, type Said } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { shortId } from '../../../platform/ids.ts'
import { getTellingSettings, listLeads } from '../leads.ts'
import type { Lead } from '../rules.ts'
import { telling } from '../urls.ts'
import { keepTellingSettings } from './commands.ts'
import { SettingsForm } from './forms.ts'
import { TellingSettingsPage } from './page.tsx'

export function settingsRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(telling.settings.path, async (c) => {
    const leads = await leadsIn(c)
    return show(c, leads, await asKept(c, leads))
  })

  routes.post(telling.settings.path, async (c) => {
    const { actor, now } = c.var
    const said = await readForm(c, SettingsForm)
    if (!said.ok) return show(c, await leadsIn(c), said, 422)
    const outcome = await doOnce(c, said, (tx) => keepTellingSettings(tx, actor, said.input, now()))
    if (!outcome.ok) return show(c, await leadsIn(c), keyReused(c, said), 422)
    flashes.set(c, 'telling.flash.settings')
    return c.redirect(telling.settings.to(), 303)
  })
  return routes
}

function leadsIn({ var: { db, actor } }: Ctx): Promise<Lead[]> {
  return listLeads(db, actor.communityId)
}

function show(c: Ctx, leads: Lead[], said: Said, status: 200 | 422 = 200) {
  return html(c, <TellingSettingsPage view={c.var.view} leads={leads} said={said} />, status)
}

async function asKept({ var: { db, actor } }: Ctx, leads: Lead[]): Promise<Said> {
  const kept = await getTellingSettings(db, actor.communityId)
  const values = {
    lead_name: kept.leadName,
    lead_phone: kept.leadPhone,
    outside_name: kept.outsideName,
    outside_phone: kept.outsidePhone,
    council_name: kept.councilName,
    council_phone: kept.councilPhone,
    years: String(kept.keepYears),
    outside: leads
      .filter(({ outside }) => outside)
      .map(({ id }) => shortId(id))
      .join('\n'),
  }
  return { values, problems: {} }
}
