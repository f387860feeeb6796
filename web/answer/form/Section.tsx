import { useEffect, useReducer } from 'react'
import type { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { fill } from '../../locales/say.ts'
import { Frame } from '../Frame.tsx'
import { Heading } from '../Heading.tsx'
import type { Opening } from '../requests.ts'
import { useAnsweringTexts } from './texts.ts'
import type { Place } from './Answering.tsx'
import { firstFault } from './model.ts'
import { SaveBanner, SaveNote } from './SaveNote.tsx'
import type { SaveState } from './saver.ts'

export type ScreenProps = {
  opening: Opening
  model: Model
  saving: SaveState
  windowTitle: string
  setPlace: (place: Place) => void
}
type SectionProps = ScreenProps & { place: Place & { at: 'section' }; submittedBefore: boolean }

/** One section of the questions. */
export function Section({ place, submittedBefore, ...screen }: SectionProps) {
  const { opening, model, saving, setPlace } = screen
  const { language } = useLanguage()
  const words = useAnsweringTexts()
  const { turn, page, number, total } = useTurning(model, setPlace, submittedBefore)
  useQuestionFocus(model, place)
  const where = fill(words.section, { n: number, total })
  return (
    <Frame
      top={`${opening.wave.title[language]} · ${where}`}
      synthetic={opening.synthetic}
      windowTitle={`${page.title} – ${screen.windowTitle}`}
      progress={{ value: number / total, label: words.progress, text: where }}
      foot={
        <>
          {number > 1 && <Button onClick={turn.back}>{words.back}</Button>}
          <SaveNote saving={saving} />
          <Button kind="primary" onClick={turn.next}>
            {turn.last ? words.toReview : words.next}
          </Button>
        </>
      }
    >
      <SaveBanner saving={saving} />
      <Heading key={page.name} focus={!place.question}>
        {page.title}
      </Heading>
      {page.description && <p className="lead">{page.description}</p>}
      {submittedBefore && <Notice>{words.changing}</Notice>}
      <div className="answer-form">
        <Survey model={model} />
      </div>
    </Frame>
  )
}

/** Leafing through the sections; after the last comes the review, and after any where answers already submitted are changed. */
function useTurning(model: Model, setPlace: ScreenProps['setPlace'], toReview: boolean) {
  const [, turned] = useReducer((n: number) => n + 1, 0)
  const page = model.currentPage
  const last = model.isLastPage || toReview
  const next = () => {
    if (!page.validate(true)) return setPlace({ at: 'section', ...firstFault(page) })
    if (last) return setPlace({ at: 'review' })
    model.nextPage()
    setPlace({ at: 'section' })
    turned()
  }
  const back = () => {
    model.prevPage()
    setPlace({ at: 'section' })
    turned()
  }
  const place = { page, number: model.currentPageNo + 1, total: model.visiblePageCount }
  return { turn: { next, back, last }, ...place }
}

/** Goes to the question asked for, once it is on the page; asked again, it goes again. */
function useQuestionFocus(model: Model, place: SectionProps['place']): void {
  useEffect(() => {
    const question = place.question ? model.getQuestionByName(place.question) : null
    const focus = () => question?.focus(question.errors.length > 0)
    const timer = setTimeout(focus)
    return () => clearTimeout(timer)
  }, [model, place])
}
