import { describe, expect, it } from 'vitest'
import { messageStates } from '../../../api/mail/schemas.ts'
import { texts } from '../../../web/locales/index.ts'

type Leaf = { path: string; text: string }

/** Every text of a language with the path to it. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }]
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
}

/** Every set of plural forms with the path to it. */
function plurals(value: unknown, path = ''): { path: string; forms: Record<string, string> }[] {
  if (typeof value !== 'object' || value === null) return []
  const forms = value as Record<string, string>
  if (typeof forms['one'] === 'string' && typeof forms['other'] === 'string')
    return [{ path, forms }]
  return Object.entries(value).flatMap(([key, inner]) => plurals(inner, `${path}/${key}`))
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted()
const english = leaves(texts.en)
const french = leaves(texts.fr)

describe('the two languages', () => {
  it('say the same things about the same values', () => {
    const inFrench = new Map(french.map(({ path, text }) => [path, text]))
    const different = english
      .filter(({ path }) => !/\/(one|many|other)$/.test(path))
      .filter(
        ({ path, text }) => `${placeholders(text)}` !== `${placeholders(inFrench.get(path) ?? '')}`,
      )
    expect(different.map(({ path }) => path)).toEqual([])
  })

  it('are silent in the same places', () => {
    const silent = (all: Leaf[]) =>
      all.filter(({ text }) => text.trim() === '').map(({ path }) => path)
    expect(silent(french)).toEqual(silent(english))
  })

  it('give every French plural its third form, as in « 1 000 000 de réponses »', () => {
    const without = plurals(texts.fr).filter(({ forms }) => !forms['many'])
    expect(without.map(({ path }) => path)).toEqual([])
  })
})

it.each(messageStates)(
  'a message that is %s is told on the page of its round and in the outbox',
  (state) => {
    for (const { round, outbox } of [texts.en, texts.fr]) {
      expect(round.messageStates).toHaveProperty(state)
      expect(outbox.states).toHaveProperty(state)
    }
  },
)

describe('typography', () => {
  const wrong = (all: Leaf[], pattern: RegExp) =>
    all.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

  it('binds French punctuation to its word', () => {
    expect(wrong(french, / [:%»]|« |\w:(?!\/\/)(?=\s|$)/)).toEqual([])
    expect(wrong(french, /[ \u00a0\u202f][;?!]/)).toEqual([])
  })

  it('writes apostrophes as type does', () => {
    expect(wrong([...english, ...french], /\w'\w/)).toEqual([])
  })
})
