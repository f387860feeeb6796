import type { Question } from 'survey-core'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { fill } from '../../locales/say.ts'
import { Frame } from '../Frame.tsx'
import { Heading } from '../Heading.tsx'
import { useAnsweringTexts } from './texts.ts'
import { AnswerList } from './AnswerList.tsx'
import { SaveBanner, SaveNote } from './SaveNote.tsx'
import type { ScreenProps } from './Section.tsx'
import type { Refusal, SendingState } from './use-sending.ts'
import { sectionAt } from './use-way.ts'

type ReviewProps = ScreenProps & { sending: SendingState; submittedBefore: boolean }

/** Everything once more before it is counted; each answer leads back to its question. */
export function Review({ sending, submittedBefore, ...screen }: ReviewProps) {
  const { opening, model, saving, to } = screen
  const { language } = useLanguage()
  const words = useAnsweringTexts()
  const { review } = words
  const submit = submittedBefore ? review.submitChange : review.submit
  const edit = ({ page, name }: Question) => to({ ...sectionAt(page), question: name })
  return (
    <Frame
      top={`${opening.wave.title[language]} · ${review.section}`}
      synthetic={opening.synthetic}
      windowTitle={`${review.title} – ${screen.windowTitle}`}
      progress={{ value: 1, label: words.progress, text: review.section }}
      foot={
        <>
          <Button onClick={() => to(sectionAt(model.currentPage))}>{words.back}</Button>
          <SaveNote saving={saving} />
          <Button kind="primary" busy={sending.busy} onClick={sending.send}>
            {sending.busy ? review.sending : submit}
          </Button>
        </>
      }
    >
      <SaveBanner saving={saving} />
      {sending.refusal && <RefusalNotice refusal={sending.refusal} />}
      <Heading>{review.title}</Heading>
      <p className="lead">{submittedBefore ? words.changing : review.text}</p>
      <AnswerList
        model={model}
        beside={(question) => (
          <Button
            kind="quiet"
            aria-label={fill(review.editLabel, { question: question.title })}
            onClick={() => edit(question)}
          >
            {review.edit}
          </Button>
        )}
      />
    </Frame>
  )
}

function RefusalNotice({ refusal }: { refusal: Refusal }) {
  const { review } = useAnsweringTexts()
  return (
    <Notice kind="problem">
      {refusal.why === 'refused' ? refusal.sentence : review[refusal.why]}
    </Notice>
  )
}
