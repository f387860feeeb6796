import { createElement, useEffect, useReducer, useRef, useState } from 'react'
import type { QuestionRankingModel } from 'survey-core'
import { ReactQuestionFactory, SurveyQuestionElementBase } from 'survey-react-ui'
import { Button, buttonClass } from '../../components/Button.tsx'
import { fill } from '../../locales/say.ts'
import { type Choice, type Move, moved, placesOf } from './ranking.ts'
import { useAnsweringTexts } from './texts.ts'

/** Puts our own ranking in the place of the library's, which is moved by dragging and tells a screen reader nothing. */
export function registerRanking(): void {
  ReactQuestionFactory.Instance.registerQuestion('ranking', (props) =>
    createElement(Asked, props as unknown as object),
  )
}

class Asked extends SurveyQuestionElementBase {
  protected override renderElement() {
    return <Ranking question={this.questionBase as unknown as QuestionRankingModel} />
  }
}

type RankingProps = { question: QuestionRankingModel }
type Pressed = { move: Move; value: string | number }

/** Choices in an order, moved by buttons: the same by finger, mouse and keyboard. */
function Ranking({ question }: RankingProps) {
  const words = useAnsweringTexts().ranking
  const { root, said, press } = useMoves(question)
  const { ranked, rest, full } = placesOf(question)
  const partial = question.selectToRankEnabled
  const entry = entryOf(question)
  return (
    <div ref={root} className="ranking">
      {ranked.length > 0 && (
        <ol>
          {ranked.map((choice, index) => (
            <li key={choice.value}>
              <span className="ranking-text">{choice.text}</span>
              <Turn {...{ ...entry(index), press, choice }} move="up" still={index === 0} />
              <Turn {...{ press, choice }} move="down" still={index === ranked.length - 1} />
              {partial && <Turn {...{ press, choice }} move="out" />}
            </li>
          ))}
        </ol>
      )}
      {question.isEmpty() && !partial && (
        <Button onClick={() => press({ move: 'keep', value: ranked[0]?.value ?? '' })}>
          {words.keep}
        </Button>
      )}
      {rest.length > 0 && (
        <ul>
          {rest.map((choice, index) => (
            <li key={choice.value}>
              <span className="ranking-text">{choice.text}</span>
              <Turn
                {...{ ...entry(ranked.length + index), press, choice }}
                move="in"
                still={full}
              />
            </li>
          ))}
        </ul>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  )
}

/** Moves a choice, says where it is now, and leaves the focus with it. */
function useMoves(question: QuestionRankingModel) {
  const words = useAnsweringTexts().ranking
  const [said, setSaid] = useState('')
  const [, changed] = useReducer((n: number) => n + 1, 0)
  const root = useRef<HTMLDivElement>(null)
  const refocus = useFocusKept(root)
  const press = (pressed: Pressed) => {
    const { ranked, rest } = placesOf(question)
    const order = ranked.map((choice) => choice.value)
    const next = moved(order, pressed.move, pressed.value)
    question.value = next
    const choice = [...ranked, ...rest].find(({ value }) => value === pressed.value)?.text ?? ''
    const n = next.indexOf(pressed.value) + 1
    setSaid(fill(n > 0 ? words.place : words.takenOut, { choice, n, total: next.length }))
    refocus(pressed)
    changed()
  }
  return { root, said, press }
}

/** A fault brings the focus to the first button, by the name the library knows; it is told there. */
const entryOf = (question: QuestionRankingModel) => (index: number) =>
  index > 0
    ? {}
    : {
        id: question.inputId,
        'aria-describedby':
          question.errors.length > 0 ? `${question.renderedId}_errors` : undefined,
      }

type TurnProps = {
  press: (pressed: Pressed) => void
  move: Exclude<Move, 'keep'>
  choice: Choice
  id?: string | undefined
  'aria-describedby'?: string | undefined
  /** There is nowhere to move it: the button stays, so that the others keep their place and the focus its own. */
  still?: boolean
}

const signs = { up: '↑', down: '↓', in: '+', out: '×' }

function Turn({ press, move, choice, still = false, ...named }: TurnProps) {
  const words = useAnsweringTexts().ranking
  return (
    <button
      {...named}
      type="button"
      className={`${buttonClass()} ranking-turn`}
      data-turn={`${move} ${choice.value}`}
      aria-label={fill(words[move], { choice: choice.text })}
      aria-disabled={still || undefined}
      onClick={() => !still && press({ move, value: choice.value })}
    >
      <span aria-hidden="true">{signs[move]}</span>
    </button>
  )
}

/** A row that moved takes the focus along; one that was ranked or taken out is at its other button. */
function useFocusKept(root: { current: HTMLDivElement | null }) {
  const wanted = useRef<Pressed | null>(null)
  useEffect(() => {
    const pressed = wanted.current
    if (!pressed) return
    wanted.current = null
    const { move, value } = pressed
    const button = { in: 'out', out: 'in', keep: 'down', up: 'up', down: 'down' }[move]
    root.current?.querySelector<HTMLElement>(`[data-turn="${button} ${value}"]`)?.focus()
  })
  return (pressed: Pressed) => void (wanted.current = pressed)
}
