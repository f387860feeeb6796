import { Button } from '../../../components/Button.tsx'
import { type Column, DataTable } from '../../../components/DataTable.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useLanguage } from '../../../lib/language.tsx'
import { useProblemText } from '../../../lib/problem-text.ts'
import { useTexts } from '../../../lib/texts.ts'
import { date, fill, type Language, type Texts } from '../../../locales/index.ts'
import { useRefusalText } from './refusal-text.ts'
import { type Consultation, useSkipping } from './requests.ts'
import { periodText } from './rule-text.ts'

type Coming = Consultation['coming'][number]

/** The rounds of the year to come; each can be left out, and held after all. */
export function Calendar({ consultation }: { consultation: Consultation }) {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const skipping = useSkipping(consultation.id)
  const texts = useTexts()
  const said = useRefusalText()
  return (
    <section className="card">
      {skipping.error && <Notice kind="problem">{problemText(skipping.error)}</Notice>}
      <DataTable
        caption={recurring.page.calendar}
        captionShown
        columns={[
          ...columnsOf(language, texts, said, consultation.mode === 'anonymous'),
          {
            key: 'action',
            heading: recurring.calendarColumns.action,
            cell: (row) => (
              <Skip
                row={row}
                busy={skipping.isPending && skipping.variables.period === row.period}
                onSkip={(skip) => skipping.mutate({ period: row.period, skip })}
              />
            ),
          },
        ]}
        rows={consultation.coming}
        rowKey={({ period }) => period}
      />
    </section>
  )
}

type SkipProps = { row: Coming; busy: boolean; onSkip: (skip: boolean) => void }

function Skip({ row, busy, onSkip }: SkipProps) {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const skipped = row.state === 'skipped'
  const label = skipped ? recurring.keepLabel : recurring.skipLabel
  return (
    <Button
      kind="quiet"
      busy={busy}
      aria-label={fill(label, { month: periodText(language, row.period) })}
      onClick={() => onSkip(!skipped)}
    >
      {skipped ? recurring.keep : recurring.skip}
    </Button>
  )
}

function columnsOf(
  language: Language,
  { recurring, consultations }: Texts,
  said: (refusal: Coming['refusal']) => string | null,
  anonymous: boolean,
): Column<Coming>[] {
  const { calendarColumns } = recurring
  return [
    {
      key: 'opens',
      heading: calendarColumns.opens,
      names: true,
      cell: ({ opensOn }) => date(language, opensOn, 'weekday'),
    },
    {
      key: 'closes',
      heading: calendarColumns.closes,
      cell: ({ closesOn }) => date(language, closesOn),
    },
    {
      key: 'form',
      heading: calendarColumns.form,
      cell: ({ form }) => consultations.forms[form],
    },
    {
      key: 'state',
      heading: calendarColumns.state,
      cell: ({ state, refusal }) => (
        <>
          {anonymous && state === 'planned' ? recurring.anonymous.planned : recurring.state[state]}
          {refusal && <span className="beneath">{said(refusal)}</span>}
        </>
      ),
    },
  ]
}
