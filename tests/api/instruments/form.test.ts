import { describe, expect, test } from 'vitest'
import { formDefinition, shortForm } from '../../../api/instruments/form.ts'
import { compiled, readDefinition } from './compiled.ts'
import { kitchenSink } from './kitchen-sink.ts'

describe('the short form', () => {
  test('of the pulse asks its three questions and keeps their items', () => {
    const short = shortForm(compiled(readDefinition('member-pulse')))
    expect(short?.pages).toHaveLength(1)
    expect(short?.questions.map(({ name, item }) => [name, item?.code, item?.version])).toEqual([
      ['overall', 'pulse.overall', 1],
      ['pace', 'pulse.pace', 1],
      ['needs', 'pulse.needs', 1],
    ])
  })

  test('keeps a panel that still has a question, and no empty page', () => {
    const definition = kitchenSink()
    definition.arpent.shortForm = ['satisfied', 'reason']
    expect(shortForm(compiled(definition))?.definition.pages).toMatchObject([
      { name: 'closed', elements: [{ name: 'satisfied' }] },
      { name: 'open', elements: [{ name: 'why', elements: [{ name: 'reason' }] }] },
    ])
  })

  test('is nothing where the instrument names none', () => {
    expect(shortForm(compiled(readDefinition('annual-review')))).toBeNull()
  })
})

describe('the form given to a browser', () => {
  const form = formDefinition(compiled(kitchenSink()))

  test('drops what is hidden with its page, and limits open text as the server does', () => {
    expect(form).toMatchObject({
      clearInvisibleValues: 'onHiddenContainer',
      maxTextLength: 4000,
      maxCommentLength: 4000,
    })
  })

  test('tells nothing of items, gists and short forms', () => {
    expect(JSON.stringify(form)).not.toMatch(/"(item|gist|arpent)"/)
  })
})
