import { useMutation, useQueryClient } from '@tanstack/react-query'
import { workbenchQuery } from './requests.ts'

/** One step of work on a round's comments; the page is read again after it, refused or not. */
export function useWork<Step>(round: string, run: (step: Step) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSettled: () => queries.invalidateQueries({ queryKey: workbenchQuery(round).queryKey }),
  })
}
