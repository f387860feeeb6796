import { Button } from '../../../components/Button.tsx'
import { type Column, DataTable } from '../../../components/DataTable.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useLanguage } from '../../../lib/language.tsx'
import { useProblemText } from '../../../lib/problem-text.ts'
import { useTexts } from '../../../lib/texts.ts'
import { date, fill, type Language, type Texts } from '../../../locales/index.ts'
import { useRefusalText } from './refusal-text.ts'
import { type Consultation, useProposing, useSkipping } from './requests.ts'
import { periodText } from './rule-text.ts'

type Coming = Consultation['coming'][number]

/** The rounds of the year to come; each can be left out, and held after all. */
export function Calendar({ consultation }: { consultation: Consultation }) {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const skipping = useSkipping(consultation.id)
  const proposing = useProposing(consultation.id)
  const error = skipping.error ?? proposing.error
  const texts = useTexts()
  const said = useRefusalText()
  return (
    <section className="card">
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      <DataTable
        caption={recurring.page.calendar}
        captionShown
        columns={[
          ...columnsOf(language, texts, said, consultation.mode === 'anonymous'),
          {
            key: 'action',
            heading: recurring.calendarColumns.action,
            cell: (row) => (
              <Change
                row={row}
                busy={skipping.isPending && skipping.variables.period === row.period}
                onSkip={(skip) => skipping.mutate({ period: row.period, skip })}
                proposing={proposing}
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
type ChangeProps = SkipProps & { proposing: ReturnType<typeof useProposing> }

/** What can be done of a round: leave it out, hold it after all, ask the co-chairs once more; nothing while they decide. */
function Change({ proposing, ...skip }: ChangeProps) {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const { period, state, again } = skip.row
  if (state === 'planned' || state === 'skipped' || state === 'refused') return <Skip {...skip} />
  if (!again) return null
  return (
    <Button
      kind="quiet"
      busy={proposing.isPending}
      aria-label={fill(recurring.againLabel, { month: periodText(language, period) })}
      onClick={() => proposing.mutate(period)}
    >
      {recurring.again}
    </Button>
  )
}

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
      cell: ({ state, opensOn, comesOn }) =>
        date(language, state === 'planned' ? comesOn : opensOn, 'weekday'),
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
      cell: ({ state, refusal, declined }) => (
        <>
          {anonymous && state === 'planned' ? recurring.anonymous.planned : recurring.state[state]}
          {declined && <span className="beneath">{fill(recurring.declined, declined)}</span>}
          {refusal && <span className="beneath">{said(refusal)}</span>}
        </>
      ),
    },
  ]
}
