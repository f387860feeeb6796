import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import { type Actor, coChairsGroup, hasRole, type RoleWord, roleWords } from '../accounts/actor.ts'
import { problem } from '../problem.ts'
import type { Env } from './environment.ts'

/**
 * Who may do what, decided here and nowhere else. A route that is not in the table answers 403 to everybody.
 * `anyone`: no sign-in. `invitation`: the link's secret is checked by the respondent's own routes. `signed_in`: a session, even of a person whose roles have ended.
 */
export type Rule =
  | 'anyone'
  | 'invitation'
  | 'signed_in'
  | { roles: readonly RoleWord[]; ownGroup?: true }

const analyst = { roles: ['analyst'] } as const satisfies Rule
const anyRole = { roles: roleWords } as const satisfies Rule
const administrator = { roles: ['administrator'] } as const satisfies Rule
export const coChairs = { roles: ['co_chair'] } as const satisfies Rule
export const launchers = { roles: ['analyst', 'co_chair'] } as const satisfies Rule
export const respondents = { roles: ['member', 'co_chair'] } as const satisfies Rule
export const results = {
  roles: ['analyst', 'co_chair', 'member', 'council_reader'],
} as const satisfies Rule
const groupKeepers = { roles: ['analyst'], ownGroup: true } as const satisfies Rule
const guideReaders = { roles: ['analyst', 'co_chair', 'member'] } as const satisfies Rule

