import { drawnOf } from './ranges.ts'
import type { ChartPoint } from './series.ts'

/** What a chart draws that its key explains. */
export type KeySign = 'line' | 'point' | 'band' | 'whisker' | 'earlier' | 'target'

/** A sign of a chart and what it stands for; words without a sign say more of the whole. */
export type KeyEntry = { sign: KeySign | null; text: string }

type LineWords = {
  value: string
  range: string
  /** Said of lone ranges where a band has the first words. */ alone: string
}

/** What there is to explain of a line: only what is drawn of its points. */
export function lineEntries(points: readonly ChartPoint[], words: LineWords): KeyEntry[] {
  const { values, band, whiskers } = drawnOf(points)
  const entries: (KeyEntry | false)[] = [
    values !== 'none' && { sign: values === 'joined' ? 'line' : 'point', text: words.value },
    band && { sign: 'band', text: words.range },
    whiskers && { sign: 'whisker', text: band ? words.alone : words.range },
  ]
  return entries.filter((entry) => entry !== false)
}

/** The entry of a sign where there are words for it. */
export const entryOf = (sign: KeySign | null, text: string | null): KeyEntry[] =>
  text ? [{ sign, text }] : []
