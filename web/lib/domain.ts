/** Whose figures a page shows, as its address says it: at most one of the three. */
export type DomainSearch = {
  council?: string | undefined
  priority?: string | undefined
  group?: string | undefined
}

/** The same as one thing; the Joint Councils without any. */
export type Domain = { kind: 'council' | 'priority' | 'group'; code: string }

/** Reads whose figures an address asks for; of several the narrowest, of what makes no sense nothing. */
export function readDomain(search: Record<string, unknown>): DomainSearch {
  for (const kind of ['group', 'priority', 'council'] as const) {
    const code = search[kind]
    if (typeof code === 'string' && /^[A-Za-z0-9_-]{1,60}$/.test(code)) return { [kind]: code }
  }
  return {}
}

export function domainOf({ council = 'JC', priority, group }: DomainSearch): Domain {
  if (group !== undefined) return { kind: 'group', code: group }
  return priority === undefined
    ? { kind: 'council', code: council }
    : { kind: 'priority', code: priority }
}

/** Takes the one asked for out of an address, before another is put in. */
export const ofNobody = { council: undefined, priority: undefined, group: undefined }

export const searchOf = ({ kind, code }: Domain): DomainSearch => ({ [kind]: code })
