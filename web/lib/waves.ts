import { queryOptions } from '@tanstack/react-query'
import { ask, client } from './api.ts'

const read = () => ask(client.waves.$get())

/** Every round with its counts, newest first: for the analyst. */
export const wavesQuery = queryOptions({ queryKey: ['waves'], queryFn: read })

/** A round in the list of them. */
export type Wave = Awaited<ReturnType<typeof read>>[number]

const readRound = (id: string) => ask(client.waves[':id'].$get({ param: { id } }))

/** One round, whole: for the analyst. */
export const waveQuery = (id: string) =>
  queryOptions({ queryKey: ['waves', id], queryFn: () => readRound(id) })

/** A round, whole. */
export type Round = Awaited<ReturnType<typeof readRound>>
