import { SelectField, TextField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import type { MessageKind, MessageState, OutboxView } from '../../lib/outbox.ts'
import { useTexts } from '../../lib/texts.ts'
import { type Bilingual, fill, type Language, number } from '../../locales/index.ts'

type FiltersProps = {
  view: OutboxView
  counts: Partial<Record<string, number>>
  rounds: readonly { id: string; title: Bilingual }[]
  onChange: (view: OutboxView) => void
}

/** Which messages are shown: by state, with how many there are of each, by round, kind, language and person. */
export function Filters({ view, counts, rounds, onChange }: FiltersProps) {
  const { outbox } = useTexts()
  const { language } = useLanguage()
  const kinds = Object.entries(outbox.kinds).map(([value, text]) => ({ value, text }))
  const languages = Object.entries(outbox.languages).map(([value, text]) => ({ value, text }))
  const states = (Object.keys(outbox.states) as MessageState[])
    .filter((state) => counts[state] || view.state === state)
    .map((value) => ({
      value,
      text: fill(outbox.stateCount, {
        state: outbox.states[value],
        n: number(language, counts[value] ?? 0),
      }),
    }))
  const set = (part: { [Key in keyof OutboxView]: OutboxView[Key] | undefined }) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...view, ...part }).filter(([, value]) => value),
      ) as OutboxView,
    )
  return (
    <div className="fields">
      <SelectField
        label={outbox.columns.state}
        value={view.state ?? ''}
        choices={[{ value: '', text: outbox.everyState }, ...states]}
        onChange={({ target }) => set({ state: (target.value || undefined) as MessageState })}
      />
      <SelectField
        label={outbox.round}
        value={view.round ?? ''}
        choices={[
          { value: '', text: outbox.everyRound },
          ...rounds.map(({ id, title }) => ({ value: id, text: title[language] })),
        ]}
        onChange={({ target }) => set({ round: target.value })}
      />
      <SelectField
        label={outbox.kind}
        value={view.kind ?? ''}
        choices={[{ value: '', text: outbox.everyKind }, ...kinds]}
        onChange={({ target }) => set({ kind: (target.value || undefined) as MessageKind })}
      />
      <SelectField
        label={outbox.language}
        value={view.language ?? ''}
        choices={[{ value: '', text: outbox.everyLanguage }, ...languages]}
        onChange={({ target }) => set({ language: (target.value || undefined) as Language })}
      />
      <TextField
        type="search"
        label={outbox.person}
        value={view.search ?? ''}
        onChange={({ target }) => set({ search: target.value })}
      />
    </div>
  )
}
