import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { TickSome } from '../../components/Choices.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Field } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { valueOf } from '../../components/YouSaidWeDid.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import type { Language } from '../../locales/index.ts'
import { fill } from '../../locales/index.ts'
import { dropFollowUp, followUpQuery, saveFollowUp } from './follow-up-requests.ts'
import { isBlank } from '../../locales/blank.ts'

const most = 3
const both = ['en', 'fr'] as const
const longest = 1000

/** The analyst writes what was done about a closed round, beside what its release says. */
export function FollowUpForm({ waveId }: { waveId: string }) {
  const { followUp: words } = useTexts()
  const { data } = useSuspenseQuery(followUpQuery(waveId))
  return (
    <section className="card card-padded stack">
      <h2>{words.form.title}</h2>
      <p className="muted">{words.form.text}</p>
      <Form key={data.followUp ? 'written' : 'empty'} waveId={waveId} kept={data} />
    </section>
  )
}

type Kept = Awaited<ReturnType<NonNullable<ReturnType<typeof followUpQuery>['queryFn']>>>

function Form({ waveId, kept }: { waveId: string; kept: Kept }) {
  const { form } = useTexts().followUp
  const problemText = useProblemText()
  const [quoted, setQuoted] = useState(
    () => kept.followUp?.quoted.map(({ indicator }) => indicator) ?? [],
  )
  const [done, setDone] = useState(() => kept.followUp?.done ?? { en: '', fr: '' })
  const [tried, setTried] = useState(false)
  const queries = useQueryClient()
  const again = () => queries.invalidateQueries({ queryKey: followUpQuery(waveId).queryKey })
  const save = useMutation({
    mutationFn: () => saveFollowUp(waveId, { quoted, done }),
    onSuccess: again,
  })
  const drop = useMutation({ mutationFn: () => dropFollowUp(waveId), onSuccess: again })
  const lacking = both.filter((language) => isBlank(done[language]))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const first = lacking[0]
    if (first) document.getElementById(`done-${first}`)?.focus()
    else if (quoted.length <= most) save.mutate()
  }
  const error = save.error ?? drop.error
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Figures {...{ kept, quoted }} onTick={setQuoted} />
      <div className="both-languages">
        {both.map((language) => (
          <Did
            key={language}
            language={language}
            value={done[language]}
            error={tried && lacking.includes(language) ? form.missing : undefined}
            onChange={(text) => setDone({ ...done, [language]: text })}
          />
        ))}
      </div>
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      {save.isSuccess && <Notice kind="done">{form.saved}</Notice>}
      <div className="cluster">
        <Button type="submit" kind="primary" busy={save.isPending}>
          {form.save}
        </Button>
        {kept.followUp && (
          <ConfirmButton
            text={form.drop}
            question={form.dropAsk}
            busy={drop.isPending}
            onConfirm={() => drop.mutate()}
          />
        )}
      </div>
    </form>
  )
}

type FiguresProps = { kept: Kept; quoted: string[]; onTick: (quoted: string[]) => void }

function Figures({ kept: { figures }, quoted, onTick }: FiguresProps) {
  const { followUp: words } = useTexts()
  const { form } = words
  const { language } = useLanguage()
  if (figures.length === 0) return <p className="muted">{form.noFigures}</p>
  return (
    <TickSome
      legend={form.figures}
      error={quoted.length > most ? form.tooMany : undefined}
      choices={figures.map((figure) => ({
        value: figure.indicator,
        text: fill(words.figure, {
          name: figure.name[language],
          value: valueOf(language, figure),
        }),
      }))}
      values={quoted}
      onTick={onTick}
    />
  )
}

type DidProps = {
  language: Language
  value: string
  error: string | undefined
  onChange: (text: string) => void
}

function Did({ language, value, error, onChange }: DidProps) {
  const { form } = useTexts().followUp
  const which = language === 'en' ? form.english : form.french
  return (
    <Field id={`done-${language}`} label={`${form.did}, ${which}`} error={error}>
      {(wiring) => (
        <textarea
          {...wiring}
          className="input"
          lang={language}
          rows={4}
          maxLength={longest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
