import { useMutation, useQueryClient } from '@tanstack/react-query'

/** A change to messages; whether it happened or not, the page reads them again. */
export function useOutboxChange(change: () => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['outbox'] }),
  })
}
