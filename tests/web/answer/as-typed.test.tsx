// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Survey } from 'survey-react-ui'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { answersOf, makeModel } from '../../../web/answer/form/model.ts'

afterEach(cleanup)
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
)

const lines = ['text', 'email', 'number', 'date'] as const
const withComments = [
  { type: 'rating' },
  { type: 'boolean' },
  { type: 'radiogroup', choices: [1, 2] },
  { type: 'checkbox', choices: [1, 2] },
  { type: 'dropdown', choices: [1, 2] },
  { type: 'ranking', choices: [1, 2] },
]

/** The form of one question, drawn. */
function form(question: object) {
  const model = makeModel({ elements: [{ name: 'asked', title: 'Asked', ...question }] }, {}, 'en')
  render(<Survey model={model} />)
  return model
}

describe('what is typed is an answer before its field is left', () => {
  test.each(lines)('on a line of kind %s', async (inputType) => {
    const model = form({ type: 'text', inputType })
    const typed = {
      text: 'Iqaluit',
      email: 'someone@example.org',
      number: '12',
      date: '2026-03-31',
    }
    const field = document.querySelector<HTMLInputElement>('input')
    if (!field) throw new Error('No field')
    await userEvent.type(field, typed[inputType])
    expect(document.activeElement).toBe(field)
    expect(String(answersOf(model)['asked'])).toBe(typed[inputType])
  })

  test.each(withComments)('as a comment beside a $type', async (question) => {
    const model = form({ ...question, showCommentArea: true })
    const field = screen.getByRole('textbox')
    await userEvent.type(field, 'Nearly')
    expect(document.activeElement).toBe(field)
    expect(answersOf(model)['asked-Comment']).toBe('Nearly')
  })
})