export const access: Readonly<Record<string, Rule>> = {
  'GET /api/about': 'anyone',
  'GET /api/health': 'anyone',
  'POST /api/sign-in': 'anyone',
  'POST /api/sign-in/confirm': 'anyone',
  'GET /api/session': 'signed_in',
  'PUT /api/session/language': 'signed_in',
  'POST /api/sign-out': 'signed_in',
  'GET /api/programme': anyRole,

  'GET /api/answer': 'invitation',
  'GET /api/answer/instrument': 'invitation',
  'GET /api/answer/draft': 'invitation',
  'PUT /api/answer/draft': 'invitation',
  'POST /api/answer/submission': 'invitation',
  'GET /api/reminders/:token': 'anyone',
  'PUT /api/reminders/:token': 'anyone',
  'GET /api/reminders/:token/stop': 'anyone',
  'POST /api/reminders/:token/stop': 'anyone',
  'POST /api/answer/ballot': 'invitation',
  'POST /api/ballots': 'anyone',
  'GET /api/ballots/:wave/receipts': 'anyone',
  'GET /api/consultations/mine': respondents,
  'POST /api/consultations/:wave/link': respondents,
  'GET /api/follow-ups/mine': respondents,
  'GET /api/waves/:id/follow-up': analyst,
  'PUT /api/waves/:id/follow-up': analyst,
  'DELETE /api/waves/:id/follow-up': analyst,

  'GET /api/instruments': analyst,
  'GET /api/instruments/:code': analyst,
  'GET /api/waves': analyst,
  'POST /api/waves': analyst,
  'POST /api/waves/preview': analyst,
  'GET /api/waves/:id': analyst,
  'GET /api/waves/:id/participation': analyst,
  'GET /api/waves/:id/participation/last': analyst,
  'GET /api/waves/:id/responses': analyst,
  'POST /api/waves/:id/close': analyst,
  'PUT /api/waves/:id/late': analyst,
  'POST /api/waves/:id/late/release': analyst,
  'POST /api/waves/:id/invitations/:person/withdraw': analyst,
  'GET /api/waves/:id/comments': analyst,
  'POST /api/waves/:id/paraphrases': analyst,
  'PUT /api/waves/:id/paraphrases/:paraphrase': analyst,
  'DELETE /api/waves/:id/paraphrases/:paraphrase': analyst,
  'PUT /api/waves/:id/comments/:comment/aside': analyst,
  'POST /api/waves/:id/comments/:comment/redactions': analyst,
  'POST /api/waves/:id/comments/release': analyst,
  'GET /api/comments': results,
  'POST /api/waves/:id/extend': analyst,
  'GET /api/consultations': analyst,
  'POST /api/consultations': analyst,
  'POST /api/consultations/preview': analyst,
  'GET /api/consultations/:id': analyst,
  'PUT /api/consultations/:id': analyst,
  'GET /api/consultations/:id/mails': analyst,
  'POST /api/consultations/:id/pause': analyst,
  'POST /api/consultations/:id/resume': analyst,
  'POST /api/consultations/:id/end': analyst,
  'POST /api/consultations/:id/periods/:period/skip': analyst,
  'POST /api/consultations/:id/periods/:period/keep': analyst,
  'POST /api/consultations/:id/periods/:period/propose': analyst,
  'GET /api/burden': analyst,
  'PUT /api/burden/limit': analyst,
  'GET /api/launches': launchers,
  'POST /api/launches': analyst,
  'POST /api/launches/:id/withdraw': analyst,
  'POST /api/launches/:id/approve': coChairs,
  'POST /api/launches/:id/refuse': coChairs,
  'POST /api/imports/waves': analyst,

  'GET /api/indicators': results,
  'GET /api/indicators/:code': results,
  'GET /api/indicator-questions': analyst,
  'POST /api/indicators/:code/versions/preview': analyst,
  'POST /api/indicators/:code/versions': analyst,
  'PUT /api/indicators/:code/targets/:period': analyst,
  'GET /api/indicators/:code/series': results,
  'GET /api/indicators/:code/series.csv': results,
  'GET /api/scorecards': results,
  'GET /api/scorecards/:fiscalYear/:council': results,
  'GET /api/scorecards/:fiscalYear/:council/figures.csv': results,
  'POST /api/scorecards/:fiscalYear/:council/publish': analyst,

  'GET /api/groups': results,
  'POST /api/groups': analyst,
  'GET /api/groups/:group': results,
  'PATCH /api/groups/:group': groupKeepers,
  'POST /api/groups/:group/renaming': analyst,
  'POST /api/groups/:group/ending': analyst,
  'POST /api/groups/:group/states': groupKeepers,
  'PUT /api/groups/:group/priorities/:priority': groupKeepers,
  'DELETE /api/groups/:group/priorities/:priority': groupKeepers,
  'POST /api/groups/:group/seats': analyst,
  'POST /api/groups/:group/seats/:role/end': analyst,
  'GET /api/representation': results,
  'GET /api/glossary': anyRole,
  'GET /api/groups/:group/milestones': groupKeepers,
  'POST /api/groups/:group/milestones': groupKeepers,
  'PATCH /api/groups/:group/milestones/:reference': groupKeepers,
  'PUT /api/groups/:group/milestones/:reference/needs': groupKeepers,
  'GET /api/workplans': results,
  'GET /api/groups/:group/workplan': results,
  'POST /api/groups/:group/workplan/import': groupKeepers,
  'GET /api/workplans/milestones.csv': results,
  'GET /api/workplans/milestones.xlsx': results,
  'POST /api/groups/:group/workplan/approval': groupKeepers,
  'GET /api/groups/:group/tasks': groupKeepers,
  'PATCH /api/groups/:group/tasks/:reference': groupKeepers,
  'POST /api/groups/:group/tasks/:reference/decisions': groupKeepers,
  'GET /api/taskings': { roles: ['analyst', 'co_chair'] },
  'POST /api/councils/:council/tasks/:reference/decisions': analyst,
  'GET /api/councils/:council/tasks': analyst,
  'POST /api/councils/:council/tasks': analyst,
  'PATCH /api/councils/:council/tasks/:reference': analyst,
  'GET /api/practice-guides': 'anyone',
  'POST /api/practice-guides': analyst,
  'GET /api/practice-guides/:code': 'anyone',
  'GET /api/practice-guides/:code/versions/:number/files/:language': 'anyone',
  'POST /api/practice-guides/:code/declarations': guideReaders,
  'POST /api/practice-guides/:code/opens': 'anyone',
  'POST /api/practice-guides/:code/readings': 'anyone',
  'POST /api/practice-guides/:code/downloads': 'anyone',
  'POST /api/practice-guides/:code/opinions': guideReaders,
  'GET /api/guides-left': analyst,
  'GET /api/guide-reviews': { roles: ['analyst', 'co_chair'] },
  'GET /api/groups/:group/guides/:guide/usage': groupKeepers,
  'PUT /api/groups/:group/guides/:guide/promotions/:day/:how': groupKeepers,
  'DELETE /api/groups/:group/guides/:guide/promotions/:day/:how': groupKeepers,
  'POST /api/groups/:group/guides': groupKeepers,
  'PATCH /api/groups/:group/guides/:guide': groupKeepers,
  'DELETE /api/groups/:group/guides/:guide': groupKeepers,
  'GET /api/groups/:group/guides/:guide/draft': groupKeepers,
  'PUT /api/groups/:group/guides/:guide/draft': groupKeepers,
  'GET /api/groups/:group/guides/:guide/draft/files/:language': groupKeepers,
  'PUT /api/groups/:group/guides/:guide/draft/files/:language': groupKeepers,
  'DELETE /api/groups/:group/guides/:guide/draft/files/:language': groupKeepers,
  'POST /api/groups/:group/guides/:guide/versions': groupKeepers,
  'POST /api/groups/:group/guides/:guide/withdrawal': groupKeepers,
  'GET /api/annual-returns/:indicator/:fiscalYear': analyst,
  'PUT /api/annual-returns/:indicator/:fiscalYear': analyst,

  'GET /api/people': administrator,
  'POST /api/people': administrator,
  'PATCH /api/people/:id': administrator,
  'POST /api/people/:id/roles': administrator,
  'POST /api/people/:id/roles/:role/end': administrator,
  'GET /api/outbox': administrator,
  'GET /api/outbox/:id': administrator,
  'PUT /api/outbox/:id/handed-over': administrator,
  'POST /api/outbox/:id/resend': administrator,
  'POST /api/outbox/resend': administrator,
  'POST /api/outbox/bounces': administrator,
}

/** The gate every API request passes: finds the route it will reach, and asks the table. */
export const accessGate = createMiddleware<Env>(async (c, next) => {
  const route = matchedRoutes(c).find(
    ({ method, path }) => method === c.req.method && !path.includes('*'),
  )
  if (!route) throw problem('route.unknown')
  const rule = access[`${route.method} ${route.path}`]
  if (!rule) throw problem('access.denied')
  if (rule !== 'anyone' && rule !== 'invitation')
    admit(rule, c.get('actor'), c.req.path, route.path)
  await next()
})

function admit(
  rule: Exclude<Rule, 'anyone' | 'invitation'>,
  actor: Actor | null,
  path: string,
  pattern: string,
): void {
  if (!actor) throw problem('session.required')
  if (rule === 'signed_in' || hasRole(actor, ...rule.roles)) return
  const group = rule.ownGroup ? parameter(path, pattern, ':group') : null
  if (!group || !coChairsGroup(actor, group)) throw problem('access.denied')
}

function parameter(path: string, pattern: string, name: string): string | null {
  const at = pattern.split('/').indexOf(name)
  const part = at < 0 ? undefined : path.split('/')[at]
  return part ? decodeURIComponent(part) : null
}
