import { useMutation, useQueryClient } from '@tanstack/react-query'

/** A change to a group: everything shown of groups is read again afterwards. */
export function useKeeping<Given>(write: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['groups'] }),
  })
}
