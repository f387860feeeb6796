const width = 120
const height = 34
const margin = 5

type SparklineProps = {
  /** Oldest first; null where there is no value, and the line breaks there. */
  values: readonly (number | null)[]
  target: number | null
  /** What the line shows, in a sentence. */
  label: string
}

/** A line the size of a word: values, the last one marked, the target dashed. */
export function Sparkline({ values, target, label }: SparklineProps) {
  const place = placing(values, target)
  const last = values.findLastIndex((value) => value !== null)
  const end = last >= 0 ? values[last] : null
  return (
    <svg
      className="sparkline"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {target !== null && (
        <path
          d={`M${margin} ${place.y(target)}H${width - margin}`}
          stroke="var(--edge)"
          strokeDasharray="3 3"
          fill="none"
        />
      )}
      <path
        d={brokenLine(values, place)}
        stroke="var(--accent)"
        strokeWidth="2"
        fill="none"
        strokeLinecap="round"
      />
      {end !== null && end !== undefined && (
        <circle cx={place.x(last)} cy={place.y(end)} r="3.5" fill="var(--accent)" />
      )}
    </svg>
  )
}

type Placing = { x: (index: number) => number; y: (value: number) => number }

function placing(values: readonly (number | null)[], target: number | null): Placing {
  const known = [...values, target].filter((value) => value !== null)
  const low = Math.min(...known)
  const span = Math.max(...known) - low || 1
  const step = values.length > 1 ? (width - 2 * margin) / (values.length - 1) : 0
  const start = values.length > 1 ? margin : width / 2
  return {
    x: (index) => round(start + index * step),
    y: (value) => round(height - margin - ((value - low) / span) * (height - 2 * margin)),
  }
}

/** One stroke for each unbroken run; a run of one point is a dot, drawn as a stroke of no length. */
function brokenLine(values: readonly (number | null)[], { x, y }: Placing): string {
  return values
    .map((value, index) => {
      if (value === null) return ''
      const starts = index === 0 || values[index - 1] === null
      const alone = starts && (values[index + 1] ?? null) === null
      return `${starts ? 'M' : 'L'}${x(index)} ${y(value)}${alone ? 'h0' : ''}`
    })
    .join('')
}

const round = (value: number): number => Math.round(value * 10) / 10
