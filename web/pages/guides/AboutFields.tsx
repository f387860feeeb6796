import { useQuery } from '@tanstack/react-query'
import { BilingualField } from '../../components/BilingualField.tsx'
import { type Draft, halfWritten, textOf } from '../../components/bilingual-fields.ts'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { SelectField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import type { Texts } from '../../locales/index.ts'
import { isBlank } from '../../locales/blank.ts'

/** What a guide says of itself, as a form holds it. */
export type About = {
  title: Draft
  audience: Draft
  priority: string
  access: 'members' | 'public'
}

/** What is missing, in the order of the fields. */
export function faultsOfAbout({ title, audience }: About, texts: Texts['guides']): FieldError[] {
  const faults: FieldError[] = []
  if (isBlank(title.en) || isBlank(title.fr))
    faults.push({ id: 'title-en', text: texts.errors.title })
  if (halfWritten(audience)) faults.push({ id: 'audience-en', text: texts.errors.audience })
  return faults
}

/** The same as the API takes it. */
export const saidIn = ({ title, audience, priority, access }: About) => ({
  title: { en: title.en.trim(), fr: title.fr.trim() },
  audience: textOf(audience),
  priority: priority || null,
  access,
})

type AboutFieldsProps = {
  about: About
  errors: readonly FieldError[]
  onChange: (about: About) => void
}

export function AboutFields({ about, errors, onChange }: AboutFieldsProps) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const priorities = useQuery(programmeQuery).data?.priorities ?? []
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text
  return (
    <>
      <BilingualField
        id="title"
        label={guides.titleLabel}
        value={about.title}
        error={errorOf('title-en')}
        onChange={(title) => onChange({ ...about, title })}
      />
      <BilingualField
        id="audience"
        label={guides.audience}
        value={about.audience}
        error={errorOf('audience-en')}
        onChange={(audience) => onChange({ ...about, audience })}
      />
      <div className="fields">
        <SelectField
          label={guides.priority}
          value={about.priority}
          choices={[
            { value: '', text: guides.noPriority },
            ...priorities.map(({ code, name }) => ({ value: code, text: name[language] })),
          ]}
          onChange={(event) => onChange({ ...about, priority: event.target.value })}
        />
        <SelectField
          label={guides.whoReads}
          value={about.access}
          choices={(['members', 'public'] as const).map((value) => ({
            value,
            text: guides.access[value],
          }))}
          onChange={(event) =>
            onChange({ ...about, access: event.target.value as About['access'] })
          }
        />
      </div>
    </>
  )
}
