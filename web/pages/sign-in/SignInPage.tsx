import { useMutation } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { ErrorSummary, type FieldError } from '../../components/ErrorSummary.tsx'
import { TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { ask, client } from '../../lib/api.ts'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { keepWayBack } from '../../lib/way-back.ts'
import { fill } from '../../locales/index.ts'

/** Asks for an address and sends it a link; says the same whether or not the address is known. */
export function SignInPage() {
  const { signIn } = useTexts()
  const [sentTo, setSentTo] = useState<string | null>(null)
  if (sentTo === null) return <AskForLink onSent={setSentTo} />
  return (
    <>
      <PageHeading title={signIn.sentTitle} />
      <Card padded className="narrow">
        <p role="status">{fill(signIn.sentText, { email: sentTo })}</p>
        <p className="muted">{signIn.sentNothing}</p>
        <Button onClick={() => setSentTo(null)}>{signIn.another}</Button>
      </Card>
    </>
  )
}

function AskForLink({ onSent }: { onSent: (email: string) => void }) {
  const { next } = useSearch({ from: '/sign-in' })
  const { signIn } = useTexts()
  const problemText = useProblemText()
  const [email, setEmail] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  const send = useMutation({
    mutationFn: (address: string) => ask(client['sign-in'].$post({ json: { email: address } })),
    onSuccess: (_, address) => {
      if (next) keepWayBack(next)
      onSent(address)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultOf(email.trim(), signIn)
    setErrors(found ? [{ id: 'email', text: found }] : [])
    if (!found) send.mutate(email.trim())
  }
  return (
    <>
      <PageHeading title={signIn.title} beneath={signIn.intro} />
      <form className="card card-padded narrow stack" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        {send.error && <Notice kind="problem">{problemText(send.error)}</Notice>}
        <TextField
          id="email"
          type="email"
          autoComplete="email"
          label={signIn.email}
          hint={signIn.emailHint}
          error={errors[0]?.text}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <div>
          <Button kind="primary" type="submit" busy={send.isPending}>
            {signIn.send}
          </Button>
        </div>
      </form>
    </>
  )
}

type SignInTexts = { emailMissing: string; emailInvalid: string }

function faultOf(email: string, texts: SignInTexts): string | null {
  if (email === '') return texts.emailMissing
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? null : texts.emailInvalid
}
