import { describe, expect, test } from 'vitest'
import pulse from '../../../surveys/member-pulse.json' with { type: 'json' }
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { changed, contentsOf } from '../../support/tables.ts'
import { openWave } from '../../support/waves.ts'
import { pulseAnswers } from './pulse-answers.ts'

const arpent = useSandbox()

async function open(mode: 'confidential' | 'named') {
  const wave = await openWave(arpent.db, arpent.services.keys, { instrument: pulse, mode })
  return arpent.nobody().invited(wave.secretOf(cast.maya))
}

describe('a confidential wave', () => {
  test('a submission writes the response and the tallies, and nothing anywhere else', async () => {
    const maya = await open('confidential')
    const before = await contentsOf(arpent.db)
    await maya.put('/api/answer/draft', { answers: { overall: 4 }, revision: 0 })
    expect(changed(before, await contentsOf(arpent.db))).toEqual(['draft'])
    await maya.post('/api/answer/submission', { answers: pulseAnswers })
    expect(changed(before, await contentsOf(arpent.db))).toEqual(['response', 'tally'])
    await maya.post('/api/answer/submission', { answers: { ...pulseAnswers, overall: 1 } })
    expect(changed(before, await contentsOf(arpent.db))).toEqual(['response', 'tally'])
  })

  test('the row carries a pseudonym, no time and no way to the invitation', async () => {
    const maya = await open('confidential')
    await maya.post('/api/answer/submission', { answers: pulseAnswers, language: 'fr' })
    const row = await arpent.db.selectFrom('response').selectAll().executeTakeFirstOrThrow()
    expect(Object.keys(row).toSorted()).toEqual([
      'answers',
      'counted_in',
      'id',
      'invitation_id',
      'pseudonym',
      'wave_id',
    ])
    expect(row.invitation_id).toBeNull()
    expect(row.answers).toEqual(pulseAnswers)
    const { id } = await arpent.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', cast.maya)
      .executeTakeFirstOrThrow()
    expect(row.pseudonym.toString('hex')).toBe(arpent.services.keys.pseudonym(id))
  })

  test('looking at the invitation leaves no mark either', async () => {
    const maya = await open('confidential')
    const before = await contentsOf(arpent.db)
    for (const path of ['', '/instrument', '/draft']) await maya.get(`/api/answer${path}`)
    expect(changed(before, await contentsOf(arpent.db))).toEqual([])
  })
})

describe('a named wave', () => {
  test('says whose the answers are, keeps every change, and traces it without the answers', async () => {
    const maya = await open('named')
    const corrections = [1, 2, 3].map((overall) => ({ ...pulseAnswers, overall }))
    for (const answers of corrections) await maya.post('/api/answer/submission', { answers })
    const row = await arpent.db.selectFrom('response').selectAll().executeTakeFirstOrThrow()
    expect(row.invitation_id).not.toBeNull()
    expect(row.answers).toEqual(corrections[2])
    const kept = await arpent.db
      .selectFrom('response_revision')
      .select(['revision', 'answers'])
      .orderBy('revision')
      .execute()
    expect(kept).toEqual([
      { revision: 1, answers: corrections[0] },
      { revision: 2, answers: corrections[1] },
    ])
    const trace = await arpent.db
      .selectFrom('audit_entry')
      .select(['action', 'subject', 'details'])
      .where('action', 'like', 'response.%')
      .orderBy('id')
      .execute()
    expect(trace).toEqual(
      [0, 1, 2].map((changes) => ({
        action: 'response.submitted',
        subject: row.id,
        details: { changes },
      })),
    )
  })

  test('the same answers sent again are no change', async () => {
    const maya = await open('named')
    await maya.post('/api/answer/submission', { answers: pulseAnswers })
    const before = await contentsOf(arpent.db)
    await maya.post('/api/answer/submission', { answers: pulseAnswers })
    expect(changed(before, await contentsOf(arpent.db))).toEqual([])
  })

  test('what was kept of a change can’t be altered', async () => {
    await expect(
      arpent.db.updateTable('response_revision').set({ revision: 9 }).execute(),
    ).rejects.toThrow('never change')
  })
})
