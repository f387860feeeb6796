import { entryOf, firstStep, newVisit, steps } from '../steps.ts'

/** A browser that has dropped the entry sought says nothing at all. */
const patienceMs = 3000

/** One step further; what was ahead before is gone. */
export const stepOn = (step: string): void =>
  window.history.pushState(entryOf([...steps(), step]), '')

/** This step in the place of the one shown. */
export const stepInstead = (step: string): void =>
  window.history.replaceState(entryOf([...steps().slice(0, -1), step]), '')

/** So many steps back, as the browser's own button goes; resolves once it is there. */
export function stepsBack(count: number): Promise<void> {
  return new Promise((resolve) => {
    const arrived = () => {
      clearTimeout(timer)
      window.removeEventListener('popstate', arrived)
      resolve()
    }
    const timer = setTimeout(arrived, patienceMs)
    window.addEventListener('popstate', arrived)
    window.history.go(-count)
  })
}

/** Back to where the questions were opened: from there the browser's Back leaves the page. */
export async function leaveQuestions(): Promise<void> {
  const taken = steps().length - 1
  if (taken > 0) await stepsBack(taken)
}

/** The answers are in: no step leads back to their questions, and one Back still shows the receipt, which may be shown only once. */
export async function endQuestions(): Promise<void> {
  await leaveQuestions()
  newVisit()
  stepOn(firstStep)
}
