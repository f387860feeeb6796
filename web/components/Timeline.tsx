import type { CSSProperties } from 'react'

/** One bar: from its start, or a mark only, to the day expected; where the first approved date was another, a tick there. */
export type Bar = {
  key: string
  label: string
  from: string | null
  to: string
  approved: string | null
  state: 'done' | 'ahead' | 'overdue' | 'planned'
}
export type Lane = { key: string; heading: string; bars: Bar[] }

type TimelineProps = {
  label: string
  from: string
  to: string
  today: string
  todayText: string
  months: readonly { day: string; text: string }[]
  lanes: readonly Lane[]
}

/** Milestones on a line of months. It is drawn for the eye alone: a table beside it says the same to everybody. */
export function Timeline({ label, from, to, today, todayText, months, lanes }: TimelineProps) {
  const at = (day: string): number => placeOf(day, from, to)
  return (
    <div
      className="timeline"
      role="img"
      aria-label={label}
      style={{ '--today': `${at(today)}%` } as CSSProperties}
    >
      <div className="timeline-months" aria-hidden="true">
        {months.map(({ day, text }) => (
          <span key={day} style={{ insetInlineStart: `${at(day)}%` }}>
            {text}
          </span>
        ))}
        <strong style={{ insetInlineStart: `${at(today)}%` }}>{todayText}</strong>
      </div>
      {lanes.map(({ key, heading, bars }) => (
        <div key={key} className="timeline-lane" aria-hidden="true">
          <p className="timeline-heading">{heading}</p>
          {bars.map((bar) => (
            <div key={bar.key} className="timeline-row">
              <span className="timeline-label">{bar.label}</span>
              <Track bar={bar} at={at} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function Track({
  bar: { from, to, approved, state },
  at,
}: {
  bar: Bar
  at: (day: string) => number
}) {
  const [start, end] = [at(from ?? to), at(to)]
  return (
    <span className={`timeline-track timeline-${state}`}>
      {from !== null && (
        <span
          className="timeline-bar"
          style={{ insetInlineStart: `${start}%`, inlineSize: `${Math.max(0, end - start)}%` }}
        />
      )}
      {approved !== null && approved !== to && (
        <span className="timeline-approved" style={{ insetInlineStart: `${at(approved)}%` }} />
      )}
      <span className="timeline-mark" style={{ insetInlineStart: `${end}%` }} />
    </span>
  )
}

/** Where a day stands between two others, in percent; days outside stand at the edge. */
export function placeOf(day: string, from: string, to: string): number {
  const [moment, first, last] = [Date.parse(day), Date.parse(from), Date.parse(to)]
  return Math.min(100, Math.max(0, ((moment - first) / (last - first)) * 100))
}
