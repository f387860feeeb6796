import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** The width of a chart on a sheet: letter paper less its margins and a card's padding, in pixels. */
export const sheetWidth = 640

/** Whether the page is being printed. What depends on it is drawn anew before the browser photographs the page. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The browser photographs the page as soon as the listeners return.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
