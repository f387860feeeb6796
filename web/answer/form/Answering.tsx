import { useEffect, useReducer, useState, useSyncExternalStore } from 'react'
import { useLanguage } from '../../lib/language.tsx'
import type { Keeper } from '../device/keeper.ts'
import { type Answers, deviceOnly, type Opening, saveDraft } from '../requests.ts'
import { type Dead, deadBy, takesNoMore, withKept } from '../use-opening.ts'
import type { Prepared } from '../use-prepared.ts'
import { Conflict } from './Conflict.tsx'
import { DeviceSaver } from './device-saver.ts'
import { DraftSaver } from './draft-saver.ts'
import '../look/form.css'
import { answersOf, makeModel, sectionToResume } from './model.ts'
import { Pending } from './Pending.tsx'
import { registerRanking } from './Ranking.tsx'
import { Review } from './Review.tsx'
import type { Saver } from './saver.ts'
import { Section } from './Section.tsx'
import type { Received } from './submission.ts'
import { useLeaving } from './use-leaving.ts'
import { useSending } from './use-sending.ts'

type AnsweringProps = {
  secret: string
  opening: Opening
  prepared: Prepared
  windowTitle: string
  onDead: (dead: Dead) => void
  onReceived: (received: Received, answers: Answers) => void
}

/** Where the respondent is: in a section, perhaps at one question, at the review, or submitting without a connection. */
export type Place = { at: 'section'; question?: string } | { at: 'review' } | { at: 'pending' }

/** The questions, section by section, then the review; saved after each answer. */
export function Answering(props: AnsweringProps) {
  const { secret, opening, prepared, onDead, onReceived } = props
  const { submitted, definition, keeper } = prepared
  const model = useModel(definition, keeper.record.answers)
  const [saver] = useState(() => makeSaver(secret, opening, keeper))
  const saving = useSyncExternalStore(saver.subscribe, saver.state)
  const [place, setPlace] = useState<Place>(() => startingPlace(prepared))
  useEffect(() => {
    const save = () => saver.change(answersOf(model))
    model.onValueChanged.add(save)
    return () => void model.onValueChanged.remove(save)
  }, [model, saver])
  useEffect(() => {
    const dead = saving.at === 'dead' ? deadBy(saving.problem) : null
    if (dead) onDead(takesNoMore(dead) ? withKept(dead, keeper.record) : dead)
  }, [saving, onDead, keeper])
  useLeaving(saver)
  const way = { place, setPlace, onDead, onReceived }
  const sending = useSending({ secret, opening, model, saver, keeper, ...way })
  const screen = { opening, model, saving, setPlace, windowTitle: props.windowTitle }
  const submittedBefore = submitted !== null
  if (saving.at === 'conflict') return <Conflict {...screen} saver={saver} saving={saving} />
  if (place.at === 'pending') return <Pending {...screen} sending={sending} />
  if (place.at === 'review') return <Review {...screen} {...{ sending, submittedBefore }} />
  return <Section {...screen} {...{ place, submittedBefore }} />
}

/** Where the answers are kept while they are given: what the round promises. */
function makeSaver(secret: string, opening: Opening, keeper: Keeper): Saver {
  if (deviceOnly(opening)) return new DeviceSaver(keeper)
  return new DraftSaver((kept) => saveDraft(secret, kept), keeper)
}

function startingPlace({ keeper, submitted }: Prepared): Place {
  if (keeper.record.pending) return { at: 'pending' }
  return { at: submitted ? 'review' : 'section' }
}

/** The model of the questions in the language shown, opened where there is something left to answer. */
function useModel(definition: object, answers: Answers) {
  const { language } = useLanguage()
  const [, changed] = useReducer((n: number) => n + 1, 0)
  const [model] = useState(() => {
    registerRanking()
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
