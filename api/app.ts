import { Hono } from 'hono'
import { RegExpRouter } from 'hono/router/reg-exp-router'
import { accountRoutes } from './accounts/routes.ts'
import { commentRoutes } from './comments/routes.ts'
import { consultationRoutes } from './consultations/routes.ts'
import { ballotRoutes } from './ballots/routes.ts'
import { followUpRoutes } from './follow-ups/routes.ts'
import { entrance } from './http/entrance.ts'
import type { Env } from './http/environment.ts'
import { answerProblem } from './http/problems.ts'
import { importRoutes } from './imports/routes.ts'
import { groupRoutes } from './groups/routes.ts'
import { indicatorRoutes } from './indicators/routes.ts'
import { instrumentRoutes } from './instruments/routes.ts'
import { launchRoutes } from './launches/routes.ts'
import { libraryRoutes } from './library/routes.ts'
import { monthlyRoutes } from './monthly/routes.ts'
import { handOverRoutes } from './mail/hand-over-routes.ts'
import { outboxRoutes, reminderRoutes } from './mail/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { programmeRoutes } from './programme/routes.ts'
import { reportRoutes } from './reports/routes.ts'
import { responseRoutes } from './responses/routes.ts'
import { retentionRoutes } from './retention/routes.ts'
import { scorecardRoutes } from './scorecards/routes.ts'
import type { Services } from './services.ts'
import { waveRoutes } from './waves/routes.ts'
import { workplanFileRoutes } from './workplan-files/routes.ts'
import { workplanRoutes } from './workplans/routes.ts'

/** The API, composed from its rooms; every request passes the session, then the access table, then its route. */
export function createApp(services: Services) {
  // It takes no path in which a name stands where another has a parameter, and says so at the first request.
  const app = new Hono<Env>({ router: new RegExpRouter() })
  app.onError(answerProblem)
  app.use('*', async (c, next) => {
    c.set('services', services)
    await next()
  })
  app.use('/api/*', entrance)
  return app
    .route('/api', accountRoutes)
    .route('/api', programmeRoutes)
    .route('/api', outboxRoutes)
    .route('/api', handOverRoutes)
    .route('/api', reminderRoutes)
    .route('/api', peopleRoutes)
    .route('/api', instrumentRoutes)
    .route('/api', waveRoutes)
    .route('/api', commentRoutes)
    .route('/api', consultationRoutes)
    .route('/api', importRoutes)
    .route('/api', responseRoutes)
    .route('/api', followUpRoutes)
    .route('/api', retentionRoutes)
    .route('/api', groupRoutes)
    .route('/api', ballotRoutes)
    .route('/api', launchRoutes)
    .route('/api', workplanRoutes)
    .route('/api', monthlyRoutes)
    .route('/api', workplanFileRoutes)
    .route('/api', libraryRoutes)
    .route('/api', indicatorRoutes)
    .route('/api', scorecardRoutes)
    .route('/api', reportRoutes)
}

/** The type the web client is made from. */
export type Api = ReturnType<typeof createApp>
