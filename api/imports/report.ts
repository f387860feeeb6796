import type { CompiledInstrument } from '../instruments/compiled.ts'
import type { WaveRelease } from '../waves/release.ts'
import type { PastRound } from './past-rounds.ts'

/** How an item of a round will be seen: its histogram, words for it, or nothing. */
export type ItemShown = {
  question: string
  item: string
  shown: 'figures' | 'words' | 'nothing'
  /** The councils it is shown for. */
  domains: string[]
}

/** A round as it would be made, without a single figure of its answers. */
export type RoundReport = {
  label: string
  closedOn: string
  state: 'new' | 'made' | 'known'
  /** The wave's id; null until it is made. */
  wave: string | null
  invited: number
  answered: number
  withheld: boolean
  domains: string[]
  items: ItemShown[]
}

/** What a person reads before and after a round is stored. */
export function reportRound(
  { label, closedOn, seats, responses }: PastRound,
  release: WaveRelease,
  asked: CompiledInstrument,
  standing: Pick<RoundReport, 'state' | 'wave'>,
): RoundReport {
  return {
    label,
    closedOn,
    ...standing,
    invited: seats.length,
    answered: responses.length,
    withheld: release.withheld,
    domains: release.domains,
    items: asked.questions.flatMap(({ name, item }) =>
      item ? [shownOf(name, `${item.code}@${item.version}`, release)] : [],
    ),
  }
}

function shownOf(question: string, item: string, { parts }: WaveRelease): ItemShown {
  const own = parts.filter((part) => part.item === item)
  const figures = own.filter(({ band, counts }) => band === null && counts.size > 0)
  const words = own.filter(({ band }) => band !== null && band !== 'withheld')
  const seen = figures.length > 0 ? figures : words
  return {
    question,
    item,
    shown: figures.length > 0 ? 'figures' : words.length > 0 ? 'words' : 'nothing',
    domains: [...new Set(seen.flatMap(({ domains }) => domains))],
  }
}
