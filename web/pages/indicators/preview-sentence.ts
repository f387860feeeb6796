import { inText } from '../../lib/in-text.ts'
import { fill, type Language, number, plural, type Texts } from '../../locales/index.ts'
import type { PreviewRow } from './requests.ts'

type Words = Pick<Texts, 'indicators' | 'measurement' | 'trends' | 'exportWords'>

/** What a new version does to the rows, said in sentences: what stays, what is recomputed, where it breaks, which statuses change. */
export function previewSentence(
  language: Language,
  words: Words,
  rows: readonly PreviewRow[],
): string {
  const { preview } = words.indicators
  const { status } = words.measurement
  const counted = (effect: 'stays' | 'revised' | 'appears') => {
    const n = rows.filter((row) => row.effect === effect).length
    return n === 0 ? '' : plural(language, preview[effect], n, { n: number(language, n) })
  }
  const breaks = rows
    .filter(({ breaksBefore }) => breaksBefore)
    .map(({ after }) =>
      fill(preview.breaks, { label: inText(language, words, after.label[language]) }),
    )
  const changes = rows.flatMap(({ before, after, statusChanges }) =>
    before && statusChanges
      ? fill(preview.status, {
          label: after.label[language],
          before: status[before.status],
          after: status[after.status],
        })
      : [],
  )
  const statuses =
    changes.length === 0
      ? preview.noStatus
      : plural(language, preview.statuses, changes.length, {
          n: number(language, changes.length),
          list: changes.join('; '),
        })
  return [
    counted('stays'),
    counted('revised'),
    counted('appears'),
    ...(breaks.length > 0 ? breaks : [preview.noBreak]),
    statuses,
  ]
    .filter(Boolean)
    .join(' ')
}
