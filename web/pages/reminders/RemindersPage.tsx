import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { ask, client } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'

type Stopped = 'none' | 'consultation' | 'all'

const remindersQuery = (token: string) =>
  queryOptions({
    queryKey: ['reminders', token],
    queryFn: () => ask(client.reminders[':token'].$get({ param: { token } })),
  })

/** Where the link at the foot of an invitation leads: its reader stops reminders by a button, since mail filters open links. */
export function RemindersPage() {
  const { reminders } = useTexts()
  const [token] = useState(() => window.location.hash.slice(1))
  return (
    <>
      <PageHeading title={reminders.title} />
      <Card padded className="narrow">
        {token ? <Choice token={token} /> : <Notice kind="warning">{reminders.noToken}</Notice>}
      </Card>
    </>
  )
}

function Choice({ token }: { token: string }) {
  const { reminders } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const { data, error } = useQuery(remindersQuery(token))
  const change = useChange(token)
  if (error) return <Notice kind="problem">{problemText(error)}</Notice>
  if (!data) return <Skeleton heights={[10]} />
  const { stopped } = data
  const title = data.title[language]
  const button = (wanted: Stopped, text: string, kind: 'primary' | 'plain') => (
    <Button
      kind={kind}
      busy={change.isPending && change.variables === wanted}
      onClick={() => change.mutate(wanted)}
    >
      {text}
    </Button>
  )
  return (
    <div className="stack">
      {change.error && <Notice kind="problem">{problemText(change.error)}</Notice>}
      <div aria-live="polite">
        {stopped === 'none' ? (
          <p>{fill(reminders.none, { title })}</p>
        ) : (
          <Notice kind="done">{fill(reminders[stopped], { title })}</Notice>
        )}
      </div>
      <p className="muted">{reminders.invitations}</p>
      <div className="cluster">
        {stopped === 'none' && button('consultation', reminders.stop, 'primary')}
        {stopped !== 'all' && button('all', reminders.stopAll, 'plain')}
        {stopped !== 'none' && button('none', reminders.again, 'plain')}
      </div>
    </div>
  )
}

function useChange(token: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (stopped: Stopped) =>
      ask(client.reminders[':token'].$put({ param: { token }, json: { stopped } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reminders', token] }),
  })
}
