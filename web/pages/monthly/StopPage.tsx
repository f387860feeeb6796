import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { setStop, stopQuery } from './requests.ts'

/** Where the link at the foot of a monthly letter leads: its reader stops them by a button, since mail filters open links. */
export function StopPage() {
  const { stop } = useTexts().waiting
  const [token] = useState(() => window.location.hash.slice(1))
  return (
    <>
      <PageHeading title={stop.title} />
      <Card padded className="narrow">
        {token ? <Choice token={token} /> : <Notice kind="warning">{stop.noToken}</Notice>}
      </Card>
    </>
  )
}

function Choice({ token }: { token: string }) {
  const { stop } = useTexts().waiting
  const problemText = useProblemText()
  const queries = useQueryClient()
  const { data, error } = useQuery(stopQuery(token))
  const change = useMutation({
    mutationFn: (stopped: boolean) => setStop(token, stopped),
    onSuccess: () => queries.invalidateQueries({ queryKey: stopQuery(token).queryKey }),
  })
  if (error) return <Notice kind="problem">{problemText(error)}</Notice>
  if (!data) return <Skeleton heights={[8]} />
  return (
    <div className="stack">
      {change.error && <Notice kind="problem">{problemText(change.error)}</Notice>}
      <div aria-live="polite">
        {data.stopped ? <Notice kind="done">{stop.stopped}</Notice> : <p>{stop.comes}</p>}
      </div>
      <div>
        <Button
          kind={data.stopped ? 'plain' : 'primary'}
          busy={change.isPending}
          onClick={() => change.mutate(!data.stopped)}
        >
          {data.stopped ? stop.again : stop.stop}
        </Button>
      </div>
    </div>
  )
}
