/** What a caller did wrong, by word; the words are keys of the interface's translations. */
export type MeasurementWord =
  | 'measurement.not_a_count'
  | 'measurement.not_a_number'
  | 'measurement.n_above_N'
  | 'measurement.yes_above_n'
  | 'measurement.off_scale'
  | 'measurement.scale_mismatch'
  | 'measurement.mixed_units'
  | 'measurement.tally_below_zero'
  | 'measurement.rule_too_weak'
  | 'measurement.domains_not_nested'
  | 'measurement.duplicate_domain'
  | 'measurement.unknown_atom'
  | 'measurement.not_a_date'
  | 'measurement.numerator_above_denominator'

/** Refuses arguments no figure can be made from: a word for the program, details for the log and the page. */
export class MeasurementError extends Error {
  readonly word: MeasurementWord
  readonly details: Readonly<Record<string, unknown>>

  constructor(word: MeasurementWord, details: Readonly<Record<string, unknown>> = {}) {
    super(
      `${word} ${JSON.stringify(details, (_, value: unknown) => (typeof value === 'number' ? readable(value) : value))}`,
    )
    this.name = 'MeasurementError'
    this.word = word
    this.details = details
  }
}

// JSON has no NaN and no Infinity: it would say null and hide what was wrong.
const readable = (value: number): number | string =>
  Number.isFinite(value) ? value : String(value)

/** Returns a whole, non-negative number or throws `measurement.not_a_count`, naming it. */
export function asCount(value: number, name: string): number {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new MeasurementError('measurement.not_a_count', { name, value })
  return value
}

/** Returns a finite number or throws `measurement.not_a_number`, naming it. */
export function asFinite(value: number, name: string): number {
  if (!Number.isFinite(value))
    throw new MeasurementError('measurement.not_a_number', { name, value })
  return value
}
