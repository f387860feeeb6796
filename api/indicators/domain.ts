/** Whose figures: a council's, or, from registers only, those of the groups behind a priority, or of one group. */
export type DomainKind = 'council' | 'priority' | 'group'
export type Domain = { kind: DomainKind; code: string }

/** The domain an address asks for; null where it names none. */
export function domainAsked(asked: {
  council?: string | undefined
  priority?: string | undefined
  group?: string | undefined
}): Domain | null {
  const { council, priority, group } = asked
  if (group !== undefined) return { kind: 'group', code: group }
  if (priority !== undefined) return { kind: 'priority', code: priority }
  return council === undefined ? null : { kind: 'council', code: council }
}

export const sameDomain = (one: Domain, other: Domain): boolean =>
  one.kind === other.kind && one.code === other.code

export const isCouncil = ({ kind }: Domain): boolean => kind === 'council'
