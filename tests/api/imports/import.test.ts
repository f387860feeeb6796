import { beforeEach, describe, expect, it } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { changed, contentsOf } from '../../support/tables.ts'
import { publishInstrument } from '../../support/waves.ts'
import { councilSurvey } from './council-survey.ts'
import { importTexts, postFiles, small } from './files.ts'

const arpent = useSandbox()
let ariane: Client

beforeEach(async () => {
  await publishInstrument(arpent.db, councilSurvey)
  ariane = await arpent.as(cast.ariane)
})

const twoRounds = {
  ...small,
  responses: `${small.responses}m1,2025Q4,5,yes\nm2,2025Q4,4,no\n`,
}

describe('a dry run', () => {
  it('says what would be made, without a figure of the answers, and stores nothing', async () => {
    const before = await contentsOf(arpent.db)
    const { body } = await postFiles(ariane, twoRounds, true)
    expect(body).toEqual({
      instrument: { code: 'council-survey', version: 1 },
      applied: false,
      refusals: [],
      rounds: [
        {
          label: '2025Q2',
          closedOn: '2025-06-30',
          state: 'new',
          wave: null,
          invited: 8,
          answered: 6,
          withheld: false,
          domains: ['JC', 'PSSDC'],
          items: [
            {
              question: 'overall',
              item: 'council.overall@1',
              shown: 'figures',
              domains: ['JC', 'PSSDC'],
            },
            {
              question: 'guide',
              item: 'council.guide@1',
              shown: 'figures',
              domains: ['JC', 'PSSDC'],
            },
          ],
        },
        expect.objectContaining({ label: '2025Q4', answered: 2, withheld: true, domains: [] }),
      ],
    })
    expect(changed(before, await contentsOf(arpent.db))).toEqual([])
  })

  it('is what is done unless it is said otherwise', async () => {
    const form = new FormData()
    form.set('instrument', 'council-survey')
    form.set('frame', new File([small.frame], 'frame.csv'))
    form.set('responses', new File([small.responses], 'responses.csv'))
    const sent = new Response(form)
    const { body } = await ariane.send('POST', '/api/imports/waves', await sent.text(), {
      'content-type': sent.headers.get('content-type') ?? '',
    })
    expect(body.applied).toBe(false)
  })

  it('shows an answer that nearly all gave in words only', async () => {
    const alike = { ...small, responses: small.responses.replaceAll(/,no$/gm, ',yes') }
    const { rounds } = await importTexts(arpent, alike)
    expect(rounds[0]?.items[1]).toMatchObject({ question: 'guide', shown: 'nothing' })
  })
})

describe('an import', () => {
  it('stores the release, and no person, invitation or answer', async () => {
    const before = await contentsOf(arpent.db)
    await postFiles(ariane, small, false)
    const touched = changed(before, await contentsOf(arpent.db))
    expect(touched.toSorted()).toEqual([
      'audit_entry',
      'imported_wave',
      'release',
      'release_count',
      'release_part',
      'wave',
    ])
    const text = JSON.stringify(await contentsOf(arpent.db))
    expect(text).not.toMatch(/\bm[1-8]\b/)
  })

  it('makes a closed wave with its counts, told to the analyst', async () => {
    const { body } = await postFiles(ariane, small, false)
    expect(body).toMatchObject({ applied: true, rounds: [{ state: 'made' }] })
    const id = body.rounds[0].wave
    const wave = (await ariane.get(`/api/waves/${id}`)).body
    expect(wave).toMatchObject({
      title: { en: 'Council survey, 2025Q2', fr: 'Sondage du conseil, 2025Q2' },
      state: 'closed',
      closesOn: '2025-06-30',
      invited: 8,
      answered: 6,
      imported: true,
      released: true,
      release: { domains: ['JC', 'PSSDC'], items: 2 },
    })
    const participation = (await ariane.get(`/api/waves/${id}/participation`)).body
    expect(participation).toMatchObject({ invited: 8, answered: 6, rate: 0.75 })
  })

  it('leaves one trace, of who did it', async () => {
    await postFiles(ariane, small, false)
    const traces = await arpent.db
      .selectFrom('audit_entry')
      .innerJoin('person', 'person.id', 'audit_entry.person_id')
      .select(['person.email', 'details'])
      .where('action', '=', 'wave.imported')
      .execute()
    expect(traces).toEqual([
      {
        email: cast.ariane,
        details: { instrument: 'council-survey', label: '2025Q2', invited: 8 },
      },
    ])
  })

  it('is all or nothing', async () => {
    await importTexts(arpent, small, { dry: false })
    const other = {
      ...twoRounds,
      responses: twoRounds.responses.replace('m6,2025Q2,3', 'm6,2025Q2,4'),
    }
    await expect(importTexts(arpent, other, { dry: false })).rejects.toThrow('import.refused')
    expect(await labels()).toEqual(['2025Q2'])
  })

  it('of one council is a round of that council', async () => {
    await importTexts(arpent, small, { dry: false, council: 'PSSDC' })
    const waves = await arpent.db.selectFrom('wave').select(['domains', 'audience']).execute()
    expect(waves).toMatchObject([
      { domains: ['PSSDC', 'PSCIOC'], audience: { councils: ['PSSDC'] } },
    ])
  })
})

