import { useEffect } from 'react'
import type { Saver } from './saver.ts'

/** Saves when the page goes to the background and when the connection returns; asks before answers are lost. */
export function useLeaving(saver: Saver): void {
  useEffect(() => {
    const flush = () => void saver.flush()
    const hidden = () => document.visibilityState === 'hidden' && flush()
    const ask = (event: BeforeUnloadEvent) => {
      if (saver.unsaved()) event.preventDefault()
    }
    window.addEventListener('online', flush)
    window.addEventListener('beforeunload', ask)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('beforeunload', ask)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [saver])
}
