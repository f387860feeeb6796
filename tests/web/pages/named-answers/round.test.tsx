// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openRound } from '../../support/round.ts'

const theLink = () =>
  screen.queryAllByRole('link').find((link) => link.getAttribute('href')?.endsWith('/answers'))

it.each([
  [{}, '2 people have answered, each under their own name.'],
  [{ state: 'open', closedOn: null, answered: 0 }, 'Nobody has answered yet.'],
  [{ answered: 0 }, 'Nobody answered while the round was open.'],
])('a named round (%o) says how many have answered, and leads there', async (about, said) => {
  openRound(about)
  await screen.findByText(said)
  expect(theLink()?.textContent).toBe('Read the answers')
})

it('in French too', async () => {
  openRound({ answered: 1 }, 'fr')
  await screen.findByText('1 personne a répondu, sous son nom.')
  expect(theLink()?.textContent).toBe('Lire les réponses')
})

it.each([{ mode: 'confidential' }, { imported: true }])('%o: no such way', async (about) => {
  openRound(about)
  await screen.findByRole('heading', { level: 1, name: 'Interviews' })
  expect(theLink()).toBeUndefined()
})

it('a named round does not say that late answers are seen by nobody', async () => {
  openRound({})
  await screen.findByText(/You read them with the others/)
  expect(screen.queryByText(/seen by nobody/)).toBeNull()
})

it('another round still does', async () => {
  openRound({ mode: 'confidential' })
  await screen.findByText(/seen by nobody/)
})
