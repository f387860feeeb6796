import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, buttonClass } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { ask, client } from '../../lib/api.ts'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { takeWayBack } from '../../lib/way-back.ts'

/**
 * Where a sign-in link leads. Its key stands in the address's fragment, which no server and no log sees, and is used
 * only when the button is pressed: mail filters open links, and would use it up.
 */
export function ConfirmPage() {
  const { signIn } = useTexts()
  const [token] = useState(() => decodeURIComponent(window.location.hash.slice(1)))
  return (
    <>
      <PageHeading title={signIn.confirmTitle} />
      <Card padded className="narrow">
        {token ? <Confirm token={token} /> : <NoKey />}
      </Card>
    </>
  )
}

function Confirm({ token }: { token: string }) {
  const { signIn } = useTexts()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const confirm = useMutation({
    mutationFn: () => ask(client['sign-in'].confirm.$post({ json: { token } })),
    onSuccess: async () => {
      await queries.invalidateQueries()
      await navigate({ to: takeWayBack(), replace: true })
    },
  })
  if (confirm.error) {
    return (
      <div className="stack">
        <Notice kind="problem">
          <p>
            <strong>{signIn.confirmFailed}</strong>
          </p>
          <p>{problemText(confirm.error)}</p>
        </Notice>
        <NewLink />
      </div>
    )
  }
  return (
    <>
      <p>{signIn.confirmText}</p>
      <Button kind="primary" busy={confirm.isPending} onClick={() => confirm.mutate()}>
        {signIn.confirm}
      </Button>
    </>
  )
}

function NoKey() {
  const { signIn } = useTexts()
  return (
    <div className="stack">
      <Notice kind="warning">{signIn.noToken}</Notice>
      <NewLink />
    </div>
  )
}

function NewLink() {
  const { signIn } = useTexts()
  return (
    <div>
      <Link to="/sign-in" className={buttonClass('primary')}>
        {signIn.newLink}
      </Link>
    </div>
  )
}
