import type { FieldError } from '../../components/ErrorSummary.tsx'
import type { Texts } from '../../locales/index.ts'
import type { Indicator, NewVersion, Question, Version } from './requests.ts'
import { isBlank } from '../../locales/blank.ts'

/** The texts of a definition, in the order the form has them. */
export const wordedParts = [
  'name',
  'description',
  'universe',
  'numerator',
  'denominator',
  'referencePeriod',
  'frequency',
  'owner',
] as const
export type WordedPart = (typeof wordedParts)[number]

/** A definition as it is being written. */
export type DefinitionDraft = NewVersion

/** What the form starts from: the newest definition, valid from today, to be written after it. */
export function draftFrom({ versions }: Indicator, today: string): DefinitionDraft {
  const [newest] = versions
  if (!newest) throw new Error('An indicator without a version')
  const { name, description, universe, numerator, denominator, referencePeriod } = newest
  const { frequency, owner, decimals, direction, baseline, source, version, validFrom } = newest
  return {
    basedOn: version,
    validFrom: validFrom > today ? validFrom : today,
    comparability: 'same',
    name,
    description,
    universe,
    numerator,
    denominator,
    referencePeriod,
    frequency,
    owner,
    decimals,
    direction,
    baseline,
    source,
  }
}

/** What keeps a draft from being looked at, by the control it concerns. */
export function faultsOf(
  draft: DefinitionDraft,
  errors: Texts['indicators']['edit']['errors'],
): FieldError[] {
  const texts = wordedParts.flatMap((part) =>
    (['en', 'fr'] as const)
      .filter((language) => isBlank(draft[part][language]))
      .map((language) => ({ id: `${part}-${language}`, text: errors.text })),
  )
  const { source } = draft
  const none = source.kind === 'instrument' && source.statistic.values.length === 0
  const size = source.kind === 'register' ? source.universeSize : null
  const wrongSize = size !== null && (!Number.isInteger(size) || size < 1)
  return [
    ...texts,
    ...(none ? [{ id: 'counted', text: errors.counted }] : []),
    ...(wrongSize ? [{ id: 'universe-size', text: errors.size }] : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(draft.validFrom)
      ? []
      : [{ id: 'valid-from', text: errors.validFrom }]),
  ]
}

/** What names a question among all: which survey asks which version of which item. */
export const questionKey = ({ instrument, item, version }: Omit<Question, 'title'>): string =>
  [instrument, item, version].join(' ')

/** The draft read from another question: none of its answers is chosen yet, but for those that were and that it has. */
export function readFrom(draft: DefinitionDraft, question: Question): DefinitionDraft {
  if (draft.source.kind !== 'instrument') return draft
  const has = (value: string) => question.answers.some((answer) => answer.value === value)
  const { statistic } = draft.source
  return {
    ...draft,
    source: {
      ...draft.source,
      instrument: question.instrument,
      item: question.item,
      itemVersion: question.version,
      statistic: {
        ...statistic,
        values: statistic.values.filter(has),
        excluded: statistic.excluded.filter(has),
      },
    },
  }
}

/** The fiscal years a baseline may be, and the one it is. */
export function baselineYears({ baseline }: Pick<Version, 'baseline'>, today: string): string[] {
  const year = Number(today.slice(0, 4))
  const offered = Array.from({ length: 10 }, (_, back) => `${year - back}-${year - back + 1}`)
  return baseline && !offered.includes(baseline) ? [...offered, baseline] : offered
}
