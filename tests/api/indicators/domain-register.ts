import { beforeEach } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { insertIndicator } from '../../support/indicators.ts'
import { insertPriorities } from '../../support/registers.ts'
import type { Sandbox } from '../../support/sandbox.ts'

export const title = { en: 'Title', fr: 'Titre' }
export const quarters = 'by=quarter&from=2025-2026&to=2025-2026'
export const year = 'by=year&from=2025-2026&to=2025-2026'

/** A programme of two priorities, `identity` and `strategy`, and a series of a register that a member reads. */
export function useDomainRegister(arpent: Sandbox) {
  const maya = {} as { reads: Client }
  beforeEach(async () => {
    maya.reads = await arpent.as(cast.maya)
    await insertPriorities(arpent.db, 'identity', 'strategy')
  })
  return {
    /** Maya's browser. */
    maya: () => maya.reads,
    register: (source: object, more: object = {}) =>
      insertIndicator(arpent.db, { code: 'REG', versions: [{ source, ...more }] }),
    pointsOf: async (query: string) =>
      (await maya.reads.get(`/api/indicators/REG/series?${query}`)).body.points,
  }
}
