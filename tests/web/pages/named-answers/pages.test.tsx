// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type Answers, open, signedOut } from '../../support/screen.tsx'

const wave = '1f0c6d7a-52b4-4c1e-9d3f-6a8b7c9d0e1f'
const both = (en: string, fr: string) => ({ en, fr })

const colin = {
  personId: 'colin',
  name: 'Colin Sample',
  jurisdiction: both('Nova Scotia', 'Nouvelle-Écosse'),
  groups: [{ code: 'RES', name: both('Research', 'Recherche') }],
  answers: { pace: 2, former: 'Asked no more' } as object,
  waiting: false,
}
const maya = { ...colin, personId: 'maya', name: 'Maya Sample', groups: [] }

const question = { type: 'comment', inputType: 'text', choices: [], conditional: false }
const sections = [
  {
    name: 'work',
    title: both('The work', 'Les travaux'),
    questions: [
      {
        ...question,
        name: 'pace',
        type: 'radiogroup',
        title: both('How is the pace?', 'Comment va le rythme?'),
        choices: [{ value: 2, text: both('Too slow', 'Trop lent') }],
        commentName: 'pace-Comment',
      },
      {
        ...question,
        name: 'why',
        title: both('Why?', 'Pourquoi?'),
        commentName: 'why-Comment',
        conditional: true,
      },
      {
        ...question,
        name: 'need',
        title: both('What do you need?', 'De quoi avez-vous besoin?'),
        commentName: 'need-Comment',
      },
    ],
  },
]

type Given = { people?: object[]; language?: 'en' | 'fr'; refused?: boolean; state?: string }

const answers = ({ people = [colin], language = 'en', refused, state = 'closed' }: Given = {}) =>
  ({
    ...signedOut,
    'GET /api/session': {
      status: 200,
      body: {
        person: { id: 'ariane', name: 'Ariane Exemple', email: 'ariane@example.org', language },
        roles: [{ role: 'analyst', council: null, group: null }],
        may: ['waves.run'],
      },
    },
    [`GET /api/waves/${wave}`]: {
      status: 200,
      body: {
        id: wave,
        title: both('Interviews', 'Entrevues'),
        instrumentTitle: both('Guide', 'Guide'),
        state,
        closesOn: '2026-01-26',
        closedOn: null,
      },
    },
    [`GET /api/waves/${wave}/questions`]: { status: 200, body: { sections } },
    [`GET /api/waves/${wave}/responses`]: refused
      ? { status: 409, body: { code: 'wave.not_named', status: 409 } }
      : { status: 200, body: people },
  }) satisfies Answers

const list = `/consultations/${wave}/answers`
const beneath = async (title: string) =>
  (await screen.findByText(title)).closest('.answer')?.querySelector('dd')?.textContent

describe('who answered', () => {
  it('is listed with where from, what they co-chair and how much they answered', async () => {
    open(list, answers({ people: [colin, { ...maya, waiting: true, answers: {} }] }))
    const rows = (await screen.findAllByRole('row')).slice(1)
    expect(rows[0]?.textContent).toBe('Colin SampleNova ScotiaResearch1 of 3')
    expect(rows[1]?.textContent).toBe('Maya SamplelateNova ScotiaNo answers are kept')
    const name = within(rows[0] as HTMLElement).getByRole('link')
    expect(name.getAttribute('href')).toBe(`${list}/colin`)
    screen.getByText(/request under access-to-information law/)
  })

  it.each([
    ['open', 'Nobody has answered yet'],
    ['closed', 'Nobody answered'],
  ])('of an %s round nobody answered: says so', async (state, title) => {
    open(list, answers({ people: [], state }))
    await screen.findByRole('heading', { name: title })
    expect(screen.queryByRole('table')).toBeNull()
  })

  it.each([list, `${list}/colin`])('%s of a round without names says why', async (address) => {
    open(address, answers({ refused: true }))
    await screen.findByText('Single answers are shown only in named rounds.')
    screen.getByRole('heading', { level: 1, name: 'Answers: Interviews' })
  })

  it('an unknown round is told as one', async () => {
    open(list, {
      ...answers(),
      [`GET /api/waves/${wave}`]: { status: 404, body: { code: 'wave.unknown', status: 404 } },
    })
    await screen.findByText('That survey round doesn’t exist.')
  })
})

describe('one person', () => {
  it('is read question by question, what is open told quietly, and nothing lost', async () => {
    open(`${list}/colin`, answers())
    await screen.findByRole('heading', { level: 1, name: 'Colin Sample' })
    screen.getByText('Nova Scotia · co-chair of Research')
    expect(await beneath('How is the pace?')).toBe('Too slow')
    expect(await beneath('Why?')).toBe('No answer, or not asked')
    expect(await beneath('What do you need?')).toBe('No answer')
    expect(await beneath('former')).toBe('Asked no more')
  })

  it('in French too', async () => {
    open(`${list}/colin`, answers({ language: 'fr' }))
    await screen.findByRole('heading', { level: 2, name: 'Les travaux' })
    expect(await beneath('Comment va le rythme?')).toBe('Trop lent')
    screen.getByText('Nouvelle-Écosse · coprésidence : Recherche')
  })

  it('whose answers are kept no more: says so rather than showing blanks', async () => {
    open(`${list}/colin`, answers({ people: [{ ...colin, answers: {} }] }))
    await screen.findByRole('heading', { name: 'No answers are kept' })
    expect(screen.queryByText('How is the pace?')).toBeNull()
  })

  it('whose answers came late: says that they wait', async () => {
    open(`${list}/colin`, answers({ people: [{ ...colin, waiting: true }] }))
    await screen.findByText(/after the round closed. They wait/)
  })

  it('leads to the next, and Back leads back', async () => {
    const { user, router } = open(`${list}/colin`, answers({ people: [colin, maya] }))
    await user.click(await screen.findByRole('link', { name: 'Next: Maya Sample' }))
    await screen.findByRole('heading', { level: 1, name: 'Maya Sample' })
    screen.getByRole('link', { name: 'Before: Colin Sample' })
    router.history.back()
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'Colin Sample' }))
  })

  it('who is not among them: says so', async () => {
    open(`${list}/rory`, answers())
    await screen.findByText('No answers of this person are in this round.')
    screen.getByRole('link', { name: 'Everybody who answered' })
  })
})
