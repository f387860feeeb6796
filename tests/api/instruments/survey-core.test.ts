import fc from 'fast-check'
import { Model } from 'survey-core'
import { describe, expect, test, vi } from 'vitest'
import { checkAnswers } from '../../../api/instruments/check-answers.ts'
import type { CompiledInstrument, CompiledQuestion } from '../../../api/instruments/compiled.ts'
import { formDefinition } from '../../../api/instruments/form.ts'
import { compiled, readDefinition, realInstruments } from './compiled.ts'
import { kitchenSink } from './kitchen-sink.ts'

const instruments = [...realInstruments.map(readDefinition), kitchenSink()].map(compiled)
// A survey-core model takes milliseconds for what takes us microseconds, and more on a busy machine.
vi.setConfig({ testTimeout: 60_000 })
const runs = { numRuns: 20, seed: 20260615 }

describe.each(instruments.map((instrument) => ({ code: instrument.code, instrument })))(
  '$code',
  ({ instrument }) => {
    const form = new Model(formDefinition(instrument))

    test('survey-core finds no unknown property in the form', () => {
      expect(form.jsonErrors ?? []).toEqual([])
    })

    test('what a person fills in, survey-core’s way, is accepted as it is', () => {
      let finished = 0
      const property = fc.property(valuesToTry(instrument), (values) => {
        const sent = fillIn(form, instrument, values)
        expect(checkAnswers(instrument, sent, { complete: false })).toEqual({
          ok: true,
          answers: sent,
        })
        if (!completes(form)) return
        finished += 1
        expect(checkAnswers(instrument, form.data, { complete: true })).toEqual({
          ok: true,
          answers: form.data,
        })
      })
      fc.assert(property, runs)
      expect(finished).toBeGreaterThan(runs.numRuns / 10)
    })

    test('what survey-core refuses or drops is refused', () => {
      let accepted = 0
      const property = fc.property(
        valuesToTry(instrument),
        changes(instrument),
        (values, changed) => {
          const sent = { ...fillIn(form, instrument, values), ...changed }
          const checked = checkAnswers(instrument, sent, { complete: true })
          if (!checked.ok) return
          accepted += 1
          form.clear()
          form.data = structuredClone(sent)
          expect([completes(form), answered(form.data)]).toEqual([true, checked.answers])
        },
      )
      fc.assert(property, { ...runs, numRuns: 40 })
      expect(accepted).toBeGreaterThan(5)
    })
  },
)

/** Whether survey-core finds every page right; then it completes, dropping what it holds to be hidden. */
function completes(form: Model): boolean {
  const valid = form.validate(false)
  if (valid) form.doComplete(true)
  return valid
}

/** Answers in the order of the questions, each given only where the form then shows its question. */
function fillIn(
  form: Model,
  instrument: CompiledInstrument,
  values: Record<string, unknown>,
): Record<string, unknown> {
  form.clear()
  for (const { name } of instrument.questions) {
    const question = form.getQuestionByName(name)
    if (
      !question?.isVisible ||
      !question.isParentVisible ||
      question.isReadOnly ||
      values[name] === undefined
    )
      continue
    question.value = structuredClone(values[name])
    if (
      values[`${name}-Comment`] !== undefined &&
      (question.showCommentArea || question.isOtherSelected)
    ) {
      question.comment = String(values[`${name}-Comment`])
    }
  }
  return structuredClone(form.data)
}

type Values = fc.Arbitrary<Record<string, unknown>>

/** Right answers to most questions, and to nearly all of those that are required. */
function valuesToTry(instrument: CompiledInstrument): Values {
  return record(instrument, (question) =>
    fc.option(right(question), { nil: undefined, freq: question.required ? 50 : 6 }),
  )
}

/** One or two answers to put in place of others: right or wrong, to questions shown or hidden, or nothing. */
function changes(instrument: CompiledInstrument): Values {
  const names = instrument.questions.map(({ name }) => name)
  const anything = record(instrument, (question) =>
    fc.oneof(right(question), wrong, fc.constant(undefined)),
  )
  return fc
    .tuple(anything, fc.subarray(names, { minLength: 1, maxLength: 2 }))
    .map(([values, changed]) => Object.fromEntries(changed.map((name) => [name, values[name]])))
}

const wrong = fc.oneof(
  fc.constantFrom<unknown>(77, 'not-offered', '', [], {}, true, null, 0, '2026-02-30', 'a@b'),
  fc.string(),
  fc.double().map((value) => value + 0), // -0 is stored as 0
  fc.array(fc.string()),
)

/** Without the blanks that survey-core keeps where they were put. */
function answered(data: Record<string, unknown>): Record<string, unknown> {
  const isBlank = (value: unknown) =>
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(data).filter(([, value]) => !isBlank(value)))
}

function record(
  instrument: CompiledInstrument,
  make: (question: CompiledQuestion) => fc.Arbitrary<unknown>,
): Values {
  const entries = instrument.questions.flatMap((question) => [
    [question.name, make(question)] as const,
    ...(question.commentKey === 'never'
      ? []
      : [
          [
            `${question.name}-Comment`,
            fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
          ] as const,
        ]),
  ])
  return fc
    .record(Object.fromEntries(entries))
    .map((values) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    )
}

const words = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '😀', '7'),
  minLength: 1,
  maxLength: 10,
})

function right(question: CompiledQuestion): fc.Arbitrary<unknown> {
  const values = question.choices.map(({ value }) => value)
  const alone = question.choices.filter(({ exclusive }) => exclusive).map(({ value }) => [value])
  const together = question.choices.filter(({ exclusive }) => !exclusive).map(({ value }) => value)
  const { minSelected, maxSelected } = question.limits
  if (question.type === 'ranking')
    return fc.shuffledSubarray(
      values,
      question.partialRanking
        ? { minLength: minSelected, maxLength: Math.min(maxSelected, values.length) }
        : { minLength: values.length },
    )
  if (question.type === 'checkbox')
    return fc.oneof(
      fc.shuffledSubarray(together, {
        minLength: minSelected,
        maxLength: Math.min(maxSelected, together.length),
      }),
      ...(alone.length > 0 ? [fc.constantFrom(...alone)] : []),
    )
  if (question.type === 'comment') return words
  if (question.type === 'text')
    return {
      text: words,
      number: fc.integer({ min: 0, max: 200 }).map((n) => n / 2),
      email: fc.constantFrom('a@example.org', 'b.c@example.org'),
      date: fc.constantFrom('2026-01-01', '2999-12-31'),
    }[question.inputType]
  return fc.constantFrom(...values)
}
