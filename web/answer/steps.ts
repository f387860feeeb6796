/** Steps taken through the questions, by name, the one shown last. Never an answer, never the link: the browser keeps them. */
type Kept = { visit: number; steps: string[] }

/** The first screen, or the receipt's once answers are in. */
export const firstStep = 'first'

const kept = (): Kept | null => window.history.state as Kept | null
let visit = kept()?.visit ?? Date.now()

/** From here on the steps taken before are nobody's way back: another link was opened, or the answers are in. */
export function newVisit(): void {
  visit = Date.now()
}

/** The way to where the browser's history stands now. */
export const steps = (): string[] => {
  const here = kept()
  return here?.visit === visit ? here.steps : [firstStep]
}

/** Whether it stands at the questions. */
export const amidQuestions = (): boolean => steps().at(-1) !== firstStep

/** What stands in the history for a way; its address is the page's own. */
export const entryOf = (way: string[]): Kept => ({ visit, steps: way })
