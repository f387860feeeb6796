import type { Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import { currentVersion, type Indicator, type Source } from './definition.ts'
import { type Domain, type DomainKind, isCouncil } from './domain.ts'
import { instrumentOf } from './evidence.ts'
import { type NamedDomain, namedDomains } from './queries.ts'

/** Every council, priority and group there is; `top` is the council above all. */
export type Domains = Awaited<ReturnType<typeof loadDomains>>

export async function loadDomains(db: Db) {
  const named = await namedDomains(db)
  return { top: named.find(isCouncil)?.code ?? '', named }
}

const unknown = {
  council: 'council.unknown',
  priority: 'priority.unknown',
  group: 'group.unknown',
} as const satisfies Record<DomainKind, string>

/**
 * The domain asked, the council above all without one.
 * @throws council.unknown, priority.unknown, group.unknown, indicator.councils_only
 */
export function knownDomain(
  asked: Domain | null,
  { named, top }: Domains,
  source: Source,
): NamedDomain {
  const { kind, code }: Domain = asked ?? { kind: 'council', code: top }
  const found = named.find((one) => one.kind === kind && one.code === code)
  if (!found) throw problem(unknown[kind])
  if (!isCouncil(found) && !isWorkOfGroups(source)) throw problem('indicator.councils_only')
  return found
}

/** Whether figures are made from registers alone, never from answers. */
export const isRegisterFed = (source: Source): boolean =>
  source.kind === 'register' && instrumentOf(source) === null

/** Whether a register's rows belong to groups, so that they can be counted by group and by priority. */
export const isWorkOfGroups = (source: Source): boolean =>
  source.kind === 'register' && isRegisterFed(source) && source.register !== 'annual_return'

/** The domains an indicator is known of: its councils; priorities and groups where it counts the work of groups. */
export function offeredDomains(indicator: Indicator, { named }: Domains, today: string): Domain[] {
  const { councils, source } = currentVersion(indicator, today)
  return named.filter((domain) =>
    isCouncil(domain) ? councils.includes(domain.code) : isWorkOfGroups(source),
  )
}
