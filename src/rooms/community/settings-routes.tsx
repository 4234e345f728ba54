import { Hono } from 'hono'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { doOnce, keyReused, readForm, type Said } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { keepSettings } from './commands.ts'
import { getSettings } from './queries.ts'
import { SettingsForm } from './settings-form.ts'
import { SettingsPage } from './settings-page.tsx'
import { community } from './urls.ts'

export function settingsRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(community.settings.path, async (c) =>
    html(c, <SettingsPage view={c.var.view} said={await asKept(c)} />),
  )

  routes.post(community.settings.path, async (c) => {
    const { actor, view, now } = c.var
    const said = await readForm(c, SettingsForm)
    if (!said.ok) return html(c, <SettingsPage view={view} said={said} />, 422)
    const { help_name, help_phone, help_email, time_zone, rounding, expire, auto_confirm, name, language } =
      said.input
    const settings = {
      name,
      language,
      helpName: help_name,
      helpPhone: help_phone,
      helpEmail: help_email,
      timeZone: time_zone,
      roundingMinutes: rounding,
      expireAfterDays: expire,
      autoConfirmAfterDays: auto_confirm,
    }
    const outcome = await doOnce(c, said, (tx) => keepSettings(tx, actor, settings, now()))
    if (!outcome.ok) return html(c, <SettingsPage view={view} said={keyReused(c, said)} />, 422)
    flashes.set(c, 'community.settings.saved')
    return c.redirect(community.settings.to(), 303)
  })
  return routes
}

async function asKept(c: Ctx): Promise<Said> {
  const kept = await getSettings(c.var.db, c.var.actor.communityId)
  const values = {
    name: kept.name,
    help_name: kept.helpName,
    help_phone: kept.helpPhone,
    help_email: kept.helpEmail,
    time_zone: kept.timeZone,
    language: kept.language,
    rounding: String(kept.roundingMinutes),
    expire: String(kept.expireAfterDays),
    auto_confirm: kept.autoConfirmAfterDays === null ? '' : String(kept.autoConfirmAfterDays),
  }
  return { values, problems: {} }
}
