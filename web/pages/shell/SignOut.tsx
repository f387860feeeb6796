import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../components/Button.tsx'
import { aboutQuery } from '../../lib/about.ts'
import { ask, client } from '../../lib/api.ts'
import { sessionQuery } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'

/** What is the same for whoever signs in next. */
const kept: readonly unknown[] = [sessionQuery.queryKey[0], aboutQuery.queryKey[0]]

/** Ends the session, forgets everything it had read, and goes to the sign-in page. */
export function SignOut() {
  const { shell } = useTexts()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const leave = useMutation({
    mutationFn: () => ask(client['sign-out'].$post()),
    onSuccess: async () => {
      await navigate({ to: '/sign-in' })
      queries.setQueryData(sessionQuery.queryKey, null)
      queries.removeQueries({ predicate: ({ queryKey }) => !kept.includes(queryKey[0]) })
    },
  })
  return (
    <Button kind="quiet" busy={leave.isPending} onClick={() => leave.mutate()}>
      {shell.signOut}
    </Button>
  )
}
