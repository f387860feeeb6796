import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/Button.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useMay } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import { scorecardsQuery } from '../../lib/scorecards.ts'
import { publish, type Scorecard } from './requests.ts'

/** Print, for everybody; publish, for who may, while it is a draft. */
export function Actions({ scorecard }: { scorecard: Scorecard }) {
  const { scorecards } = useTexts()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const mayPublish = useMay('scorecards.publish') && scorecard.state === 'draft'
  const freeze = useMutation({
    mutationFn: () => publish(scorecard.fiscalYear, scorecard.council.code),
    onSuccess: () => queries.invalidateQueries({ queryKey: scorecardsQuery.queryKey }),
  })
  const question = fill(scorecards.publishAsk, { version: (scorecard.version ?? 0) + 1 })
  return (
    <>
      {freeze.error && <Notice kind="problem">{problemText(freeze.error)}</Notice>}
      {freeze.data && <Notice kind="done">{fill(scorecards.publishDone, freeze.data)}</Notice>}
      <Button kind={mayPublish ? 'plain' : 'primary'} onClick={() => window.print()}>
        {scorecards.print}
      </Button>
      {mayPublish && (
        <ConfirmButton
          kind="primary"
          text={scorecards.publish}
          question={question}
          busy={freeze.isPending}
          onConfirm={() => freeze.mutate()}
        />
      )}
    </>
  )
}
