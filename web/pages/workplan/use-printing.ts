import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Horizon } from '../../lib/horizons.ts'
import { workplanQuery } from './requests.ts'

/** A workplan has no more pages than this. */
const mostPages = 100

/** Prints the whole workplan: what was not asked for yet is asked for first, and what is folded away is opened. */
export function usePrinting(group: string, horizon: Horizon | undefined) {
  const queries = useQueryClient()
  const [whole, setWhole] = useState(false)
  const all = (view: Parameters<typeof workplanQuery>[1]) =>
    queries.fetchInfiniteQuery({ ...workplanQuery(group, view), pages: mostPages })
  const load = useMutation({
    mutationFn: () =>
      Promise.all([all({ show: 'open', ...(horizon ? { horizon } : {}) }), all({ show: 'ended' })]),
    onSuccess: () => setWhole(true),
  })
  useEffect(() => {
    if (!whole) return
    // What was opened is drawn first.
    const drawn = setTimeout(() => {
      window.print()
      setWhole(false)
    }, 100)
    return () => clearTimeout(drawn)
  }, [whole])
  return { whole, load }
}
