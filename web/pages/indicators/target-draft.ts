import type { FieldError } from '../../components/ErrorSummary.tsx'
import type { Texts } from '../../locales/index.ts'
import type { Indicator, NewTarget, Version } from './requests.ts'

/** A target as it is typed: numbers as people write them, shares in percent. */
export type TargetDraft = {
  year: string
  value: string
  tolerance: string
  due: string
  draft: boolean
}

/** What the form starts from: the year's target, or the year after the last one's. */
export function draftOf(
  { targets }: Indicator,
  unit: Version,
  year: string | null,
  today: string,
): TargetDraft {
  const standing = targets.filter(({ replacedOn }) => !replacedOn)
  const own = standing.find(({ period }) => period === year)
  if (own) {
    const { period, value, tolerance, toAchieveBy: due, draft } = own
    return {
      year: period,
      value: shown(unit, value),
      tolerance: shown(unit, tolerance),
      due,
      draft,
    }
  }
  const next = yearAfter(
    standing
      .map(({ period }) => period)
      .toSorted()
      .at(-1) ?? thisYear(today),
  )
  return { year: next, value: '', tolerance: '', due: `${next.slice(5)}-03-31`, draft: true }
}

/** The fiscal years that have no target yet, from the baseline to five years ahead. */
export function openYears({ targets }: Indicator, { baseline }: Version, today: string): string[] {
  const first = baseline ?? thisYear(today)
  const last = Number(thisYear(today).slice(0, 4)) + 5
  const years = Array.from({ length: Math.max(0, last - Number(first.slice(0, 4)) + 1) }, (_, n) =>
    yearFrom(Number(first.slice(0, 4)) + n),
  )
  return years.filter((year) => !targets.some(({ period }) => period === year))
}

const yearFrom = (year: number): string => `${year}-${year + 1}`
const yearAfter = (year: string): string => yearFrom(Number(year.slice(0, 4)) + 1)
const thisYear = (today: string): string =>
  yearFrom(Number(today.slice(0, 4)) - (today.slice(5, 7) < '04' ? 1 : 0))

// A share of .55 is typed as 55, not as 55.00000000000001.
const shown = ({ unit }: Version, value: number): string =>
  String(unit === 'percent' ? Math.round(value * 1e8) / 1e6 : value)

/** A number as either language writes it; null where it is none. */
export function numberOf(text: string): number | null {
  const plain = text.trim().replace(/[\s%]/g, '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** The target as it is sent, or what keeps it from being sent. */
export function targetOf(
  draft: TargetDraft,
  { unit }: Version,
  errors: Texts['indicators']['target']['errors'],
): { target: NewTarget | null; faults: FieldError[] } {
  const [value, tolerance] = [numberOf(draft.value), numberOf(draft.tolerance)]
  const due = /^\d{4}-\d{2}-\d{2}$/.test(draft.due) ? draft.due : null
  const faults = [
    ...(value === null ? [{ id: 'target-value', text: errors.value }] : []),
    ...(tolerance === null ? [{ id: 'target-tolerance', text: errors.tolerance }] : []),
    ...(due === null ? [{ id: 'target-due', text: errors.due }] : []),
  ]
  if (value === null || tolerance === null || due === null) return { target: null, faults }
  const scale = unit === 'percent' ? 100 : 1
  return {
    target: {
      value: value / scale,
      tolerance: tolerance / scale,
      toAchieveBy: due,
      draft: draft.draft,
    },
    faults,
  }
}
