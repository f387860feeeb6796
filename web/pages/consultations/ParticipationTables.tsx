import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { wordText } from '../../lib/word-text.ts'
import { fill, type Language, number, percent, type Texts } from '../../locales/index.ts'
import type { AgainstLast, Participation } from './requests.ts'

type Counted = { invited: number; answered: number }
type Before = Counted & { code: string }
/** A group of people: what is known of it in this round, and in the last one where it was in it. */
type Row<Group extends Before> = { code: string; now: Counted | null; before: Group | null }

/** Those asked in this round, in their order; then those that only the last one asked. */
function sideBySide<Group extends Before>(
  asked: readonly Before[],
  last: readonly Group[],
): Row<Group>[] {
  const known = new Map(last.map((group) => [group.code, group]))
  const now = new Set(asked.map(({ code }) => code))
  return [
    ...asked.map(({ code, ...counts }) => ({ code, now: counts, before: known.get(code) ?? null })),
    ...last
      .filter(({ code }) => !now.has(code))
      .map((before) => ({ code: before.code, now: null, before })),
  ]
}

type Last = { last: AgainstLast['last'] }

/** Who was asked and how many answered by order of government, beside the last round's close. */
export function ByOrder({ rows, last }: { rows: Participation['byOrder'] } & Last) {
  const { round, consultations } = useTexts()
  const asked = rows.map(({ order: code, ...counts }) => ({ code, ...counts }))
  return (
    <Counts
      caption={round.byOrder}
      heading={round.columns.order}
      rows={sideBySide(asked, last?.byOrder ?? [])}
      nameOf={({ code }) => wordText(consultations.orders, code)}
    />
  )
}

/** The same by jurisdiction. */
export function ByJurisdiction({ rows, last }: { rows: Participation['byJurisdiction'] } & Last) {
  const { round } = useTexts()
  const { language } = useLanguage()
  const names = new Map(rows.map(({ jurisdiction: { code, name } }) => [code, name]))
  const asked = rows.map(({ jurisdiction: { code }, ...counts }) => ({ code, ...counts }))
  return (
    <Counts
      caption={round.byJurisdiction}
      heading={round.columns.jurisdiction}
      rows={sideBySide(asked, last?.byJurisdiction ?? [])}
      nameOf={({ code, before }) =>
        (names.get(code) ?? before?.name)?.[language] ?? round.unknownJurisdiction
      }
    />
  )
}

type CountsProps<Group extends Before> = {
  caption: string
  heading: string
  rows: Row<Group>[]
  nameOf: (row: Row<Group>) => string
}

function Counts<Group extends Before>({ caption, heading, rows, nameOf }: CountsProps<Group>) {
  const { round } = useTexts()
  const { language } = useLanguage()
  const name: Column<Row<Group>> = { key: 'name', heading, names: true, cell: nameOf }
  const columns = [name, ...countColumns<Row<Group>>(language, round)]
  if (rows.some(({ before }) => before !== null))
    columns.push({
      key: 'last',
      heading: round.lastClose,
      numeric: true,
      cell: ({ before }) => (before ? percent(language, before.answered / before.invited) : '..'),
    })
  return (
    <section className="card">
      <DataTable
        caption={caption}
        captionShown
        narrow="scroll"
        rows={rows}
        rowKey={({ code }) => code}
        columns={columns}
      />
    </section>
  )
}

function countColumns<Each extends { now: Counted | null }>(
  language: Language,
  texts: Texts['round'],
): Column<Each>[] {
  return [
    {
      key: 'answered',
      heading: texts.columns.answered,
      numeric: true,
      cell: ({ now }) =>
        now
          ? fill(texts.counts, {
              answered: number(language, now.answered),
              invited: number(language, now.invited),
            })
          : texts.notAsked,
    },
    {
      key: 'rate',
      heading: texts.columns.rate,
      numeric: true,
      cell: ({ now }) =>
        now && now.invited > 0 ? percent(language, now.answered / now.invited) : '...',
    },
  ]
}
