import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { wavesQuery } from '../../lib/waves.ts'
import { OpenRound } from './OpenRound.tsx'
import { type Draft, faultsOf, firstDraft, planOf, remindersOf } from './plan.ts'
import { Preview } from './Preview.tsx'
import { openRound, previewQuery, proposeRound } from './requests.ts'
import { useFaults } from './use-faults.ts'
import { WhatFields } from './WhatFields.tsx'
import { WhenFields } from './WhenFields.tsx'
import { WhomFields } from './WhomFields.tsx'

/** Puts a round together and opens it; the right-hand side shows, all along, who will be asked. */
export function NewRoundPage() {
  const { newRound } = useTexts()
  const today = useToday()
  const [draft, setDraft] = useState(() => firstDraft(today))
  const { summary, errorOf, check } = useFaults(faultsOf(draft, today, newRound.errors))
  const problemText = useProblemText()
  const plan = planOf(draft, today)
  const preview = useQuery({ ...previewQuery(plan ?? emptyPlan), enabled: plan !== null })
  const open = useOpening()
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  return (
    <>
      <PageHeading title={newRound.title} beneath={newRound.beneath} />
      <div className="two-columns">
        <div className="stack">
          <ErrorSummary {...summary} />
          <WhatFields draft={draft} onChange={change} errorOf={errorOf} anonymous />
          <WhomFields draft={draft} onChange={change} errorOf={errorOf} />
          <WhenFields draft={draft} onChange={change} errorOf={errorOf} today={today} />
        </div>
        <div className="stack beside">
          <Preview preview={plan ? preview.data : undefined} error={plan ? preview.error : null} />
          {open.error && <Notice kind="problem">{problemText(open.error)}</Notice>}
          <OpenRound
            invited={plan && !preview.error ? (preview.data?.invited ?? null) : null}
            anonymous={draft.mode === 'anonymous'}
            check={check}
            busy={open.isPending}
            onOpen={() =>
              plan && open.mutate({ ...plan, title: draft.title, reminders: remindersOf(draft) })
            }
          />
        </div>
      </div>
    </>
  )
}

const emptyPlan = {
  ...firstDraft('1970-01-01'),
  audience: { councils: [], roles: [], groups: [], orders: [] },
}

function useOpening() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (plan: Parameters<typeof openRound>[0]) =>
      plan.mode === 'anonymous' ? proposeRound(plan) : openRound(plan),
    onSuccess: async ({ id }, { mode }) => {
      if (mode === 'anonymous') {
        await queries.invalidateQueries({ queryKey: ['launches'] })
        return navigate({ to: '/launches' })
      }
      await queries.invalidateQueries({ queryKey: wavesQuery.queryKey })
      await navigate({ to: '/consultations/$wave', params: { wave: id } })
    },
  })
}
