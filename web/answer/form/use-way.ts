import { useCallback, useEffect, useRef, useState } from 'react'
import type { Model } from 'survey-core'
import { amidQuestions, firstStep, steps } from '../steps.ts'
import { stepInstead, stepOn, stepsBack } from './history.ts'

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
  const moving = useRef(false)
  const show = useCallback(
    (next: Place) => {
      shown.current = opened(model, next)
      setPlace(next)
    },
    [model],
  )
  const follow = useCallback(async () => {
    if (moving.current) return
    moving.current = true
    let next: Place
    do next = shown.current
    while (!(await stepTo(next, model)) || next !== shown.current)
    moving.current = false
  }, [model])
  const to = useCallback(
    (next: Place) => {
      show(next)
      void follow()
    },
    [show, follow],
  )
  useEffect(() => {
    window.history.scrollRestoration = 'manual'
    void follow()
    const arrived = () => {
      const now = placeNow(model)
      // What waits to be sent is told wherever one goes; a place stays as it is where only the entry is another.
      if (moving.current || shown.current.at === 'pending' || stepOf(now) === stepOf(shown.current))
        return
      show(now)
    }
    window.addEventListener('popstate', arrived)
    return () => window.removeEventListener('popstate', arrived)
  }, [model, show, follow])
  return [place, to]
}

/** Brings the browser's history one move nearer to the place shown, which may be another by then; true once it is there. */
async function stepTo(place: Place, model: Model): Promise<boolean> {
  const step = stepOf(place)
  const way = steps()
  const back = way.length - 1 - way.lastIndexOf(step)
  const lookedUp = 'question' in place
  if (back === 0) return true
  if (back < way.length && !lookedUp) {
    await stepsBack(back)
    if (steps().length < way.length) return false
  }
  // An earlier section that was never shown takes this one's place: Back never leads onward.
  const earlier = orderOf(model, step) < orderOf(model, way.at(-1) ?? firstStep)
  if (earlier && !lookedUp) stepInstead(step)
  else stepOn(step)
  return false
}

/** The place, with the survey library at its section. */
function opened(model: Model, place: Place): Place {
  if (place.at === 'section') model.currentPage = model.getPageByName(place.page)
  return place
}

const sectionSign = 'section:'

/** What waits to be sent is left by Back as the first screen is. */
function stepOf(place: Place): string {
  if (place.at === 'section') return sectionSign + place.page
  return place.at === 'review' ? 'review' : firstStep
}

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
