import { useQuery } from '@tanstack/react-query'
import { SelectField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import { ownColumns } from './draft.ts'
import { instrumentsQuery } from './requests.ts'

type ColumnMatchingProps = {
  /** As the files call them. */
  columns: readonly string[]
  instrument: string
  renames: Readonly<Record<string, string>>
  onChange: (renames: Record<string, string>) => void
}

/** What columns with other names are called here; one that is left unread stays out. */
export function ColumnMatching({ columns, instrument, renames, onChange }: ColumnMatchingProps) {
  const { matching, columns: about } = useTexts().importRounds
  const { language } = useLanguage()
  const { data: instruments = [] } = useQuery(instrumentsQuery)
  const items = instruments.find(({ code }) => code === instrument)?.items ?? []
  const choices = [
    { value: '', text: matching.choose },
    { value: '-', text: matching.unread },
    ...ownColumns.map((name) => ({ value: name, text: `${name} – ${about[name].short}` })),
    ...items.map(({ question, title }) => ({
      value: question,
      text: `${question} – ${title[language]}`,
    })),
  ]
  return (
    <fieldset className="field">
      <legend className="field-label">{matching.title}</legend>
      <p className="field-hint">{matching.why}</p>
      <div className="fields">
        {columns.map((column) => (
          <SelectField
            key={column}
            label={fill(matching.column, { column })}
            value={renames[column] ?? ''}
            choices={choices}
            onChange={({ target: { value } }) => {
              const { [column]: _, ...others } = renames
              onChange(value === '' ? others : { ...others, [column]: value })
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}
