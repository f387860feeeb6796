// @vitest-environment jsdom
import { generateKeyPairSync } from 'node:crypto'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { RoundWords } from '../../../web/answer/ballot/RoundWords.tsx'
import { sendBallot } from '../../../web/answer/ballot/send-ballot.ts'
import { Keeper } from '../../../web/answer/device/keeper.ts'
import type { Opening } from '../../../web/answer/requests.ts'
import { LanguageProvider } from '../../../web/lib/language.tsx'
import { opening } from './opening.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** An anonymous round of that many people and keys; figures needed five when it was launched. */
function round(invited: number, keys: number, peoplePerKey = 5): Opening {
  const ids = Array.from({ length: keys }, () => crypto.randomUUID())
  return {
    ...opening({ mode: 'anonymous', invited }),
    ballot: {
      wave: crypto.randomUUID(),
      key: ids[0] ?? '',
      keys: ids.map((id) => ({ id, publicKey: 'MA==' })),
      peoplePerKey,
      box: 'MA==',
      people: 'MA==',
      opensOn: '2026-06-01',
      closesOn: '2026-06-30',
      approvedBy: 'Colin Sample',
      taken: false,
      device: 'x',
    },
  }
}

function show(given: Opening, language: 'en' | 'fr' = 'en'): string {
  render(
    <LanguageProvider preferred={language}>
      <RoundWords opening={given} />
    </LanguageProvider>,
  )
  return document.body.textContent
}

describe('the keys a page is given', () => {
  test('are counted beside the six words, in both languages', () => {
    expect(show(round(14, 1))).toContain('signed with one key, the same for everybody')
    cleanup()
    expect(show(round(32, 2), 'fr')).toContain(
      'signés de 2 clés, une par conseil d’attache d’au moins 5 personnes',
    )
    expect(screen.queryByRole('alert')).toBeNull()
  })

  // A key for each person, all of them listed to everybody, makes the same six words for all.
  test.each([
    ['one for each of sixty people', 60, 60],
    ['thirteen for sixty, which leaves fewer than five to each', 60, 13],
    ['two for twenty-nine people, who have one', 29, 2],
    ['none', 14, 0],
    ['thirty-one for sixty, said to be made for one each: no setting goes below three', 60, 31, 1],
    ['seven for sixty, said to be made for nine each', 60, 7, 9],
  ])('%s: it says so, and neither takes nor sends a ballot', async (_, invited, keys, people?) => {
    const given = round(invited, keys, people)
    expect(show(given)).toContain('more keys than a round of so many people has')
    expect(screen.getByRole('alert')).toBeTruthy()

    const fetched = vi.fn<typeof fetch>()
    vi.stubGlobal('fetch', fetched)
    const record = { opening: given, definition: {}, version: 1, answers: {}, revision: 0 }
    const keeper = new Keeper(null, record as never)
    const sending = sendBallot({ secret: 'x', opening: given, answers: {}, keeper })
    await expect(sending).rejects.toMatchObject({ code: 'ballot.refused' })
    expect(fetched).not.toHaveBeenCalled()
  })

  test('are as many as were right at the launch, though figures need more people since', async () => {
    const given = { ...round(30, 3), threshold: 11 }
    expect(show(given)).toContain('3 keys, one for each home council of 5 people or more')
    expect(screen.queryByRole('alert')).toBeNull()
    const fetched = vi.fn<typeof fetch>().mockRejectedValue(new TypeError('no network'))
    vi.stubGlobal('fetch', fetched)
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    for (const key of given.ballot?.keys ?? []) key.publicKey = spki
    const record = { opening: given, definition: {}, version: 1, answers: {}, revision: 0 }
    const keeper = new Keeper(null, record as never)
    const sending = sendBallot({ secret: 'x', opening: given, answers: {}, keeper })
    // It gets as far as asking for the signature, on a network that is not there.
    await expect(sending).rejects.toMatchObject({ code: 'offline' })
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/answer/ballot')
  })

  test('twelve for sixty, five people each, are as many as there can be', () => {
    show(round(60, 12))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
