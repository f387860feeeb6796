import type { ReactNode } from 'react'
import type { KeyEntry, KeySign } from './key-entries.ts'

/** What a chart's signs stand for; absent where there is nothing to explain. */
export function ChartKey({ entries }: { entries: readonly KeyEntry[] }) {
  if (entries.length === 0) return null
  return (
    <ul className="key" aria-hidden="true">
      {entries.map(({ sign, text }) => (
        <li key={text}>
          {sign && (
            <svg width="22" height="14" viewBox="0 0 22 14" fill="none">
              {drawings[sign]}
            </svg>
          )}
          {text}
        </li>
      ))}
    </ul>
  )
}

const point = (
  <circle cx="11" cy="7" r="4" fill="var(--paper)" stroke="var(--accent)" strokeWidth="2.5" />
)

/** Each sign as the chart draws it. */
const drawings: Record<KeySign, ReactNode> = {
  line: (
    <>
      <path d="M0 7H22" stroke="var(--accent)" strokeWidth="2.5" />
      {point}
    </>
  ),
  point,
  band: <path d="M0 1H22V13H0Z" fill="var(--band)" />,
  whisker: <path d="M6 1H16M11 1V13M6 13H16" stroke="var(--whisker)" strokeWidth="2" />,
  earlier: (
    <path
      d="M2 7H22"
      stroke="var(--ink-2)"
      strokeWidth="2.5"
      strokeDasharray="0 5"
      strokeLinecap="round"
    />
  ),
  target: <path d="M0 7H22" stroke="var(--edge)" strokeWidth="1.5" strokeDasharray="5 3.5" />,
}
