import type { measurement } from '../locales/en/measurement.ts'
import type { Bilingual } from '../locales/shape.ts'

/** The words the measurement core uses; each has its text in the locales. */
export type StatusWord = keyof typeof measurement.status
export type MissingReason = keyof typeof measurement.missing
export type BandWord = keyof typeof measurement.band
export type ChangeWord = keyof typeof measurement.change
export type DirectionWord = keyof typeof measurement.direction

/** Where and when a figure stands, and what it was to reach. Shares run from 0 to 1. */
export type Place = {
  period: string
  label: Bilingual
  date: string
  version: number
  wave: string | null
  target: number | null
  tolerance: number | null
  /** False while the period still runs. */
  complete: boolean
  /** How often it was revised since it was published, and what it said before. */
  revision: number
  replaces: Published | null
}

/** What was published of a period: a figure, the letter of one too uncertain, words, or nothing for a reason. */
export type Published = {
  value?: number
  low?: number | null
  high?: number | null
  n?: number | null
  N?: number | null
  kind?: string
  quality?: string
  band?: string
  missing?: string
}

/** A figure with what is known about it. */
export type Estimate = {
  value: number
  low: number | null
  high: number | null
  n: number | null
  N: number | null
  kind: 'estimate' | 'census' | 'count' | 'volunteers'
  /** How many rounds it is the mean of; its answers and invitations are added up over them. */
  rounds?: number
  status: StatusWord
  overturning: number | null
  silent: number
  quality: '' | 'E'
}

/** A figure too uncertain to publish: the letter F stands in its place. */
export type Uncertain = Pick<Estimate, 'n' | 'N' | 'kind' | 'rounds' | 'status' | 'silent'> & {
  quality: 'F'
}

/** A point of a series: a figure, the letter of one too uncertain, a figure told only as a band, or nothing for a reason. */
export type Point = Place &
  (
    | Estimate
    | Uncertain
    | { band: BandWord; n: number | null; N: number | null; status: StatusWord }
    | { missing: MissingReason; status: StatusWord }
  )

/** How a figure moved since an earlier period; `chances` is the probability of the word, from 0 to 1. */
export type Change = {
  from: string
  difference: number | null
  word: ChangeWord
  chances: number | null
}

/** How an indicator's figures are written. */
export type Unit = { unit: 'percent' | 'count' | 'points'; decimals: number }

/** Tells a figure from a band or an absence. */
export const isEstimate = (point: Point): point is Place & Estimate => 'value' in point

/** The value a line is drawn through; null where it breaks. A figure too uncertain to publish is not drawn. */
export const drawn = (point: Point): number | null => (isEstimate(point) ? point.value : null)
