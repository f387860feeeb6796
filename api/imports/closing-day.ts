import { asDate, periodFrom } from '../measurement/period.ts'
import { MeasurementError } from '../measurement/error.ts'

/**
 * The day a round closed, told from its label: the last of a calendar quarter (`2025Q2`, `2025-Q2`: 30 June 2025), of a
 * fiscal year or of its quarter (`2025-2026-Q1`: the same day), or the day itself (`2025-06-20`). Null for any other label.
 */
export function closingDay(label: string): string | null {
  const [, year, quarter] = /^(\d{4})-?[QT]([1-4])$/i.exec(label) ?? []
  if (year !== undefined) return `${year}-${lastDays[Number(quarter) - 1] ?? ''}`
  return plainDay(label) ?? fiscalEnd(label.replace(/[ -]*[QT](?=[1-4]$)/i, '-Q'))
}

const lastDays = ['03-31', '06-30', '09-30', '12-31'] as const

/** A day that the calendar has, as `YYYY-MM-DD`; null for anything else. */
export const plainDay = (text: string): string | null => unlessNone(() => asDate(text))

const fiscalEnd = (code: string): string | null => unlessNone(() => periodFrom(code).to)

function unlessNone(read: () => string): string | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof MeasurementError) return null
    throw error
  }
}
