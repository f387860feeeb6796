import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { buttonClass } from '../../components/Button.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { RecurringList } from './recurring/RecurringList.tsx'
import { wordText } from '../../lib/word-text.ts'
import { type Wave, wavesQuery } from '../../lib/waves.ts'
import { date, fill, type Language, number, percent, type Texts } from '../../locales/index.ts'

/** Every round: the open ones with their participation, then the closed ones. */
export function ConsultationsPage() {
  const { consultations, burden, importRounds } = useTexts()
  const open = (
    <>
      <Link to="/consultations/import" className={buttonClass()}>
        {importRounds.link}
      </Link>
      <Link to="/burden" className={buttonClass()}>
        {burden.link}
      </Link>
      <Link to="/consultations/new" className={buttonClass('primary')}>
        {consultations.open}
      </Link>
    </>
  )
  return (
    <>
      <PageHeading title={consultations.title} beneath={consultations.beneath} actions={open} />
      <Suspense fallback={<Skeleton heights={[10, 20]} />}>
        <Rounds />
      </Suspense>
    </>
  )
}

function Rounds() {
  const { consultations } = useTexts()
  const { data: waves } = useSuspenseQuery(wavesQuery)
  const open = waves.filter(({ state }) => state === 'open')
  const closed = waves.filter(({ state }) => state === 'closed')
  return (
    <div className="sections">
      <RecurringList />
      <section>
        <h2>{consultations.openTitle}</h2>
        {open.length > 0 ? (
          <RoundTable waves={open} state="open" />
        ) : (
          <EmptyState {...consultations.noneOpen} />
        )}
      </section>
      {closed.length > 0 && (
        <section>
          <h2>{consultations.closedTitle}</h2>
          <RoundTable waves={closed} state="closed" />
        </section>
      )}
    </div>
  )
}

function RoundTable({ waves, state }: { waves: readonly Wave[]; state: 'open' | 'closed' }) {
  const { consultations } = useTexts()
  const { language } = useLanguage()
  return (
    <div className="card">
      <DataTable
        caption={consultations.caption[state]}
        columns={columnsOf(language, consultations, state)}
        rows={waves}
        rowKey={({ id }) => id}
      />
    </div>
  )
}

function columnsOf(
  language: Language,
  texts: Texts['consultations'],
  state: 'open' | 'closed',
): Column<Wave>[] {
  const { columns } = texts
  return [
    {
      key: 'title',
      heading: columns.title,
      names: true,
      cell: ({ id, title }) => (
        <Link to="/consultations/$wave" params={{ wave: id }}>
          {title[language]}
        </Link>
      ),
    },
    {
      key: 'instrument',
      heading: columns.instrument,
      cell: ({ instrumentTitle, mode }) => (
        <>
          {instrumentTitle[language]}
          <span className="beneath">{wordText(texts.modes, mode)}</span>
        </>
      ),
    },
    {
      key: 'answered',
      heading: columns.answered,
      numeric: true,
      cell: (wave) => answeredText(language, texts, wave),
    },
    {
      key: 'until',
      heading: state === 'open' ? columns.closes : columns.closed,
      cell: ({ closesOn, closedOn }) => date(language, closedOn ?? closesOn, 'medium'),
    },
  ]
}

function answeredText(language: Language, texts: Texts['consultations'], wave: Wave): string {
  const invited = wave.invited ?? 0
  const answered = wave.answered ?? 0
  const total = number(language, invited)
  if (answered === 0 || invited === 0) return fill(texts.answeredNone, { total })
  return fill(texts.answered, {
    n: number(language, answered),
    total,
    share: percent(language, answered / invited),
  })
}
