import type { Estimate, Place, Point, Uncertain } from '../../../web/lib/figure.ts'

const place: Place = {
  period: '2025-2026 Q4',
  label: { en: 'Winter 2026', fr: 'Hiver 2026' },
  date: '2026-02-23',
  version: 1,
  wave: 'wave',
  target: 0.6,
  tolerance: 0.05,
  complete: true,
  revision: 0,
  replaces: null,
}

const estimate: Estimate = {
  value: 0.57,
  low: 0.49,
  high: 0.65,
  n: 41,
  N: 58,
  kind: 'estimate',
  status: 'at_risk',
  overturning: 4,
  silent: 17,
  quality: '',
}

/** 57%, likely 49 to 65, 41 of 58 answered, target 60%: or what is said otherwise. */
export const figured = (otherwise: Partial<Place & Estimate> = {}): Place & Estimate => ({
  ...place,
  ...estimate,
  ...otherwise,
})

/** A figure too uncertain to publish: as the API tells it, without its value. */
export const uncertain = (otherwise: Partial<Place & Uncertain> = {}): Point => ({
  ...place,
  n: 3,
  N: 14,
  kind: 'estimate',
  status: 'at_risk',
  silent: 11,
  ...otherwise,
  quality: 'F',
})

/** No figure, for a reason. */
export const absent = (
  missing: Extract<Point, { missing: unknown }>['missing'],
  otherwise: Partial<Place> = {},
): Point => ({ ...place, ...otherwise, missing, status: 'not_available' })

/** A figure told as a band only. */
export const banded = (otherwise: Partial<Place> = {}): Point => ({
  ...place,
  ...otherwise,
  band: 'four_fifths_or_more',
  n: 12,
  N: 14,
  status: 'likely_met',
})

export const share = { unit: 'percent', decimals: 0 } as const
export const count = { unit: 'count', decimals: 0 } as const
