import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { buttonClass } from '../../components/Button.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { number, plural } from '../../locales/index.ts'
import { Refusals } from './Refusals.tsx'
import type { Given, Report } from './requests.ts'
import { Rounds } from './Rounds.tsx'

type OutcomeProps = {
  report: Report
  files: Pick<Given, 'frame' | 'responses'>
  busy: boolean
  onImport: () => void
}

/** What came of the files: everything to mend; or the rounds they would make, and the confirmation; or those made. */
export function Outcome({ report, files, busy, onImport }: OutcomeProps) {
  const { importRounds } = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [report])
  const mend = report.refusals.length > 0
  const title = mend
    ? importRounds.toMend
    : report.applied
      ? importRounds.done
      : importRounds.wouldCome
  return (
    <section className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {mend ? (
        <Refusals refusals={report.refusals} files={files} />
      ) : (
        <>
          <Said report={report} />
          <Rounds rounds={report.rounds} />
          {!report.applied && <Confirming report={report} busy={busy} onImport={onImport} />}
        </>
      )}
    </section>
  )
}

/** How many rounds join the trend, how many show nothing, how many are here already. */
function Said({ report: { rounds, applied } }: { report: Report }) {
  const { said, toTrends } = useTexts().importRounds
  const { language } = useLanguage()
  const say = (forms: Parameters<typeof plural>[1], n: number) =>
    plural(language, forms, n, { n: number(language, n) })
  const joining = rounds.filter(({ state }) => state !== 'known')
  const withheld = joining.filter((round) => round.withheld).length
  if (joining.length === 0) return <Notice>{said.unchanged}</Notice>
  return (
    <Notice kind={applied ? 'done' : 'information'}>
      <p>
        <strong>{say(applied ? said.joined : said.join, joining.length)}</strong>
      </p>
      {withheld > 0 && <p>{say(said.withheld, withheld)}</p>}
      {rounds.length > joining.length && <p>{say(said.known, rounds.length - joining.length)}</p>}
      {applied && (
        <Link to="/trends" className={buttonClass('primary')}>
          {toTrends}
        </Link>
      )}
    </Notice>
  )
}

function Confirming({ report, busy, onImport }: Omit<OutcomeProps, 'files'>) {
  const { importRounds } = useTexts()
  const { language } = useLanguage()
  const fresh = report.rounds.filter(({ state }) => state === 'new').length
  if (fresh === 0) return null
  return (
    <ConfirmButton
      kind="primary"
      text={plural(language, importRounds.import, fresh, { n: number(language, fresh) })}
      question={importRounds.importAsk}
      busy={busy}
      onConfirm={onImport}
    />
  )
}