describe('the same again', () => {
  beforeEach(async () => {
    await importTexts(arpent, small, { dry: false })
  })

  it('changes nothing', async () => {
    const before = await contentsOf(arpent.db)
    const { rounds } = await importTexts(arpent, small, { dry: false })
    expect(rounds).toMatchObject([{ label: '2025Q2', state: 'known' }])
    expect(changed(before, await contentsOf(arpent.db))).toEqual([])
  })

  it('is found in other rows, columns, separators, encodings and words for yes', async () => {
    const [header = '', ...rows] = small.responses.trim().split('\n')
    const turned = [header, ...rows.toReversed()]
      .map((row) => row.split(',').toReversed().join(';'))
      .join('\r\n')
      .replaceAll('yes', 'Oui')
    const responses = `\uFEFF${turned}`
    const { rounds, refusals } = await importTexts(arpent, { ...small, responses })
    expect(refusals).toEqual([])
    expect(rounds).toMatchObject([{ state: 'known' }])
  })

  it('with a further round adds that one alone', async () => {
    const { rounds } = await importTexts(arpent, twoRounds, { dry: false })
    expect(rounds.map(({ label, state }) => [label, state])).toEqual([
      ['2025Q2', 'known'],
      ['2025Q4', 'made'],
    ])
    expect(await labels()).toEqual(['2025Q2', '2025Q4'])
  })

  it.each([
    ['another answer', small.frame, small.responses.replace('m6,2025Q2,3', 'm6,2025Q2,4')],
    ['another frame', `${small.frame}m9,AB,PSSDC\n`, small.responses],
  ])('with %s under the same label is refused', async (_, frame, responses) => {
    const { refusals } = await importTexts(arpent, { frame, responses })
    expect(refusals).toMatchObject([{ reason: 'label_taken', line: 2, column: 'wave' }])
  })

  it('under another label of the same day is refused: two rounds would differ by what was changed', async () => {
    const responses = small.responses
      .replaceAll('2025Q2', '2025-06-30')
      .replace('m6,2025-06-30,3,no\n', '')
    const { refusals } = await importTexts(arpent, { ...small, responses })
    expect(refusals).toMatchObject([{ reason: 'round_elsewhere' }])
    expect(refusals[0]?.text.fr).toBe(
      'Un cycle de cet instrument fermé le 30 juin 2025 est déjà ici\u00a0: Sondage du conseil, 2025Q2.',
    )
  })
})

async function labels(): Promise<string[]> {
  const rows = await arpent.db
    .selectFrom('imported_wave')
    .select('label')
    .orderBy('label')
    .execute()
  return rows.map(({ label }) => label)
}
