import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'
import type { FactsView } from './view.ts'

const read = (code: string, { after, ...query }: FactsView) =>
  ask(
    client.indicators[':code'].facts.$get({
      param: { code },
      query: after === undefined ? query : { ...query, after: String(after) },
    }),
  )

/** The facts behind a point, as far as the person may see them. */
export type Facts = Awaited<ReturnType<typeof read>>
export type FactsOf<Kind extends Facts['kind']> = Extract<Facts, { kind: Kind }>

export const factsQuery = (code: string, view: FactsView) =>
  queryOptions({
    queryKey: ['facts', code, view],
    queryFn: () => read(code, view),
    placeholderData: (earlier) => earlier,
  })

/** Where the same facts, all of them, can be downloaded as a CSV file in a language. */
export function csvAddress(code: string, { after: _, ...view }: FactsView, lang: string): string {
  const asked = Object.entries({ ...view, lang }).filter(([, value]) => value !== undefined)
  return `/api/indicators/${code}/facts.csv?${new URLSearchParams(asked as string[][])}`
}
