import { useSuspenseQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Card } from '../../components/Card.tsx'
import { PickOne, TickSome } from '../../components/Choices.tsx'
import { SelectField, TextField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { fiscalYear, type Language } from '../../locales/index.ts'
import { baselineYears, questionKey, readFrom } from './draft.ts'
import { type Question, questionsQuery } from './requests.ts'
import type { DraftFieldsProps } from './WordedFields.tsx'

/** What the figures are read from, and how they are written. */
export function CountingFields(props: DraftFieldsProps) {
  const { draft, onChange } = props
  const { indicators } = useTexts()
  const { language } = useLanguage()
  const today = useToday()
  const heading = useId()
  const { edit, directions } = indicators
  return (
    <Card padded labelledBy={heading} className="stack">
      <h2 id={heading}>{edit.how}</h2>
      {draft.source.kind === 'instrument' && <QuestionFields {...props} />}
      {draft.source.kind === 'register' && <UniverseSize {...props} />}
      <PickOne
        legend={edit.direction}
        value={draft.direction}
        choices={(['up', 'down'] as const).map((value) => ({ value, text: directions[value] }))}
        onPick={(direction) => onChange({ ...draft, direction })}
      />
      <div className="fields-row">
        <SelectField
          label={edit.baseline}
          value={draft.baseline ?? ''}
          choices={[
            { value: '', text: edit.none },
            ...baselineYears({ baseline: draft.baseline ?? null }, today).map((year) => ({
              value: year,
              text: fiscalYear(language, year),
            })),
          ]}
          onChange={({ target }) => onChange({ ...draft, baseline: target.value || null })}
        />
        <SelectField
          label={edit.decimals}
          value={String(draft.decimals)}
          choices={['0', '1', '2', '3', '4'].map((value) => ({ value, text: value }))}
          onChange={({ target }) => onChange({ ...draft, decimals: Number(target.value) })}
        />
      </div>
    </Card>
  )
}

function QuestionFields(props: DraftFieldsProps) {
  const { draft, onChange } = props
  const { edit } = useTexts().indicators
  const { language } = useLanguage()
  const { data: questions } = useSuspenseQuery(questionsQuery)
  const { source } = draft
  if (source.kind !== 'instrument') return null
  const key = [source.instrument, source.item, source.itemVersion].join(' ')
  const question = questions.find((one) => questionKey(one) === key)
  const choose = (chosen: string) => {
    const found = questions.find((one) => questionKey(one) === chosen)
    if (found) onChange(readFrom(draft, found))
  }
  return (
    <>
      <div className="wide">
        <SelectField
          label={edit.source}
          value={key}
          choices={questions.map((one) => ({
            value: questionKey(one),
            text: nameOf(one, language),
          }))}
          onChange={({ target }) => choose(target.value)}
        />
      </div>
      {question && <AnswerFields {...props} question={question} />}
      <PickOne
        legend={edit.universe}
        value={source.universe}
        choices={(['frame', 'volunteers'] as const).map((value) => ({
          value,
          text: edit.universes[value],
        }))}
        onPick={(picked) => onChange({ ...draft, source: { ...source, universe: picked } })}
      />
    </>
  )
}

/** Which answers count, and which are set aside; an answer is never both. */
function AnswerFields({
  draft,
  faults,
  onChange,
  question,
}: DraftFieldsProps & { question: Question }) {
  const { edit } = useTexts().indicators
  const { language } = useLanguage()
  const { source } = draft
  if (source.kind !== 'instrument') return null
  const { statistic } = source
  const answers = question.answers.map(({ value, text }) => ({ value, text: text[language] }))
  const read = (changed: Partial<typeof statistic>) =>
    onChange({ ...draft, source: { ...source, statistic: { ...statistic, ...changed } } })
  return (
    <>
      <TickSome
        id="counted"
        legend={edit.answersCounted}
        error={faults.find(({ id }) => id === 'counted')?.text}
        choices={answers}
        values={statistic.values}
        onTick={(values) =>
          read({
            values: ordered(values, answers),
            excluded: statistic.excluded.filter((value) => !values.includes(value)),
          })
        }
      />
      <TickSome
        legend={edit.answersExcluded}
        hint={edit.answersExcludedHint}
        choices={answers.filter(({ value }) => !statistic.values.includes(value))}
        values={statistic.excluded}
        onTick={(values) => read({ excluded: ordered(values, answers) })}
      />
    </>
  )
}

/** In the question's own order: ticking in another one is no other definition. */
const ordered = (values: readonly string[], answers: readonly { value: string }[]): string[] =>
  answers.map(({ value }) => value).filter((value) => values.includes(value))

function nameOf({ instrumentTitle, title, item, version }: Question, language: Language): string {
  const asked = title?.[language] ?? item
  const survey = instrumentTitle?.[language] ?? ''
  return version > 1 ? `${survey} – ${asked} (${version})` : `${survey} – ${asked}`
}

function UniverseSize({ draft, faults, onChange }: DraftFieldsProps) {
  const { edit } = useTexts().indicators
  const { source } = draft
  if (source.kind !== 'register' || source.register !== 'annual_return') return null
  const { universeSize } = source
  return (
    <TextField
      id="universe-size"
      label={edit.universeSize}
      hint={edit.universeSizeHint}
      error={faults.find(({ id }) => id === 'universe-size')?.text}
      inputMode="numeric"
      className="input-short"
      value={universeSize === null || Number.isNaN(universeSize) ? '' : String(universeSize)}
      onChange={({ target: { value } }) =>
        onChange({
          ...draft,
          source: { ...source, universeSize: value.trim() === '' ? null : Number(value) },
        })
      }
    />
  )
}
