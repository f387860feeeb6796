import type { ReactElement } from 'react'
import { useTexts } from '../lib/texts.ts'
import type { Texts } from '../locales/index.ts'

/** The eight words a target can be judged with. */
export type StatusWord = keyof Texts['measurement']['status']

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 }

/** One shape a word, told apart without colour: full, half, diamond, up, hollow down, down, ring, dash. */
const shapes: Record<StatusWord, ReactElement> = {
  met: <circle cx="6" cy="6" r="5.4" fill="currentColor" />,
  likely_met: (
    <>
      <circle cx="6" cy="6" r="4.6" {...line} />
      <path d="M6 1a5 5 0 0 0 0 10Z" fill="currentColor" />
    </>
  ),
  close: <path d="M6 .6 11.4 6 6 11.4.6 6Z" fill="currentColor" />,
  at_risk: <path d="M6 1 11.6 11H.4Z" fill="currentColor" />,
  likely_not_met: <path d="M6 10.2 1.7 2.4h8.6Z" {...line} />,
  not_met: <path d="M6 11 11.6 1H.4Z" fill="currentColor" />,
  not_due: <circle cx="6" cy="6" r="4.6" {...line} />,
  not_available: <path d="M1 6h10" {...line} />,
}

/** A status by shape, word and colour together. */
export function StatusMark({ status }: { status: StatusWord }) {
  const words = useTexts().measurement
  return (
    <span className={`status status-${status}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {shapes[status]}
      </svg>
      {words.status[status]}
    </span>
  )
}
