import { isBroker } from '../../../platform/auth/actor.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { html } from '../../../platform/http/html.ts'
import { todayIn } from '../../exchanges/today.ts'
import { RolesPage } from './pages.tsx'
import { listRoles } from './queries.ts'
import { mondayOf } from './rules.ts'

/** Who does what every week: the same page answers a visit and a press that could not be. */
export async function showRoles(c: Ctx, problems: Record<string, string> = {}, status: 200 | 422 = 200) {
  const { db, actor, view } = c.var
  const roles = await listRoles(db, actor)
  const monday = mondayOf(todayIn(c))
  return html(
    c,
    <RolesPage view={view} roles={roles} monday={monday} isBroker={isBroker(actor)} problems={problems} />,
    status,
  )
}
