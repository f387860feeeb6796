import { useMemo } from 'react'
import { Button } from '../../components/Button.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { Frame } from '../Frame.tsx'
import { Heading } from '../Heading.tsx'
import { useAnsweringTexts } from './texts.ts'
import { answersOf, answerWords, makeModel, sectionsOf } from './model.ts'
import type { Kept, Saver, SaveState } from './saver.ts'
import type { ScreenProps } from './Section.tsx'

type ConflictProps = ScreenProps & { saving: SaveState & { at: 'conflict' }; saver: Saver }
type Difference = { name: string; question: string; here: string; there: string }

/** Two devices, or two tabs, saved different answers: shows where they differ, and keeps the ones chosen. */
export function Conflict({ saver, ...screen }: ConflictProps) {
  const { opening, model } = screen
  const { language } = useLanguage()
  const words = useAnsweringTexts()
  const { kept, from } = screen.saving
  const conflict = { ...words.conflict, ...words.conflict[from] }
  const rows = useDifferences(model, kept)
  const takeThere = () => {
    model.data = kept.answers
    saver.takeThere()
  }
  return (
    <Frame
      top={opening.wave.title[language]}
      synthetic={opening.synthetic}
      windowTitle={`${conflict.title} – ${screen.windowTitle}`}
      foot={
        <>
          <Button onClick={takeThere}>{conflict.keepThere}</Button>
          <Button kind="primary" onClick={() => saver.keepHere(answersOf(model))}>
            {conflict.keepHere}
          </Button>
        </>
      }
    >
      <Heading>{conflict.title}</Heading>
      <p className="lead">{conflict.text}</p>
      <DataTable
        caption={conflict.title}
        columns={columns(conflict)}
        rows={rows}
        rowKey={(row) => row.name}
      />
    </Frame>
  )
}

const columns = (words: Record<'question' | 'here' | 'there', string>): Column<Difference>[] => [
  { key: 'question', heading: words.question, cell: (row) => row.question, names: true },
  { key: 'here', heading: words.here, cell: (row) => row.here },
  { key: 'there', heading: words.there, cell: (row) => row.there },
]

/** The questions whose answers differ, both in words. */
function useDifferences(model: ScreenProps['model'], kept: Kept): Difference[] {
  const { language } = useLanguage()
  const { unanswered } = useAnsweringTexts().review
  return useMemo(() => {
    const form = model.toJSON()
    const said = (answers: Record<string, unknown>) =>
      wordsByQuestion(makeModel(form, answers, language))
    const [here, there] = [said(answersOf(model)), said(kept.answers)]
    return [...new Set([...here.keys(), ...there.keys()])]
      .map((name) => ({
        name,
        question: model.getQuestionByName(name)?.title ?? name,
        here: here.get(name) || unanswered,
        there: there.get(name) || unanswered,
      }))
      .filter((row) => row.here !== row.there)
  }, [model, kept, language, unanswered])
}

function wordsByQuestion(model: ReturnType<typeof makeModel>): Map<string, string> {
  const questions = sectionsOf(model).flatMap((section) => section.questions)
  return new Map(questions.map((question) => [question.name, answerWords(question).join('; ')]))
}
