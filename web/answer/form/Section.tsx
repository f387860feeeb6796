import { useEffect } from 'react'
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
import { firstFault } from './model.ts'
import { SaveBanner, SaveNote } from './SaveNote.tsx'
import type { SaveState } from './saver.ts'
import { type Place, sectionAt, type To } from './use-way.ts'

export type ScreenProps = {
  opening: Opening
  model: Model
  saving: SaveState
  windowTitle: string
  to: To
}
type SectionProps = ScreenProps & { place: Place & { at: 'section' }; submittedBefore: boolean }

/** One section of the questions. */
export function Section({ place, submittedBefore, ...screen }: SectionProps) {
  const { opening, model, saving, to } = screen
  const { language } = useLanguage()
  const words = useAnsweringTexts()
  const { turn, page, number, total } = useTurning(model, to, submittedBefore)
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
function useTurning(model: Model, to: To, toReview: boolean) {
  const page = model.currentPage
  const at = model.currentPageNo
  const last = model.isLastPage || toReview
  const turnTo = (number: number) => to(sectionAt(model.visiblePages[number] ?? page))
  const next = () => {
    if (!page.validate(true)) to({ ...sectionAt(page), ...firstFault(page) })
    else if (last) to({ at: 'review' })
    else turnTo(at + 1)
  }
  const turn = { next, back: () => turnTo(at - 1), last }
  return { turn, page, number: at + 1, total: model.visiblePageCount }
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
