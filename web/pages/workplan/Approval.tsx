import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill, plural } from '../../locales/index.ts'
import { approveWorkplan, useKeeping, type Waiting, type Workplan } from './requests.ts'

/** Approves what is planned: from then on delivery is measured by it. */
export function Approval({ plan }: { plan: Workplan }) {
  const { workplan } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const approve = useKeeping((dates: Waiting[]) => approveWorkplan(plan.group.code, dates))
  const dates = plan.toApprove
  const { approval } = workplan
  return (
    <>
      {approve.isSuccess && dates.length === 0 && (
        <Notice kind="done">{fill(approval.done, { number: approve.data.number })}</Notice>
      )}
      {dates.length > 0 && (
        <section className="card card-padded stack no-print" aria-labelledby="approval">
          <h2 id="approval">{approval.title}</h2>
          {approve.error && <Notice kind="problem">{problemText(approve.error)}</Notice>}
          <p className="measure">
            {plural(language, approval.text, dates.length, { n: dates.length })}
          </p>
          <div>
            <ConfirmButton
              text={approval.button}
              question={approval.ask}
              busy={approve.isPending}
              onConfirm={() => approve.mutate(dates)}
            />
          </div>
        </section>
      )}
    </>
  )
}
