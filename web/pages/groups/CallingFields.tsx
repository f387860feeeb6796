import { useQuery } from '@tanstack/react-query'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { SelectField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import type { Texts } from '../../locales/index.ts'
import { type Draft, halfWritten, textOf } from '../../components/bilingual-fields.ts'
import { BilingualField } from '../../components/BilingualField.tsx'
import type { Kind } from './requests.ts'
import { isBlank } from '../../locales/blank.ts'

/** What a group is called, its type and its council, as a form holds them. */
export type Calling = { name: Draft; acronym: Draft; kind: Kind; council: string }

export const noCalling: Calling = {
  name: { en: '', fr: '' },
  acronym: { en: '', fr: '' },
  kind: 'working_group',
  council: '',
}

/** What is missing, in the order of the fields. */
export function faultsOfCalling(
  { name, acronym, council }: Calling,
  texts: Texts['groupForms']['errors'],
): FieldError[] {
  const faults: FieldError[] = []
  if (isBlank(name.en) || isBlank(name.fr)) faults.push({ id: 'name-en', text: texts.name })
  if (halfWritten(acronym)) faults.push({ id: 'acronym-en', text: texts.acronym })
  if (!council) faults.push({ id: 'council', text: texts.council })
  return faults
}

/** The same as the API takes it. */
export const calledOf = ({ name, acronym, kind, council }: Calling) => ({
  name: { en: name.en.trim(), fr: name.fr.trim() },
  acronym: textOf(acronym),
  kind,
  council,
})

const kinds = ['working_group', 'sub_committee', 'committee', 'community_of_practice'] as const

type CallingFieldsProps = {
  calling: Calling
  errors: readonly FieldError[]
  onChange: (calling: Calling) => void
}

export function CallingFields({ calling, errors, onChange }: CallingFieldsProps) {
  const { groups, groupForms } = useTexts()
  const { language } = useLanguage()
  const councils = useQuery(programmeQuery).data?.councils ?? []
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text
  return (
    <>
      <BilingualField
        id="name"
        label={groupForms.name}
        value={calling.name}
        error={errorOf('name-en')}
        onChange={(name) => onChange({ ...calling, name })}
      />
      <BilingualField
        id="acronym"
        label={groupForms.acronym}
        value={calling.acronym}
        error={errorOf('acronym-en')}
        onChange={(acronym) => onChange({ ...calling, acronym })}
      />
      <div className="fields">
        <SelectField
          label={groupForms.kind}
          value={calling.kind}
          choices={kinds.map((value) => ({ value, text: groups.kinds[value] }))}
          onChange={(event) => onChange({ ...calling, kind: event.target.value as Kind })}
        />
        <SelectField
          id="council"
          label={groupForms.council}
          error={errorOf('council')}
          value={calling.council}
          choices={[
            { value: '', text: groupForms.choose },
            ...councils.map(({ code, name }) => ({ value: code, text: name[language] })),
          ]}
          onChange={(event) => onChange({ ...calling, council: event.target.value })}
        />
      </div>
    </>
  )
}
