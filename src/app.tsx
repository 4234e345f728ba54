import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { designRoutes } from './design/routes.tsx'
import { gate, welcomeIn } from './doors.ts'
import { answerError, answerMissing } from './error-pages.tsx'
import { smallBodies } from './platform/http/body-size.ts'
import type { Env } from './platform/http/env.ts'
import { evenTime } from './platform/http/even-time.ts'
import { furnish, type House } from './platform/http/house.ts'
import { publicFiles } from './platform/http/public-files.ts'
import { requestLog } from './platform/http/request-log.ts'
import { ownOriginOnly, securityHeaders, writableAddressOnly } from './platform/http/security.ts'
import { agreementRoutes } from './rooms/agreement/routes.tsx'
import { boardRoutes } from './rooms/board/routes.tsx'
import { communityRoutes } from './rooms/community/routes.tsx'
import { community } from './rooms/community/urls.ts'
import { hoursOf } from './rooms/exchanges/figures.ts'
import { exchangeRoutes } from './rooms/exchanges/routes.tsx'
import { findRoutes } from './rooms/find/routes.tsx'
import { friendRoutes } from './rooms/friends/routes.tsx'
import { impactRoutes } from './rooms/impact/routes.tsx'
import { comingInNote } from './rooms/joining/note.tsx'
import { joiningRoutes } from './rooms/joining/routes.tsx'
import { languageRoutes } from './rooms/language/routes.tsx'
import { language } from './rooms/language/urls.ts'
import { leavingRoutes } from './rooms/leaving/routes.tsx'
import { ledgerRoutes } from './rooms/ledger/routes.tsx'
import { neighbourRoutes } from './rooms/neighbours/routes.tsx'
import { peopleRoutes } from './rooms/people/routes.tsx'
import { planRoutes } from './rooms/plans/routes.tsx'
import { potRoutes } from './rooms/pot/routes.tsx'
import { sharingRoutes } from './rooms/sharing/routes.tsx'
import { taskRoutes } from './rooms/tasks/routes.tsx'
import { tellingRoutes } from './rooms/telling/routes.tsx'
import { bringsVoice, secretBehind } from './rooms/telling/urls.ts'
import { togetherRoutes } from './rooms/together/routes.tsx'
import { trustRoutes } from './rooms/trust/routes.tsx'
import { wallRoutes } from './rooms/wall/routes.tsx'
import { welcomeRoutes } from './rooms/welcome/routes.tsx'
import { welcome } from './rooms/welcome/urls.ts'
import { whatsOnRoutes } from './rooms/whats-on/routes.tsx'
import { seedVillage } from './seed/village.ts'

/** The whole house as one function from a request to an answer. */
export function createApp(house: House): Hono<Env> {
  const keeps = furnish(house)
  const app = new Hono<Env>()

  app.use(requestLog(house.log, secretBehind))
  app.use(securityHeaders(house.baseUrl.startsWith('https:')))
  app.use(compress())
  app.use(ownOriginOnly(new URL(house.baseUrl).origin, language.api.path))
  app.use(smallBodies([community.imports.path, language.page.path], bringsVoice))

  app.get('/health', async (c) => {
    await house.db.selectFrom('communities').select('id').limit(1).execute()
    return c.json({ ok: true })
  })
  app.get(publicFiles.path, publicFiles.serve)

  app.use(welcome.signIn.path, evenTime())
  app.use(welcomeIn(keeps))
  app.use(writableAddressOnly())
  app.use(gate())
  app.route('/', welcomeRoutes(keeps, seedVillage))
  app.route('/', wallRoutes(keeps))
  app.route('/', whatsOnRoutes(keeps))
  app.route('/', joiningRoutes(keeps))
  app.route('/', leavingRoutes(keeps))
  app.route('/', sharingRoutes(keeps))
  app.route('/', agreementRoutes(keeps))
  app.route('/', peopleRoutes(keeps, comingInNote))
  app.route('/', boardRoutes(keeps))
  app.route('/', exchangeRoutes(keeps))
  app.route('/', taskRoutes(keeps))
  app.route('/', potRoutes(keeps))
  app.route('/', togetherRoutes(keeps))
  app.route('/', friendRoutes(keeps))
  app.route('/', trustRoutes(keeps))
  app.route('/', tellingRoutes(keeps))
  app.route('/', planRoutes(keeps))
  app.route('/', findRoutes())
  app.route('/', ledgerRoutes(keeps, hoursOf))
  app.route('/', impactRoutes())
  app.route('/', languageRoutes(keeps))
  app.route('/', communityRoutes(keeps))
  app.route('/', neighbourRoutes(keeps))
  app.route('/', designRoutes())

  app.notFound(answerMissing)
  app.onError(answerError(house.log))
  return app
}
