import { describe, expect, it } from 'vitest'
import {
  type Bilingual,
  type Question,
  find,
  instrumentCodes,
  isLocalized,
  questionsOf,
  readInstrument,
} from './instruments.ts'

const allowedTypes = ['radiogroup', 'checkbox', 'comment', 'text', 'rating']
const fivePoints = [1, 2, 3, 4, 5]
const valuesByScale: Record<string, (number | string)[]> = {
  S5: fivePoints,
  E5: fivePoints,
  D5: fivePoints,
  P5: fivePoints,
  YN: ['yes', 'no'],
  NPS11: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
}

/** Texts that are the same in both languages because they are figures. */
const sameInBoth = (text: Bilingual): boolean => /^\d+$/.test(text.en)

describe.each(instrumentCodes)('%s', (code) => {
  const instrument = readInstrument(code)
  const questions = questionsOf(instrument)
  const closed = questions.filter((q) => q.type !== 'comment')

  it('carries the code of its file, a version, its modes and its length', () => {
    expect(instrument.arpent).toMatchObject({ code, version: code === 'member-pulse' ? 2 : 1 })
    expect(instrument.arpent.minutes).toBeGreaterThan(0)
    expect(instrument.arpent.modes.length).toBeGreaterThan(0)
    expect(instrument.clearInvisibleValues).toBe('onHidden')
  })

  it('says every text in both languages, and not twice in one', () => {
    for (const { path, value } of find(instrument, isLocalized)) {
      const text = value as Bilingual
      expect(Object.keys(text), path).toEqual(['en', 'fr'])
      expect(text.en.trim(), path).toBe(text.en)
      expect(text.fr.trim(), path).toBe(text.fr)
      expect(text.en && text.fr, path).not.toBe('')
      if (!sameInBoth(text)) expect(text.fr, path).not.toBe(text.en)
    }
  })

  it('has no text outside the two languages', () => {
    const texts = ['title', 'description', 'text', 'respondents']
    const places = find(instrument, (v) => typeof v === 'string').filter(({ path }) =>
      texts.includes(path.split('.').at(-1) ?? ''),
    )
    expect(places).toEqual([])
  })

  it('gives every page and question its own name', () => {
    const names = [...questions, ...instrument.pages].map((part) => part.name)
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/)
    expect(new Set(questions.map((q) => q.name)).size).toBe(questions.length)
    expect(new Set(instrument.pages.map((p) => p.name)).size).toBe(instrument.pages.length)
  })

  it('uses only question types that store no file, signature or markup', () => {
    for (const { path, value } of find(instrument, (v) => typeof v === 'string')) {
      if (path.endsWith('.type')) expect(allowedTypes, path).toContain(value)
      expect(value, path).not.toMatch(/[<>]/)
    }
  })

  it('ties each closed question to an item with a version and a scale', () => {
    for (const { name, item } of closed) {
      expect(item, name).toMatchObject({ version: 1, scale: expect.stringMatching(/^[A-Z]/) })
      expect(item?.code, name).toMatch(new RegExp(`^[a-z]+\\.${name}$`))
    }
    expect(new Set(closed.map((q) => q.item?.code)).size).toBe(closed.length)
  })

  it('sets the scale’s values lowest first, and the way out of it last', () => {
    for (const question of closed.filter((q) => valuesByScale[q.item?.scale ?? ''])) {
      const values = question.choices?.map((choice) => choice.value) ?? []
      const scale = valuesByScale[question.item?.scale ?? ''] ?? []
      expect(values.slice(0, scale.length), question.name).toEqual(scale)
      expect(values.at(-1), question.name).toBe('cant_say')
    }
  })

  it('never lists a choice twice', () => {
    for (const { name, choices = [] } of closed) {
      expect(new Set(choices.map((c) => c.value)).size, name).toBe(choices.length)
    }
  })

  it('bounds every open answer', () => {
    for (const question of questions.filter((q) => q.type === 'comment')) {
      expect(question.maxLength, question.name).toBeGreaterThanOrEqual(1000)
      expect(question.maxLength, question.name).toBeLessThanOrEqual(4000)
    }
  })

  it('warns, on each page with an open question, of what may not be written', () => {
    for (const page of instrument.pages) {
      if (!page.elements.some((q: Question) => q.type === 'comment')) continue
      expect(page.description?.en, page.name).toMatch(/Protected B .* Cabinet .* name anyone/)
      expect(page.description?.fr, page.name).toMatch(/Protégé B .* Cabinet.* nommez personne/)
    }
  })
})

it('gives no item code to two instruments', () => {
  const codes = instrumentCodes
    .flatMap((code) => questionsOf(readInstrument(code)))
    .flatMap((q) => q.item?.code ?? [])
  expect(new Set(codes).size).toBe(codes.length)
})

it('says a scale point the same way wherever it is used', () => {
  const wordings = new Map<string, Bilingual>()
  for (const question of instrumentCodes.flatMap((code) => questionsOf(readInstrument(code)))) {
    for (const { value, text } of question.choices ?? []) {
      const point = value === 'cant_say' ? value : `${question.item?.scale} ${value}`
      if (!/^(S5|E5|D5|P5|YN|cant_say)/.test(point)) continue
      expect(text, `${question.name} ${point}`).toEqual(wordings.get(point) ?? text)
      wordings.set(point, text)
    }
  }
  expect(wordings.size).toBe(1 + 4 * 5 + 1 + 2)
})
