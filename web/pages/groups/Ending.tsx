import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { SelectField, TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { date, fill } from '../../locales/index.ts'
import { endGroup, type GroupPage, registerQuery } from './requests.ts'
import { useKeeping } from './use-keeping.ts'

/** The group's last day, and who takes over its work. */
export function Ending({ page: { group } }: { page: GroupPage }) {
  const { groupForms } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const today = useToday()
  const [on, setOn] = useState(today)
  const [successor, setSuccessor] = useState('')
  const others = useQuery(registerQuery()).data?.groups ?? []
  const end = useKeeping(() => endGroup(group.code, { on, successor: successor || null }))
  const asked = { name: group.name[language], date: on ? date(language, on) : '' }
  return (
    <div className="stack">
      <p className="muted">{groupForms.endingText}</p>
      {end.error && <Notice kind="problem">{problemText(end.error)}</Notice>}
      <div className="fields">
        <TextField
          type="date"
          label={groupForms.on}
          max={today}
          value={on}
          onChange={(event) => setOn(event.target.value || today)}
        />
        <SelectField
          label={groupForms.successor}
          value={successor}
          choices={[
            { value: '', text: groupForms.noSuccessor },
            ...others
              .filter(({ code }) => code !== group.code)
              .map(({ code, name }) => ({ value: code, text: name[language] })),
          ]}
          onChange={(event) => setSuccessor(event.target.value)}
        />
      </div>
      <ConfirmButton
        text={groupForms.ending}
        question={fill(groupForms.endAsk, asked)}
        busy={end.isPending}
        onConfirm={() => end.mutate(undefined)}
      />
    </div>
  )
}
