import { describe, expect, it } from 'vitest'
import { Problem, problemOf, problemText } from '../../../web/lib/problems.ts'
import { texts } from '../../../web/locales/index.ts'

const words = (language: 'en' | 'fr') => ({
  problems: texts[language].problems,
  noConnection: texts[language].common.noConnection,
})
const json = (body: unknown, status: number) => Response.json(body, { status })

describe('problemOf', () => {
  it('reads the word and its values', async () => {
    const problem = await problemOf(
      json({ code: 'wave.closed', status: 410, params: { on: '2026' } }, 410),
    )
    expect([problem.code, problem.status, problem.params]).toEqual([
      'wave.closed',
      410,
      { on: '2026' },
    ])
  })
  it('takes whatever is not a problem for a fault of the server', async () => {
    const problem = await problemOf(new Response('<html>Bad gateway</html>', { status: 502 }))
    expect([problem.code, problem.status]).toEqual(['server.error', 502])
  })
})

describe('problemText', () => {
  it('says the word’s sentence in the language shown', () => {
    const denied = new Problem({ code: 'access.denied', status: 403 })
    expect(problemText(denied, words('en'))).toBe('Your role doesn’t open this.')
    expect(problemText(denied, words('fr'))).toBe('Votre rôle n’y donne pas accès.')
  })
  it('gives the reference of a fault', () => {
    const fault = new Problem({ code: 'server.error', status: 500, params: { reference: 'a1b2' } })
    expect(problemText(fault, words('en'))).toContain('a1b2')
  })
  it('repeats the server’s own sentence for a word it does not know', () => {
    const newer = new Problem({ code: 'moon.full', status: 409, title: 'The moon is full.' })
    expect(problemText(newer, words('fr'))).toBe('The moon is full.')
  })
  it('tells a lost connection from an error', () => {
    const lost = new Problem({ code: 'offline', status: 0 })
    expect(problemText(lost, words('en'))).toMatch(/can’t be reached/)
  })
  it('has something to say about anything thrown', () => {
    expect(problemText(new TypeError('x is undefined'), words('en'))).toMatch(
      /went wrong on our side/,
    )
  })
})
