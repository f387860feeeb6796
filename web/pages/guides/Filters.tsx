import { useNavigate } from '@tanstack/react-router'
import { SelectField, TextField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { type Library, stateWords, type Wanted } from './requests.ts'

type FiltersProps = { wanted: Wanted; library: Library }

/** What the library is narrowed to. It stands in the address, so that a link shows the same guides. */
export function Filters({ wanted, library }: FiltersProps) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const narrow = (part: { [Key in keyof Wanted]?: string }) => {
    const all = Object.entries({ ...wanted, ...part }).filter(([, value]) => value)
    void navigate({ to: '/guides', search: Object.fromEntries(all), replace: true })
  }
  const named = (all: string, rows: Library['groups']) => [
    { value: '', text: all },
    ...rows.map(({ code, name }) => ({ value: code, text: name[language] })),
  ]
  const states = [
    { value: '', text: guides.allStates },
    ...stateWords.map((value) => ({ value, text: guides.states[value] })),
  ]
  return (
    <>
      <div className="guide-filters" role="search" aria-label={guides.search}>
        <TextField
          type="search"
          label={guides.search}
          value={wanted.search ?? ''}
          onChange={(event) => narrow({ search: event.target.value })}
        />
        <SelectField
          label={guides.group}
          value={wanted.group ?? ''}
          choices={named(guides.allGroups, library.groups)}
          onChange={(event) => narrow({ group: event.target.value })}
        />
        {library.priorities.length > 0 && (
          <SelectField
            label={guides.priority}
            value={wanted.priority ?? ''}
            choices={named(guides.allPriorities, library.priorities)}
            onChange={(event) => narrow({ priority: event.target.value })}
          />
        )}
        <SelectField
          label={guides.state}
          value={wanted.state ?? ''}
          choices={states}
          onChange={(event) => narrow({ state: event.target.value })}
        />
      </div>
      <p className="small muted">{guides.searchHint}</p>
    </>
  )
}
