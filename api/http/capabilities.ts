import { type Actor, hasRole, type RoleWord } from '../accounts/actor.ts'
import { coChairs, launchers, letterKeepers, respondents, results } from './access.ts'

/** What the interface may offer the person: one word a capability. */
const capabilities = {
  'waves.run': ['analyst'],
  'instruments.read': ['analyst'],
  'indicators.keep': ['analyst'],
  'scorecards.publish': ['analyst'],
  'registers.keep': ['analyst', 'co_chair'],
  'groups.read': results.roles,
  'groups.keep': ['analyst'],
  'groups.own': coChairs.roles,
  'monthly.keep': letterKeepers.roles,
  'guides.read': results.roles,
  'trends.read': results.roles,
  'scorecards.read': results.roles,
  'consultations.answer': respondents.roles,
  'launches.approve': coChairs.roles,
  'launches.see': launchers.roles,
  'people.keep': ['administrator'],
  'outbox.read': ['administrator'],
} as const satisfies Record<string, readonly RoleWord[]>

export type Capability = keyof typeof capabilities

export const capabilitiesOf = (actor: Actor): Capability[] =>
  (Object.keys(capabilities) as Capability[]).filter((word) =>
    hasRole(actor, ...capabilities[word]),
  )
