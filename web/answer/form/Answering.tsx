import {
  type ReactNode,
  useCallback,
  useEffect,
  useReducer,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Model } from 'survey-core'
import { useLanguage } from '../../lib/language.tsx'
import type { Keeper } from '../device/keeper.ts'
import { type Answers, deviceOnly, type Opening, saveDraft } from '../requests.ts'
import { type Dead, deadBy, takesNoMore, withKept } from '../use-opening.ts'
import type { Prepared } from '../use-prepared.ts'
import { Conflict } from './Conflict.tsx'
import { DeviceSaver } from './device-saver.ts'
import { DraftSaver } from './draft-saver.ts'
import '../look/form.css'
import { leaveQuestions } from './history.ts'
import { answersOf, makeModel, sectionToResume } from './model.ts'
import { Pending } from './Pending.tsx'
import { registerNumbers } from './NumberLine.tsx'
import { registerRanking } from './Ranking.tsx'
import { Review } from './Review.tsx'
import type { Saver } from './saver.ts'
import { Section } from './Section.tsx'
import type { Received } from './submission.ts'
import { useLeaving } from './use-leaving.ts'
import { useSending } from './use-sending.ts'
import { type Place, sectionAt, useWay } from './use-way.ts'

type AnsweringProps = {
  secret: string
  opening: Opening
  prepared: Prepared
  windowTitle: string
  /** The screen that the browser's Back leads to from the first step; what it calls goes on. */
  first: (start: () => void) => ReactNode
  onDead: (dead: Dead) => void
  onReceived: (received: Received, answers: Answers) => void
}

/** The questions, section by section, then the review; saved after each answer. */
export function Answering(props: AnsweringProps) {
  const { secret, opening, prepared, onReceived } = props
  const { submitted, definition, keeper } = prepared
  const model = useModel(definition, keeper.record.answers)
  const [saver] = useState(() => makeSaver(secret, opening, keeper))
  const saving = useSyncExternalStore(saver.subscribe, saver.state)
  const start = () => startingPlace(prepared, model)
  const [place, to] = useWay(model, start())
  const onDead = useDying(props.onDead)
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
  const way = { place, to, onDead, onReceived }
  const sending = useSending({ secret, opening, model, saver, keeper, ...way })
  const screen = { opening, model, saving, to, windowTitle: props.windowTitle }
  const submittedBefore = submitted !== null
  if (saving.at === 'conflict') return <Conflict {...screen} saver={saver} saving={saving} />
  if (place.at === 'pending') return <Pending {...screen} sending={sending} />
  // What is on its way can't be changed meanwhile, wherever Back is pressed to.
  if (place.at === 'review' || sending.busy)
    return <Review {...screen} {...{ sending, submittedBefore }} />
  if (place.at === 'first') return props.first(() => to(start()))
  return <Section {...screen} {...{ place, submittedBefore }} />
}

/** Where the answers are kept while they are given: what the round promises. */
function makeSaver(secret: string, opening: Opening, keeper: Keeper): Saver {
  if (deviceOnly(opening)) return new DeviceSaver(keeper)
  return new DraftSaver((kept) => saveDraft(secret, kept), keeper)
}

function startingPlace({ keeper, submitted }: Prepared, model: Model): Place {
  if (keeper.record.pending) return { at: 'pending' }
  const section = submitted ? null : sectionToResume(model)
  return section ? sectionAt(section) : { at: 'review' }
}

/** A link that dies in the midst of the questions leaves none of their steps behind it. */
function useDying(onDead: AnsweringProps['onDead']): AnsweringProps['onDead'] {
  return useCallback(
    (dead) => {
      void leaveQuestions()
      onDead(dead)
    },
    [onDead],
  )
}

/** The model of the questions in the language shown, opened where there is something left to answer. */
function useModel(definition: object, answers: Answers) {
  const { language } = useLanguage()
  const [, changed] = useReducer((n: number) => n + 1, 0)
  const [model] = useState(() => {
    registerRanking()
    registerNumbers()
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
