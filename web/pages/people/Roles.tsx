import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import type { Programme } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { fill } from '../../locales/index.ts'
import { endRole, type Person, type Role } from './requests.ts'
import { roleText, spanText } from './role-text.ts'

type RolesProps = { person: Person; programme: Programme | undefined }

/** A person's roles, past ones quieter, present ones with the way to end them. */
export function Roles({ person, programme }: RolesProps) {
  const { people } = useTexts()
  if (person.roles.length === 0) return <span className="muted">{people.none}</span>
  return (
    <ul className="roles">
      {person.roles.map((role) => (
        <OneRole key={role.id} role={role} person={person} programme={programme} />
      ))}
    </ul>
  )
}

function OneRole({ role, person, programme }: RolesProps & { role: Role }) {
  const { people, common } = useTexts()
  const { language } = useLanguage()
  const today = useToday()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const end = useMutation({
    mutationFn: () => endRole(person.id, role.id, today),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
  })
  const named = roleText(role, people, programme, language)
  return (
    <li className={role.endsOn !== null && role.endsOn <= today ? 'past' : undefined}>
      <span>
        {named}
        <span className="beneath">{spanText(role, people, language)}</span>
        {end.error && <Notice kind="problem">{problemText(end.error)}</Notice>}
      </span>
      {role.endsOn === null && (
        <ConfirmButton
          kind="quiet"
          text={people.end}
          label={fill(common.actionOn, { action: people.end, name: `${named}, ${person.name}` })}
          question={fill(people.endAsk, { name: person.name })}
          busy={end.isPending}
          onConfirm={() => end.mutate()}
        />
      )}
    </li>
  )
}
