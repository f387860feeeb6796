import { queryOptions, useQuery } from '@tanstack/react-query'
import { ask, client } from './api.ts'
import { Problem } from './problems.ts'

/** Who is signed in and what the interface may offer them; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => ask(client.session.$get()).catch(nobody),
  staleTime: 5 * 60_000,
})

/** What is signed in, as the API tells it. */
export type Session = Awaited<ReturnType<typeof readSession>>
const readSession = () => ask(client.session.$get())

/** A word for something a role may do: it decides what the interface offers; the API decides again. */
export type Capability = Session['may'][number]

/** The session, null when signed out, undefined until it is known. */
export function useSession() {
  return useQuery(sessionQuery).data
}

/** Whether the person who is signed in may do this. */
export function useMay(capability: Capability): boolean {
  return useSession()?.may.includes(capability) ?? false
}

function nobody(error: unknown): null {
  if (error instanceof Problem && error.status === 401) return null
  throw error
}
