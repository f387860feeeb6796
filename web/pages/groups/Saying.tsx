import { useState } from 'react'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { SelectField } from '../../components/Field.tsx'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import { draftOf, halfWritten, textOf } from '../../components/bilingual-fields.ts'
import { BilingualField } from '../../components/BilingualField.tsx'
import { KeepingForm } from './KeepingForm.tsx'
import { changeGroup, type GroupPage, type Readiness, type Said } from './requests.ts'
import { useKeeping } from './use-keeping.ts'

const readinessWords = ['forming', 'ready', 'under_way', 'winding_up'] as const

/** What the group is for, where it stands, and what it seeks. */
export function Saying({ page: { group } }: { page: GroupPage }) {
  const { groups, groupForms } = useTexts()
  const [purpose, setPurpose] = useState(draftOf(group.purpose))
  const [skills, setSkills] = useState(draftOf(group.skillsSought))
  const [funding, setFunding] = useState(draftOf(group.fundingNeed))
  const [readiness, setReadiness] = useState(group.readiness ?? '')
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useKeeping((said: Said) => changeGroup(group.code, said))
  const texts = [
    { id: 'purpose-text', label: groupForms.purpose, value: purpose, onChange: setPurpose },
    { id: 'skills', label: groupForms.skills, value: skills, onChange: setSkills },
    { id: 'funding', label: groupForms.funding, value: funding, onChange: setFunding },
  ]
  const submit = () => {
    const found = texts
      .filter(({ value }) => halfWritten(value))
      .map(({ id, label }) => ({ id: `${id}-en`, text: fill(groupForms.bothLanguages, { label }) }))
    setErrors(found)
    if (found.length > 0) return
    write.mutate({
      purpose: textOf(purpose),
      skillsSought: textOf(skills),
      fundingNeed: textOf(funding),
      readiness: (readiness || null) as Readiness | null,
    })
  }
  return (
    <KeepingForm label={groupForms.text} errors={errors} write={write} onSubmit={submit}>
      {texts.map((text) => (
        <BilingualField
          key={text.id}
          {...text}
          long
          error={errors.find(({ id }) => id === `${text.id}-en`)?.text}
        />
      ))}
      <SelectField
        label={groupForms.readiness}
        value={readiness}
        choices={[
          { value: '', text: groupForms.notSaid },
          ...readinessWords.map((value) => ({ value, text: groups.readiness[value] })),
        ]}
        onChange={(event) => setReadiness(event.target.value)}
      />
    </KeepingForm>
  )
}
