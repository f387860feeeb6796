import type {
  ElementDefinition,
  InstrumentDefinition,
  PageDefinition,
  PanelDefinition,
  QuestionDefinition,
} from './definition.ts'

/** A question of a definition with what stands above it. */
export interface PlacedQuestion {
  definition: QuestionDefinition
  page: PageDefinition
  /** Its page first, then its panels, outermost first. */
  holders: readonly (PageDefinition | PanelDefinition)[]
  /** The steps to it in the file. */
  steps: readonly (string | number)[]
}

/** Anything with a name: page, panel or question. */
export interface NamedPlace {
  definition: PageDefinition | PanelDefinition | QuestionDefinition
  steps: readonly (string | number)[]
}

/** Every question in the order it is asked. */
export function placedQuestions(definition: InstrumentDefinition): PlacedQuestion[] {
  return definition.pages.flatMap((page, index) =>
    questionsOf(page.elements, page, [page], ['pages', index]),
  )
}

function questionsOf(
  elements: readonly ElementDefinition[],
  page: PageDefinition,
  holders: PlacedQuestion['holders'],
  above: readonly (string | number)[],
): PlacedQuestion[] {
  return elements.flatMap((element, index) => {
    const steps = [...above, 'elements', index]
    if (element.type !== 'panel') return [{ definition: element, page, holders, steps }]
    return questionsOf(element.elements, page, [...holders, element], steps)
  })
}

/** Every page, panel and question with its place. */
export function namedPlaces(definition: InstrumentDefinition): NamedPlace[] {
  return definition.pages.flatMap((page, index) => {
    const steps = ['pages', index]
    return [{ definition: page, steps }, ...namedElements(page.elements, steps)]
  })
}

function namedElements(
  elements: readonly ElementDefinition[],
  above: readonly (string | number)[],
): NamedPlace[] {
  return elements.flatMap((element, index) => {
    const steps = [...above, 'elements', index]
    const inside = element.type === 'panel' ? namedElements(element.elements, steps) : []
    return [{ definition: element, steps }, ...inside]
  })
}

/** Whether it is a page or a panel rather than a question. */
export function isHolder(
  named: NamedPlace['definition'],
): named is PageDefinition | PanelDefinition {
  return 'elements' in named
}
