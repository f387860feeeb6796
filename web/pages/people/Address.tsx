import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useAbout } from '../../lib/about.ts'
import { useLanguage } from '../../lib/language.tsx'
import { sendAllAgain } from '../../lib/outbox.ts'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, number, plural } from '../../locales/index.ts'
import { isAddress } from './new-person.ts'
import { changeAddress, type Person } from './requests.ts'

/** About a person's address: why messages to it fail, the way to mend it, and to send again what failed. */
export function Address({ person }: { person: Person }) {
  const { people, common } = useTexts()
  const [mending, setMending] = useState(false)
  return (
    <div className="address">
      <Failure person={person} />
      {mending ? (
        <Mend person={person} onDone={() => setMending(false)} />
      ) : (
        <Button
          kind="quiet"
          aria-label={fill(common.actionOn, { action: people.mend, name: person.name })}
          onClick={() => setMending(true)}
        >
          {people.mend}
        </Button>
      )}
      <Again person={person} />
    </div>
  )
}

function Failure({ person: { address } }: { person: Person }) {
  const { people } = useTexts()
  const { language } = useLanguage()
  const timeZone = useAbout()?.timeZone
  if (!address) return null
  return (
    <Notice kind="warning">
      <p>
        <strong>
          {fill(people.failing[address.kind], {
            date: date(language, address.failedAt, 'medium', timeZone),
          })}
        </strong>
      </p>
      <p className="small server-said">{address.reason}</p>
    </Notice>
  )
}

function Mend({ person, onDone }: { person: Person; onDone: () => void }) {
  const { people, common } = useTexts()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const [email, setEmail] = useState(person.email)
  const [wrong, setWrong] = useState(false)
  const mend = useMutation({
    mutationFn: () => changeAddress(person.id, email.trim()),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['people'] })
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setWrong(!isAddress(email))
    if (isAddress(email)) mend.mutate()
  }
  return (
    <form
      className="stack give"
      aria-label={fill(common.actionOn, { action: people.mend, name: person.name })}
      onSubmit={submit}
      noValidate
    >
      {mend.error && <Notice kind="problem">{problemText(mend.error)}</Notice>}
      <TextField
        type="email"
        label={people.email}
        error={wrong ? people.errors.email : undefined}
        value={email}
        autoFocus
        autoComplete="off"
        onChange={({ target }) => setEmail(target.value)}
      />
      <div className="cluster">
        <Button kind="primary" type="submit" busy={mend.isPending}>
          {people.mendSave}
        </Button>
        <Button onClick={onDone}>{common.cancel}</Button>
      </div>
    </form>
  )
}

/** Only where a mail server sends: elsewhere nothing fails. */
function Again({ person }: { person: Person }) {
  const { people, common } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const mailServer = useAbout()?.outbox === false
  const again = useMutation({
    mutationFn: () => sendAllAgain(person.id),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['people'] }),
        queries.invalidateQueries({ queryKey: ['outbox'] }),
      ]),
  })
  const { failedMessages: n } = person
  const action = plural(language, people.sendAgain, n, { n: number(language, n) })
  return (
    <>
      {again.error && <Notice kind="problem">{problemText(again.error)}</Notice>}
      {again.isSuccess && <Notice kind="done">{people.queuedAgain}</Notice>}
      {n > 0 && mailServer && (
        <Button
          aria-label={fill(common.actionOn, { action, name: person.name })}
          busy={again.isPending}
          onClick={() => again.mutate()}
        >
          {action}
        </Button>
      )}
    </>
  )
}
