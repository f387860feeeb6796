import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, buttonClass } from '../../components/Button.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { scorecardsQuery } from '../../lib/scorecards.ts'
import { useMay } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import { csvAddress, publish, type Scorecard } from './requests.ts'

/** Download and print, for everybody; for who may publish, publish while it is a draft, and the draft once it is published. */
export function Actions({ scorecard }: { scorecard: Scorecard }) {
  const { scorecards, reports } = useTexts()
  const { language } = useLanguage()
  const mayPublish = useMay('scorecards.publish')
  const isDraft = scorecard.state === 'draft'
  const { fiscalYear, council } = scorecard
  return (
    <>
      {mayPublish && !isDraft && (
        <Link
          to="/scorecards/$fiscalYear/$council"
          params={{ fiscalYear, council: council.code }}
          className={buttonClass()}
        >
          {scorecards.seeDraft}
        </Link>
      )}
      <Link
        to="/councils/$council/report"
        params={{ council: council.code }}
        className={buttonClass()}
      >
        {reports.link}
      </Link>
      <a className={buttonClass()} href={csvAddress(scorecard, language)} download>
        {scorecards.download}
      </a>
      <Button kind={mayPublish && isDraft ? 'plain' : 'primary'} onClick={() => window.print()}>
        {scorecards.print}
      </Button>
      {mayPublish && isDraft && <Publish scorecard={scorecard} />}
    </>
  )
}

function Publish({ scorecard }: { scorecard: Scorecard }) {
  const { scorecards } = useTexts()
  const problemText = useProblemText()
  const freeze = useFreezing(scorecard)
  const version = useNextVersion(scorecard)
  return (
    <>
      {freeze.error && <Notice kind="problem">{problemText(freeze.error)}</Notice>}
      <ConfirmButton
        kind="primary"
        text={scorecards.publish}
        question={fill(scorecards.publishAsk, { version })}
        busy={freeze.isPending}
        onConfirm={() => freeze.mutate()}
      />
    </>
  )
}

/** The version a draft would be published as. */
export function useNextVersion({ fiscalYear, council }: Scorecard): number {
  const rows = useQuery(scorecardsQuery).data ?? []
  const versions = rows
    .filter((row) => row.fiscalYear === fiscalYear && row.council === council.code)
    .map(({ version }) => version ?? 0)
  return Math.max(0, ...versions) + 1
}

function useFreezing({ fiscalYear, council }: Scorecard) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => publish({ fiscalYear, council: council.code }),
    onSuccess: async ({ version }) => {
      await queries.invalidateQueries({ queryKey: scorecardsQuery.queryKey })
      const params = { fiscalYear, council: council.code }
      await navigate({ to: '/scorecards/$fiscalYear/$council', params, search: { version } })
    },
  })
}
