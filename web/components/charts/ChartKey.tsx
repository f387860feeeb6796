type ChartKeyProps = {
  value?: string
  range?: string
  /** What was drawn before, in dashes. */ earlier?: string
  target: string | null
  more?: string | null
}

/** What a chart's line, band and dashes stand for; only what it draws. */
export function ChartKey({ value, range, earlier, target, more }: ChartKeyProps) {
  return (
    <ul className="key" aria-hidden="true">
      {value && <li className="key-value">{value}</li>}
      {range && <li className="key-range">{range}</li>}
      {earlier && <li className="key-earlier">{earlier}</li>}
      {target && <li className="key-target">{target}</li>}
      {more && <li>{more}</li>}
    </ul>
  )
}
