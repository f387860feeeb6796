import { useEffect, useReducer, useState, useSyncExternalStore } from 'react'
import { useLanguage } from '../../lib/language.tsx'
import type { Opening } from '../requests.ts'
import { saveDraft } from '../requests.ts'
import { type Dead, deadBy } from '../use-opening.ts'
import type { Prepared } from '../use-prepared.ts'
import { Conflict } from './Conflict.tsx'
import '../look/form.css'
import { answersOf, makeModel, sectionToResume } from './model.ts'
import { Review } from './Review.tsx'
import { DraftSaver } from './saver.ts'
import { Section } from './Section.tsx'
import { useLeaving } from './use-leaving.ts'
import { useSending } from './use-sending.ts'

type AnsweringProps = {
  secret: string
  opening: Opening
  prepared: Prepared
  windowTitle: string
  onDead: (dead: Dead) => void
  onReceived: (receipt: string) => void
}

/** Where the respondent is: in a section, perhaps at one question, or at the review. */
export type Place = { at: 'section'; question?: string } | { at: 'review' }

/** The questions, section by section, then the review; saved after each answer. */
export function Answering(props: AnsweringProps) {
  const { secret, opening, prepared, onDead, onReceived } = props
  const { draft, definition } = prepared
  const model = useModel(definition, draft.answers)
  const [saver] = useState(() => new DraftSaver((kept) => saveDraft(secret, kept), draft.revision))
  const saving = useSyncExternalStore(saver.subscribe, saver.state)
  const [place, setPlace] = useState<Place>({ at: draft.submitted ? 'review' : 'section' })
  useEffect(() => {
    const save = () => saver.change(answersOf(model))
    model.onValueChanged.add(save)
    return () => void model.onValueChanged.remove(save)
  }, [model, saver])
  useEffect(() => {
    const dead = saving.at === 'dead' ? deadBy(saving.problem) : null
    if (dead) onDead(dead)
  }, [saving, onDead])
  useLeaving(saver)
  const sending = useSending({ secret, model, saver, setPlace, onDead, onReceived })
  const screen = { opening, model, saving, setPlace, windowTitle: props.windowTitle }
  if (saving.at === 'conflict') return <Conflict {...screen} saver={saver} kept={saving.kept} />
  if (place.at === 'review')
    return <Review {...screen} sending={sending} submittedBefore={draft.submitted !== null} />
  return <Section {...screen} place={place} submittedBefore={draft.submitted !== null} />
}

/** The model of the questions in the language shown, opened where there is something left to answer. */
function useModel(definition: object, answers: Prepared['draft']['answers']) {
  const { language } = useLanguage()
  const [, changed] = useReducer((n: number) => n + 1, 0)
  const [model] = useState(() => {
    const made = makeModel(definition, answers, language)
    made.currentPage = sectionToResume(made)
    return made
  })
  useEffect(() => {
    if (model.locale === language) return
    model.locale = language
    changed()
  }, [model, language])
  return model
}
