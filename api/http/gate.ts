import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'
import { type Actor, coChairsGroup, hasRole } from '../accounts/actor.ts'
import { problem } from '../problem.ts'
import { access, type Rule } from './access.ts'
import type { Env } from './environment.ts'

/** The gate every API request passes: finds the route it will reach, and asks the table. HEAD reaches what GET does, and gets it without its body. @throws Problem route.unknown, access.denied, session.required */
export function passGate(c: Context<Env>): void {
  const asked = c.req.method === 'HEAD' ? 'GET' : c.req.method
  const route = matchedRoutes(c).find(({ method, path }) => method === asked && !path.includes('*'))
  if (!route) throw problem('route.unknown')
  const rule = access[`${route.method} ${route.path}`]
  if (!rule) throw problem('access.denied')
  if (rule !== 'anyone' && rule !== 'invitation')
    admit(rule, c.get('actor'), c.req.path, route.path)
}

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
