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
  const { turn, page, number, total } = useTurning(model, setPlace)
  useQuestionFocus(model, place.question)
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
            {number === total || submittedBefore ? words.toReview : words.next}
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

/** Leafing through the sections; after the last comes the review, and after a change to answers already submitted too. */
function useTurning(model: Model, setPlace: ScreenProps['setPlace']) {
  const [, turned] = useReducer((n: number) => n + 1, 0)
  const page = model.currentPage
  const move = (moved: boolean) => {
    if (!moved) return
    setPlace({ at: 'section' })
    turned()
  }
  const next = () => {
    if (model.isLastPage) {
      if (page.validate(true, true)) setPlace({ at: 'review' })
    } else move(model.nextPage())
  }
  const back = () => move(model.prevPage())
  return {
    turn: { next, back },
    page,
    number: model.currentPageNo + 1,
    total: model.visiblePageCount,
  }
}

/** Goes to the question asked for, once it is on the page. */
function useQuestionFocus(model: Model, name: string | undefined): void {
  useEffect(() => {
    const question = name ? model.getQuestionByName(name) : null
    const timer = question
      ? setTimeout(() => question.focus(question.errors.length > 0))
      : undefined
    return () => clearTimeout(timer)
  }, [model, name])
}
