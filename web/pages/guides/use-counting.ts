import { type RefObject, useEffect, useRef } from 'react'
import { countOpen, countReading, type Depth, type Guide } from './requests.ts'

/** Twice as fast as a fast reader: whoever is quicker has scrolled, not read. */
const wordsASecond = 10
const lookEveryMs = 2000
const depths: readonly { depth: Depth; share: number }[] = [
  { depth: 'quarter', share: 0.25 },
  { depth: 'half', share: 0.5 },
  { depth: 'all', share: 0.98 },
]

/** Whether a guide's use is counted: published and not withdrawn. */
export const inForce = ({ state }: Guide): boolean =>
  state === 'published' || state === 'under_review'

/** Counts that the guide was opened, and how far its text was read; give the reference to the element around the text. */
export function useCounting(guide: Guide): RefObject<HTMLDivElement | null> {
  const text = useRef<HTMLDivElement>(null)
  const { code } = guide
  const counted = inForce(guide) && guide.shown !== null
  useEffect(() => {
    if (!counted) return
    void countOpen(code).catch(uncounted)
    return followReading(text, (depth) => void countReading(code, depth).catch(uncounted))
  }, [code, counted])
  return text
}

/** A reading that could not be counted is no reader's trouble. */
const uncounted = () => undefined

/** Says each depth once, when it was on screen and there was time to read that far; looks only while the page is shown. */
function followReading(
  text: RefObject<HTMLDivElement | null>,
  reached: (depth: Depth) => void,
): () => void {
  const waiting = [...depths]
  let seen = 0
  let seconds = 0
  const look = () => {
    const element = text.current
    if (!element || document.hidden) return
    seconds += lookEveryMs / 1000
    const { top, height } = element.getBoundingClientRect()
    seen = Math.max(seen, height > 0 ? (window.innerHeight - top) / height : 0)
    const words = element.textContent.split(/\s+/).length
    const read = Math.min(seen, (seconds * wordsASecond) / words)
    while (waiting[0] && read >= waiting[0].share) reached(waiting.shift()?.depth ?? 'quarter')
    if (waiting.length === 0) clearInterval(timer)
  }
  const timer = setInterval(look, lookEveryMs)
  return () => clearInterval(timer)
}
