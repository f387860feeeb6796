import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'

const waves = client.waves[':id']
const readAsked = (id: string) => ask(waves.questions.$get({ param: { id } }))
const readAnswers = (id: string) => ask(waves.responses.$get({ param: { id } }))

/** What a round asks, in the version it was opened with: that never changes. */
export const askedQuery = (id: string) =>
  queryOptions({
    queryKey: ['waves', id, 'questions'],
    queryFn: () => readAsked(id),
    staleTime: Infinity,
  })

/** Who answered a named round, and what. */
export const answersQuery = (id: string) =>
  queryOptions({ queryKey: ['waves', id, 'responses'], queryFn: () => readAnswers(id) })

export type Section = Awaited<ReturnType<typeof readAsked>>['sections'][number]
export type Question = Section['questions'][number]
export type Respondent = Awaited<ReturnType<typeof readAnswers>>[number]
