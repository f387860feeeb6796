import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'
import type { DomainSearch } from '../../lib/domain.ts'

const one = client.indicators[':code']

const read = (code: string, query: DomainSearch) => ask(one.$get({ param: { code }, query }))
const readQuestions = () => ask(client['indicator-questions'].$get())

/** An indicator with its versions, newest first, its targets and its published values. */
export type Indicator = Awaited<ReturnType<typeof read>>
export type Version = Indicator['versions'][number]
export type TargetRow = Indicator['targets'][number]
export type PublishedRow = Indicator['published'][number]
export type Source = Version['source']

/** A measured question of a published survey or guide, with its answers. */
export type Question = Awaited<ReturnType<typeof readQuestions>>[number]

export const indicatorQuery = (code: string, asked: DomainSearch) =>
  queryOptions({
    queryKey: ['indicators', code, asked],
    queryFn: () => read(code, asked),
    placeholderData: (earlier) => earlier,
  })

export const questionsQuery = queryOptions({
  queryKey: ['indicator-questions'],
  queryFn: readQuestions,
  staleTime: 10 * 60_000,
})

export type NewVersion = Parameters<typeof one.versions.$post>[0]['json']
export type NewTarget = Parameters<(typeof one.targets)[':period']['$put']>[0]['json']

/** What a new version would do; nothing is stored. */
export const previewVersion = (code: string, json: NewVersion, council?: string) =>
  ask(
    one.versions.preview.$post({
      param: { code },
      query: council === undefined ? {} : { council },
      json,
    }),
  )
export type Preview = Awaited<ReturnType<typeof previewVersion>>
export type PreviewRow = Preview['rounds'][number]

export const saveVersion = (code: string, json: NewVersion) =>
  ask(one.versions.$post({ param: { code }, json }))

export const saveTarget = (code: string, period: string, json: NewTarget) =>
  ask(one.targets[':period'].$put({ param: { code, period }, json }))
