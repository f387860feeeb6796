import type { Bilingual, Language } from '../bilingual.ts'
import { contentHash } from '../content-hash.ts'
import { texts } from '../../web/locales/index.ts'
import { fill } from '../../web/locales/say.ts'
import type { Change } from './changes.ts'
import type { ColumnWord } from './columns.ts'
import type { Fault, Mistake } from './mistakes.ts'
import type { PlannedLine } from './plan.ts'
import type { RowsRead } from './rows.ts'
import type { Headings } from './sheet.ts'

/** A line as the person who sent the file reads it. */
export type LineReport = {
  line: number
  state: PlannedLine['state']
  reference: string
  title: Bilingual
  changes: Change[]
  refusals: Fault[]
  /** Its reason goes with no date that moves, and isn't kept. */
  idle: boolean
}

export type FileReport = {
  applied: boolean
  /** What a person approves by this: a file, or a workplan, that changed meanwhile has another. */
  mark: string
  counts: Record<PlannedLine['state'], number>
  /** What to know of how the file was read. */
  notes: Bilingual[]
  /** What is wrong with the whole file. */
  refusals: Mistake[]
  /** What the file calls its columns. */
  columns: Partial<Record<ColumnWord, string>>
  lines: LineReport[]
}

/** What would come of a file that can be read. */
export function reportOf(
  lines: readonly PlannedLine[],
  headings: Headings,
  orders: RowsRead['orders'],
): FileReport {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  lines.forEach(({ state }) => (counts[state] += 1))
  return {
    applied: false,
    mark: contentHash(
      lines.map(({ reference, changes, reason, needs }) => ({ reference, changes, reason, needs })),
    ).toString('hex'),
    counts,
    notes: [
      ...orders.map(({ column, order, line, shown }) =>
        note(order, { column: headings.columns.get(column)?.written, line, shown }),
      ),
      ...(headings.unread.length > 0
        ? [note('unread', { columns: headings.unread.slice(0, 20).join(', ') })]
        : []),
    ],
    refusals: [],
    columns: Object.fromEntries(
      [...headings.columns].map(([word, { written }]) => [word, written]),
    ),
    lines: lines.map(({ line, state, reference, after, changes, faults, idle }) => ({
      line,
      state,
      reference,
      title: after.title,
      changes,
      refusals: faults,
      idle,
    })),
  }
}

/** The report of a file that can't be read at all. */
export const unreadable = (mistake: Mistake): FileReport => ({
  applied: false,
  mark: '',
  counts: { new: 0, changed: 0, unchanged: 0, refused: 0 },
  notes: [],
  refusals: [mistake],
  columns: {},
  lines: [],
})

function note(
  word: keyof (typeof texts)['en']['workplanFiles']['notes'],
  params: Record<string, unknown>,
): Bilingual {
  const say = (language: Language) => fill(texts[language].workplanFiles.notes[word], params)
  return { en: say('en'), fr: say('fr') }
}
