import { useMutation } from '@tanstack/react-query'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { makeLink } from './requests.ts'

type OwnLinkProps = { wave: string; text: string; label: string; kind: 'primary' | 'plain' }

/** Makes the person a new link to their own anonymous round and follows it: nobody else is shown it, and none is kept. */
export function OwnLink({ wave, text, label, kind }: OwnLinkProps) {
  const problemText = useProblemText()
  const making = useMutation({
    mutationFn: makeLink,
    onSuccess: ({ link }) => window.location.assign(link),
  })
  return (
    <div>
      {making.error && <Notice kind="problem">{problemText(making.error)}</Notice>}
      <Button
        kind={kind}
        aria-label={label}
        busy={making.isPending}
        onClick={() => making.mutate(wave)}
      >
        {text}
      </Button>
    </div>
  )
}
