import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'
import type { Bilingual } from '../../locales/index.ts'

const route = client.waves[':id']['follow-up']

/** What a closed round released, and what is written about what was done. */
export const followUpQuery = (id: string) =>
  queryOptions({
    queryKey: ['waves', id, 'follow-up'],
    queryFn: () => ask(route.$get({ param: { id } })),
  })

export const saveFollowUp = (id: string, json: { quoted: string[]; done: Bilingual }) =>
  ask(route.$put({ param: { id }, json }))

export const dropFollowUp = (id: string) => ask(route.$delete({ param: { id } }))
