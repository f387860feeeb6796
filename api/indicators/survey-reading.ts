import { isMissing, missing } from '../measurement/missing.ts'
import { BLANK, figureFrom, type TalliedStratum } from '../measurement/tallies.ts'
import type { InstrumentSource } from './definition.ts'
import { participationItem } from './evidence.ts'
import type { ReleasedPart, ReleasedWave } from './evidence-queries.ts'
import { figured, type Reading } from './reading.ts'
import { shareOf } from './register-scope.ts'

/** Whether a wave asked the council as a whole: its frame was the council's, or that of the council above all. */
export const concerns = (wave: ReleasedWave, council: string, top: string): boolean =>
  wave.domains.includes(council) || wave.domains[0] === top || wave.domains.length === 0

/** What a wave's release says of an item for a council; `wordsHold` is whether its words are of the share the source reads. */
export function readItem(
  wave: ReleasedWave,
  source: InstrumentSource,
  council: string,
  wordsHold = true,
): Reading {
  const asked = wave.parts.filter((part) => part.item === source.item)
  if (asked.length === 0)
    return missing(wave.askedItems.includes(source.item) ? 'confidential' : 'not_asked')
  const parts = asked.filter((part) => part.itemVersion === source.itemVersion)
  if (parts.length === 0) return missing('not_comparable')
  const inside = parts.filter((part) => part.domains.includes(council))
  if (inside.length === 0 || inside.some((part) => part.band === 'withheld'))
    return missing('confidential')
  const banded = readBand(wave, inside, council)
  if (banded) return wordsHold ? banded : missing('confidential')
  if (answeredIn(wave, council) > 0 && inside.every((part) => part.histogram.size === 0))
    return missing('confidential')
  return readShare(source, inside)
}

function readShare(source: InstrumentSource, parts: readonly ReleasedPart[]): Reading {
  const volunteers = source.universe === 'volunteers'
  const figure = figureFrom(source.statistic, parts.map(volunteers ? asVolunteers : asStratum))
  if (isMissing(figure)) return figure
  return volunteers
    ? { figure, kind: 'volunteers', n: figure.n, N: null, rounds: 1 }
    : figured(figure)
}

const asStratum = ({ invited, histogram }: ReleasedPart): TalliedStratum => ({
  N: invited,
  histogram,
})

/** Volunteers are their own universe: those who gave an answer. */
function asVolunteers({ histogram }: ReleasedPart): TalliedStratum {
  const given = new Map([...histogram].filter(([value]) => value !== BLANK))
  return { N: [...given.values()].reduce((sum, people) => sum + people, 0), histogram: given }
}

/** The figure in words, where it is released in words and all parts say the same; nothing can be added to words. */
function readBand(
  wave: ReleasedWave,
  parts: readonly ReleasedPart[],
  council: string,
): Reading | null {
  const bands = new Set(parts.map((part) => part.band))
  const [band] = bands
  if (bands.size === 1 && (band === null || band === undefined)) return null
  if (bands.size > 1 || band === null || band === undefined || band === 'withheld')
    return missing('confidential')
  const N = parts.reduce((sum, part) => sum + part.invited, 0)
  return { band, n: answeredIn(wave, council) || null, N }
}

const responses = (wave: ReleasedWave, council: string): ReleasedPart[] =>
  wave.parts.filter((part) => part.item === participationItem && part.domains.includes(council))

const answeredIn = (wave: ReleasedWave, council: string): number =>
  responses(wave, council).reduce((sum, part) => sum + (part.histogram.get('answered') ?? 0), 0)

/** The response rate of a wave in a council: a census of those invited, told as those who answered of them. */
export function readParticipation(wave: ReleasedWave, council: string): Reading {
  const parts = responses(wave, council)
  if (parts.length === 0) return missing('confidential')
  const invited = parts.reduce((sum, part) => sum + part.invited, 0)
  return shareOf(answeredIn(wave, council), invited, 'no_answers')
}
