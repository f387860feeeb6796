import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../../lib/api.ts'

const wave = client.waves[':id']
const readRetention = (id: string) => ask(wave.retention.$get({ param: { id } }))

/** How long a closed round's answers are kept, what holds them, and what was decided. */
export type Retention = Awaited<ReturnType<typeof readRetention>>

export const retentionQuery = (id: string) =>
  queryOptions({ queryKey: ['waves', id, 'retention'], queryFn: () => readRetention(id) })

/** Whose answers are still there. */
export const peopleQuery = (id: string) =>
  queryOptions({
    queryKey: ['waves', id, 'retention', 'people'],
    queryFn: () => ask(wave.erasures.people.$get({ param: { id } })),
  })

export const hold = (id: string, reason: string) =>
  ask(wave.hold.$put({ param: { id }, json: { reason } }))

export const liftHold = (id: string) => ask(wave.hold.$delete({ param: { id } }))

export const decide = (id: string, json: { person: string; erase: boolean; reason: string }) =>
  ask(wave.erasures.$post({ param: { id }, json }))
