import { useCallback, useEffect, useRef, useState } from 'react'
import type { Model } from 'survey-core'
import { amidQuestions, firstStep, steps } from '../steps.ts'
import { leaveQuestions, stepInstead, stepOn, stepsBack } from './history.ts'

/** Where the respondent is: on the first screen, in a section, perhaps at one question, at the review, or submitting without a connection. */
export type Place =
  | { at: 'first' }
  | { at: 'section'; page: string; question?: string }
  | { at: 'review' }
  | { at: 'pending' }

/** The place that a section is. */
export const sectionAt = ({ name }: { name: string }) => ({ at: 'section', page: name }) as const

/** Goes to a place. */
export type To = (place: Place) => void

/**
 * The place shown, in step with the browser's history: its Back and Forward lead where the page's own buttons do. A step that
 * was taken is gone back to, never taken twice; a question looked up from the review is one step more, so that Back returns.
 */
export function useWay(model: Model, starting: Place): [Place, To] {
  const [place, setPlace] = useState<Place>(() => {
    const reloaded = starting.at !== 'pending' && amidQuestions()
    return opened(model, reloaded ? placeNow(model) : starting)
  })
  const shown = useRef(place)
  const show = useCallback(
    (next: Place) => {
      shown.current = opened(model, next)
      setPlace(next)
    },
    [model],
  )
  const to = useSteps(model, show)
  useEffect(() => {
    window.history.scrollRestoration = 'manual'
    if (starting.at !== 'pending' && !amidQuestions()) to(starting)
    const arrived = () => {
      const now = placeNow(model)
      // What waits to be sent is told wherever one goes; a place stays as it is where only the entry is another.
      if (shown.current.at === 'pending' || stepOf(now) === stepOf(shown.current)) return
      show(now)
    }
    window.addEventListener('popstate', arrived)
    return () => window.removeEventListener('popstate', arrived)
    // Where it starts is where it was opened, once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [model, show, to])
  return [place, to]
}

/** Takes steps in the browser's history, one at a time. */
function useSteps(model: Model, show: (place: Place) => void): To {
  const moving = useRef(false)
  const take = useCallback(
    async (next: Place) => {
      const step = stepOf(next)
      const way = steps()
      const taken = way.lastIndexOf(step)
      const lookedUp = 'question' in next
      if (taken === way.length - 1) return show(next)
      if (taken >= 0 && !lookedUp) {
        await stepsBack(way.length - 1 - taken)
        if (steps().at(-1) === step) return
      }
      // An earlier section that was never shown takes this one's place: Back never leads onward.
      const earlier = orderOf(model, step) < orderOf(model, way.at(-1) ?? firstStep)
      if (earlier && !lookedUp) stepInstead(step)
      else stepOn(step)
      show(next)
    },
    [model, show],
  )
  return useCallback(
    (next) => {
      if (next.at === 'pending') {
        show(next)
        void leaveQuestions()
      } else if (!moving.current) {
        moving.current = true
        void take(next).finally(() => {
          moving.current = false
        })
      }
    },
    [show, take],
  )
}

/** The place, with the survey library at its section. */
function opened(model: Model, place: Place): Place {
  if (place.at === 'section') model.currentPage = model.getPageByName(place.page)
  return place
}

const sectionSign = 'section:'

const stepOf = (place: Place): string =>
  place.at === 'section' ? sectionSign + place.page : place.at

/** What the browser's history says; the nearest section before one that the answers have hidden since. */
function placeNow(model: Model): Place {
  const step = steps().at(-1) ?? firstStep
  if (!step.startsWith(sectionSign)) return { at: step === 'review' ? 'review' : 'first' }
  const asked = model.getPageByName(step.slice(sectionSign.length))
  const upTo = model.pages.slice(0, model.pages.indexOf(asked) + 1)
  const page = upTo.findLast((one) => one.isVisible) ?? model.visiblePages[0]
  return { at: 'section', page: page?.name ?? '' }
}

/** Before all sections, among them, or after. */
function orderOf(model: Model, step: string): number {
  if (!step.startsWith(sectionSign)) return step === firstStep ? -1 : model.pages.length
  return model.pages.findIndex(({ name }) => sectionSign + name === step)
}
