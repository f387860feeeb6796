import { describe, expect, it } from 'vitest'
import { councilGists, groupGists } from './gists.ts'
import { type Question, questionsOf, readInstrument } from './instruments.ts'

const guides = [
  { code: 'interview-jc-cochair', letter: 'A', sections: 6, gists: councilGists },
  { code: 'interview-wg-cochair', letter: 'B', sections: 9, gists: groupGists },
]

describe.each(guides)('$code', ({ code, letter, sections, gists }) => {
  const guide = readInstrument(code)
  const questions = questionsOf(guide)
  const ofGist = (gist: string): Question[] => questions.filter((q) => q.gist === gist)

  it.each(gists)('asks $gist, $meaning, once', ({ gist, elements }) => {
    expect(ofGist(gist).map((q) => q.name)).toEqual(elements)
  })

  it('asks nothing beyond the gists, in their order', () => {
    const asked = [...new Set(questions.map((q) => q.gist))]
    expect(asked).toEqual(gists.map((g) => g.gist))
  })

  it('has one page for each section, with the section’s gists on it', () => {
    expect(guide.pages).toHaveLength(sections)
    guide.pages.forEach((page, index) => {
      for (const question of page.elements) {
        expect(question.gist).toMatch(new RegExp(`^${letter}${index + 1}\\.\\d+$`))
      }
    })
  })

  it('puts closed five-point items beside an open comment, and leaves the rest open', () => {
    for (const { gist, elements } of gists) {
      const types = ofGist(gist).map((q) => q.type)
      const expected = elements.map((_, i) =>
        i === elements.length - 1 ? 'comment' : 'radiogroup',
      )
      expect(types, gist).toEqual(expected)
    }
  })

  it('requires no answer', () => {
    expect(questions.filter((q) => q.isRequired)).toEqual([])
  })

  it('is held under the person’s name', () => {
    expect(guide.arpent.modes).toEqual(['named'])
  })
})

it('shows the proposed alignment of the groups by priority, one a line', () => {
  const question = questionsOf(readInstrument('interview-jc-cochair')).find(
    (q) => q.gist === 'A5.1',
  )
  expect(question?.description?.en.split('\n')).toHaveLength(4)
  expect(question?.description?.fr.split('\n')).toHaveLength(4)
})
