import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import { type Launch, launchesQuery, takeBack } from './requests.ts'

/** The analyst takes a proposal back; nobody has been written to about the round. */
export function TakeBack({ launch }: { launch: Launch }) {
  const { launches } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const taking = useMutation({
    mutationFn: takeBack,
    onSettled: () => queries.invalidateQueries(launchesQuery),
  })
  return (
    <div className="stack">
      {taking.error && <Notice kind="problem">{problemText(taking.error)}</Notice>}
      <ConfirmButton
        text={launches.takeBack}
        label={fill(launches.takeBackOf, { title: launch.plan.title[language] })}
        question={launches.takeBackAsk}
        busy={taking.isPending}
        onConfirm={() => taking.mutate(launch.id)}
      />
    </div>
  )
}
