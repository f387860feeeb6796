import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { SelectField, TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import type { Programme } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { fill } from '../../locales/index.ts'
import { giveRole, type NewRole, type Person, type RoleWord } from './requests.ts'
import { roleWords, scopeChoices, scopeOf, scopesOf } from './role-choices.ts'

type GiveRoleProps = { person: Person; programme: Programme; onDone: () => void }

/** Gives one role: which, for which council or group, from when. */
export function GiveRole({ person, programme, onDone }: GiveRoleProps) {
  const { people, common } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const [role, setRole] = useState<RoleWord>('member')
  const [scope, setScope] = useState('')
  const [startsOn, setStartsOn] = useState(useToday())
  const [missing, setMissing] = useState(false)
  const give = useGiving(person.id, onDone)
  const scoped = scopesOf(role) !== 'none'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const incomplete = (scoped && !scope) || !startsOn
    setMissing(incomplete)
    if (!incomplete)
      give.mutate({ role, startsOn, ...(scoped ? scopeOf(scope) : { council: null, group: null }) })
  }
  return (
    <form
      className="stack give"
      aria-label={fill(common.actionOn, { action: people.give, name: person.name })}
      onSubmit={submit}
      noValidate
    >
      {give.error && <Notice kind="problem">{problemText(give.error)}</Notice>}
      <SelectField
        label={people.role}
        value={role}
        autoFocus
        choices={roleWords.map((value) => ({ value, text: people.roles[value] }))}
        onChange={(event) => {
          setRole(event.target.value as RoleWord)
          setScope('')
        }}
      />
      {scoped && (
        <SelectField
          label={scopesOf(role) === 'council' ? people.scopeCouncil : people.scope}
          error={missing && !scope ? people.errors.scope : undefined}
          value={scope}
          choices={[{ value: '', text: people.choose }, ...scopeChoices(role, programme, language)]}
          onChange={(event) => setScope(event.target.value)}
        />
      )}
      <TextField
        type="date"
        label={people.startsOn}
        error={missing && !startsOn ? people.errors.startsOn : undefined}
        value={startsOn}
        onChange={(event) => setStartsOn(event.target.value)}
      />
      <div className="cluster">
        <Button kind="primary" type="submit" busy={give.isPending}>
          {people.giveSave}
        </Button>
        <Button onClick={onDone}>{common.cancel}</Button>
      </div>
    </form>
  )
}

function useGiving(person: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (role: NewRole) => giveRole(person, role),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['people'] })
      onDone()
    },
  })
}
