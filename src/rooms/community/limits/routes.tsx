import { Hono } from 'hono'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { doOnce, keyReused, readForm, type Said } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { getSettings } from '../queries.ts'
import { community } from '../urls.ts'
import { keepLimits } from './commands.ts'
import { LimitsForm } from './form.ts'
import { LimitsPage } from './page.tsx'

export function limitsRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(community.limits.path, async (c) => showLimits(c, await asKept(c)))

  routes.post(community.limits.path, async (c) => {
    const { actor, now } = c.var
    const said = await readForm(c, LimitsForm)
    if (!said.ok) return showLimits(c, said, 422)
    const { floor, prompt, whole_steps, oldest, starter, accompanied, grant_voices, grant_days } = said.input
    const limits = {
      floorMinutes: floor,
      promptMinutes: prompt,
      wholeSteps: whole_steps === 'yes',
      oldestDays: oldest,
      starterMinutes: starter,
      firstAccompaniedAfter: accompanied,
      grantVoices: grant_voices,
      grantDays: grant_days,
    }
    const outcome = await doOnce(c, said, (tx) => keepLimits(tx, actor, limits, now()))
    if (!outcome.ok) return showLimits(c, keyReused(c, said), 422)
    flashes.set(c, 'community.limits.saved')
    return c.redirect(community.limits.to(), 303)
  })
  return routes
}

function showLimits(c: Ctx, said: Said, status: 200 | 422 = 200) {
  const { community: ours, view } = c.var
  return html(c, <LimitsPage view={view} said={said} steps={ours.roundingMinutes} />, status)
}

async function asKept(c: Ctx): Promise<Said> {
  const kept = await getSettings(c.var.db, c.var.actor.communityId)
  const [year = '', month = '', day = ''] = kept.firstAccompaniedAfter?.split('-') ?? []
  const values = {
    floor: asHours(kept.floorMinutes),
    prompt: asHours(kept.promptMinutes),
    whole_steps: kept.wholeSteps ? 'yes' : 'no',
    oldest: kept.oldestDays === null ? '' : String(kept.oldestDays),
    starter: asHours(kept.starterMinutes),
    'accompanied-day': day,
    'accompanied-month': month,
    'accompanied-year': year,
    grant_voices: String(kept.grantVoices),
    grant_days: String(kept.grantDays),
  }
  return { values, problems: {} }
}

function asHours(minutes: number | null): string {
  return minutes === null ? '' : String(Math.abs(minutes) / 60)
}
