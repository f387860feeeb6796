import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'

const read = () => ask(client.launches.$get())

/** Launches of anonymous rounds that wait for a second person, and those refused lately. */
export const launchesQuery = queryOptions({ queryKey: ['launches'], queryFn: read })

export type Launch = Awaited<ReturnType<typeof read>>[number]

const one = (id: string) => ({ param: { id } })

export const approve = ({ id, people }: { id: string; people: string }) =>
  ask(client.launches[':id'].approve.$post({ ...one(id), json: { people } }))
export const refuse = ({ id, reason }: { id: string; reason: string }) =>
  ask(client.launches[':id'].refuse.$post({ ...one(id), json: { reason } }))
export const takeBack = (id: string) => ask(client.launches[':id'].withdraw.$post(one(id)))
