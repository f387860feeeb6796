import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { buttonClass } from '../../components/Button.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { fill, number, plural } from '../../locales/index.ts'
import { FileLines } from './FileLines.tsx'
import type { FileReport } from './file-requests.ts'

type FileOutcomeProps = { group: string; report: FileReport; busy: boolean; onStore: () => void }

/** What came of a file: why it can't be read; what to mend; what it would do, and the confirmation; or what it did. */
export function FileOutcome({ group, report, busy, onStore }: FileOutcomeProps) {
  const { page } = useTexts().workplanFiles
  const { language } = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [report])
  const [whole] = report.refusals
  return (
    <section className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {page.outcome[wordOf(report)]}
      </h2>
      {whole ? (
        <Notice kind="warning">
          {whole.line === null ? '' : `${page.line} ${whole.line}. `}
          {whole.text[language]}
        </Notice>
      ) : (
        <>
          <Said group={group} report={report} />
          {report.notes.map((note) => (
            <p key={note.en} className="small">
              {note[language]}
            </p>
          ))}
          <Confirming report={report} busy={busy} onStore={onStore} />
          <FileLines key={report.mark} report={report} />
        </>
      )}
    </section>
  )
}

const changing = ({ counts }: FileReport): number => counts.new + counts.changed

function wordOf(report: FileReport) {
  if (report.refusals.length > 0) return 'unread'
  if (report.counts.refused > 0) return 'mend'
  if (report.applied) return 'done'
  return changing(report) > 0 ? 'would' : 'same'
}

function Said({ group, report }: { group: string; report: FileReport }) {
  const { page } = useTexts().workplanFiles
  const { language } = useLanguage()
  const { counts, applied } = report
  const n = (value: number) => number(language, value)
  const told = { new: n(counts.new), changed: n(counts.changed), unchanged: n(counts.unchanged) }
  if (counts.refused > 0)
    return (
      <Notice kind="warning">
        <p>
          <strong>
            {plural(language, page.refused, counts.refused, { n: n(counts.refused) })}
          </strong>
        </p>
        <p>{page.again}</p>
      </Notice>
    )
  if (changing(report) === 0) return <Notice>{page.sameText}</Notice>
  return (
    <Notice kind={applied ? 'done' : 'information'}>
      <p>
        <strong>{fill(applied ? page.countsDone : page.counts, told)}</strong>
      </p>
      {applied && (
        <>
          <p>
            {page.applied} {plansAnew(report) && page.toApprove}
          </p>
          <Link to="/groups/$group/workplan" params={{ group }} className={buttonClass('primary')}>
            {page.back}
          </Link>
        </>
      )}
    </Notice>
  )
}

/** Whether a planned date came up that an approval would make a first approved one. */
const plansAnew = ({ lines }: FileReport): boolean =>
  lines.some(({ changes }) => changes.some(({ column, to }) => column === 'plannedDueOn' && to))

function Confirming({ report, busy, onStore }: Omit<FileOutcomeProps, 'group'>) {
  const { page } = useTexts().workplanFiles
  const { language } = useLanguage()
  const n = changing(report)
  if (report.applied || report.counts.refused > 0 || n === 0) return null
  return (
    <ConfirmButton
      kind="primary"
      text={plural(language, page.apply, n, { n: number(language, n) })}
      question={page.applyAsk}
      busy={busy}
      onConfirm={onStore}
    />
  )
}
