import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from './problems.ts'
import { sessionQuery } from './session.ts'

/** The client of all requests. What the API refused isn't asked again; a session that ended is noticed at once. */
export function makeQueryClient(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof Problem && error.status === 401)
          queries.setQueryData(sessionQuery.queryKey, null)
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && error instanceof Problem && error.status === 0,
      },
    },
  })
  return queries
}
