import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { SelectField, TextField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { fill, type Texts } from '../../locales/index.ts'
import { draftOf, halfWritten, textOf } from '../../components/bilingual-fields.ts'
import { BilingualField } from '../../components/BilingualField.tsx'
import { KeepingForm } from './KeepingForm.tsx'
import { contribute, type GroupPage, type Support, withdrawContribution } from './requests.ts'
import { useKeeping } from './use-keeping.ts'

const supportWords = ['supports', 'enabler', 'to_be_confirmed'] as const
const waysOf = ({ support }: Texts['groups']) =>
  supportWords.map((value) => ({ value, text: support[value] }))

/** Which priority the group supports, how, and what it contributes; choosing one that is there changes it. */
export function Contributing({ page }: { page: GroupPage }) {
  const { groups, groupForms } = useTexts()
  const [priority, setPriority] = useState('')
  const [support, setSupport] = useState<Support>('supports')
  const [said, setSaid] = useState(draftOf(null))
  const [since, setSince] = useState('')
  const today = useToday()
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useKeeping(() =>
    contribute(page.group.code, priority, {
      support,
      contribution: textOf(said),
      since: since || null,
    }),
  )
  const choose = (code: string) => {
    const there = page.contributions.find((one) => one.priority === code)
    setPriority(code)
    setSince('')
    setSupport((there?.support as Support | undefined) ?? 'supports')
    setSaid(draftOf(there?.contribution ?? null))
  }
  const submit = () => {
    const found: FieldError[] = []
    if (!priority) found.push({ id: 'priority', text: groupForms.errors.priority })
    const both = fill(groupForms.bothLanguages, { label: groupForms.contribution })
    if (since > today) found.push({ id: 'since', text: groupForms.errors.since })
    if (halfWritten(said)) found.push({ id: 'contribution-en', text: both })
    setErrors(found)
    if (found.length === 0) write.mutate(undefined)
  }
  const errorOf = (field: string) => errors.find(({ id }) => id === field)?.text
  return (
    <KeepingForm label={groups.page.supports} errors={errors} write={write} onSubmit={submit}>
      <TakeOff page={page} />
      <div className="fields">
        <PriorityField value={priority} error={errorOf('priority')} onChange={choose} />
        <SelectField
          label={groupForms.supportWord}
          value={support}
          choices={waysOf(groups)}
          onChange={(event) => setSupport(event.target.value as Support)}
        />
        <SinceField value={since} error={errorOf('since')} onChange={setSince} />
      </div>
      <BilingualField
        id="contribution"
        label={groupForms.contribution}
        value={said}
        long
        error={errorOf('contribution-en')}
        onChange={setSaid}
      />
    </KeepingForm>
  )
}

type PartProps = { value: string; error: string | undefined; onChange: (value: string) => void }

function PriorityField({ value, error, onChange }: PartProps) {
  const { groupForms } = useTexts()
  const { language } = useLanguage()
  const priorities = useQuery(programmeQuery).data?.priorities ?? []
  return (
    <SelectField
      id="priority"
      label={groupForms.priority}
      error={error}
      value={value}
      choices={[
        { value: '', text: groupForms.choose },
        ...priorities.map(({ code, name }) => ({ value: code, text: name[language] })),
      ]}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

function SinceField({ value, error, onChange }: PartProps) {
  const { groupForms } = useTexts()
  return (
    <TextField
      id="since"
      type="date"
      label={groupForms.supportSince}
      hint={groupForms.supportSinceHint}
      error={error}
      value={value}
      max={useToday()}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** One button a priority that is named, to take it off again. */
function TakeOff({ page }: { page: GroupPage }) {
  const { groupForms, common } = useTexts()
  const { language } = useLanguage()
  const withdraw = useKeeping((code: string) => withdrawContribution(page.group.code, code))
  return (
    <div className="cluster">
      {page.contributions.map(({ priority, name }) => (
        <Button
          key={priority}
          aria-label={fill(common.actionOn, { action: groupForms.remove, name: name[language] })}
          busy={withdraw.isPending}
          onClick={() => withdraw.mutate(priority)}
        >
          {groupForms.remove} {language === 'fr' ? `«\u00a0${name.fr}\u00a0»` : `“${name.en}”`}
        </Button>
      ))}
    </div>
  )
}
