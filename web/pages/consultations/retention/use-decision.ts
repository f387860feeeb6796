import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Writes something about a round's answers; all that shows them is read again after it, refused or not. */
export function useDecision<Given>(waveId: string, write: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSettled: () => queries.invalidateQueries({ queryKey: ['waves', waveId] }),
  })
}
