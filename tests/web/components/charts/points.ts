import type { InChart } from '../../../../web/components/charts/mark.ts'
import type { ChartPoint } from '../../../../web/components/charts/series.ts'

/** A point at one half without a range, or what is said otherwise. */
export const point = (otherwise: Partial<ChartPoint> = {}): ChartPoint => ({
  label: '',
  value: 0.5,
  low: null,
  high: null,
  target: null,
  reason: null,
  symbol: null,
  breaksBefore: false,
  text: '',
  beneath: '',
  ...otherwise,
})

/** A point at one half, likely between four and six tenths. */
export const ranged = (otherwise: Partial<ChartPoint> = {}): ChartPoint =>
  point({ low: 0.4, high: 0.6, ...otherwise })

export const unasked = point({ value: null, reason: 'not asked', symbol: '..' })
export const withheld = point({ value: null, reason: 'confidential', symbol: 'x' })

/**
 * A chart of so many places, `step` pixels apart from x = 0, on an axis of 0 to 1 over 100 pixels from y = 0 down; a
 * letter is 7 pixels wide.
 */
export function inChart(places: number, step: number): InChart {
  return {
    chart: {
      width: (places - 1) * step + 14,
      scales: {
        x: { min: 0, max: places - 1, getPixelForValue: (at) => at * step },
        y: { min: 0, max: 1, getPixelForValue: (value) => 100 - 100 * value },
      },
      chartArea: { left: 0, right: (places - 1) * step, bottom: 100 },
      ctx: {
        font: '',
        save: () => undefined,
        restore: () => undefined,
        measureText: (words) => ({ width: 7 * words.length }) as TextMetrics,
      },
    },
  }
}
