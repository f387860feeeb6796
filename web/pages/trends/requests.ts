import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'
import { type Domain, searchOf } from '../../lib/domain.ts'

const readIndicators = () => ask(client.indicators.$get())
const readSeries = ({ code, domain, ...query }: SeriesWanted) =>
  ask(
    client.indicators[':code'].series.$get({
      param: { code },
      query: { ...query, ...searchOf(domain) },
    }),
  )

/** An indicator as the list of them tells it. */
export type IndicatorRow = Awaited<ReturnType<typeof readIndicators>>[number]

/** One indicator's points over time, and what they mean. */
export type Series = Awaited<ReturnType<typeof readSeries>>

/** Which points of which indicator. */
export type SeriesWanted = {
  code: string
  domain: Domain
  by: 'round' | 'year'
  from: string | undefined
}

export const indicatorsQuery = queryOptions({
  queryKey: ['indicators'],
  queryFn: readIndicators,
  staleTime: 10 * 60_000,
})

export const seriesQuery = (wanted: SeriesWanted) =>
  queryOptions({
    queryKey: ['series', wanted],
    queryFn: () => readSeries(wanted),
    placeholderData: (earlier) => earlier,
  })

/** Where the same points can be downloaded as a CSV file in a language. */
export function csvAddress(wanted: SeriesWanted, language: string): string {
  return `/api/indicators/${wanted.code}/series.csv?${parameters(wanted)}&lang=${language}`
}

function parameters({ domain, by, from }: SeriesWanted): string {
  return new URLSearchParams({ ...searchOf(domain), by, ...(from ? { from } : {}) }).toString()
}
