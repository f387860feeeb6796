import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { keepComments } from '../../../api/comments/queries.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { heldRound } from './written-round.ts'

const arpent = useSandbox()

const ten = [
  { start: 'Share drafts earlier', stop: 'Duplicate reports' },
  { start: 'Publier les ordres du jour plus tôt' },
  ...Array.from({ length: 8 }, () => ({})),
]

const columnsOf = async (table: string) =>
  (await arpent.db.introspection.getTables())
    .find(({ name }) => name === table)
    ?.columns.map(({ name }) => name)

describe('when a confidential round of ten answers closes', () => {
  test('its comments go apart from the other answers, and nothing ties them to a person or to one another', async () => {
    const waveId = await heldRound(arpent, ten)
    const kept = await arpent.db.selectFrom('round_comment').select(['question', 'text']).execute()
    expect(kept.map(({ question, text }) => `${question}: ${text}`).toSorted()).toEqual([
      'start: Publier les ordres du jour plus tôt',
      'start: Share drafts earlier',
      'stop: Duplicate reports',
    ])
    expect(await columnsOf('round_comment')).toEqual([
      'id',
      'wave_id',
      'question',
      'text',
      'paraphrase_id',
      'set_aside',
    ])
    const rows = await arpent.db.selectFrom('response').select('answers').execute()
    expect(rows).toHaveLength(10)
    for (const { answers } of rows) {
      expect(answers).not.toHaveProperty('start')
      expect(answers).not.toHaveProperty('stop')
      expect(answers).toHaveProperty('overall')
    }
    expect(await arpent.db.selectFrom('comment_set').selectAll().execute()).toEqual([
      { wave_id: waveId, respondents: 10, threshold: 10, written: 3 },
    ])
  })
})

test('a comment that nobody sees is none', async () => {
  const waveId = await heldRound(arpent, [{ start: '\u200b \u00ad', stop: 'n/a' }, ...ten.slice(1)])
  const kept = await arpent.db.selectFrom('round_comment').select('text').execute()
  expect(kept.map(({ text }) => text).toSorted()).toEqual([
    'Publier les ordres du jour plus tôt',
    'n/a',
  ])
  expect(
    await arpent.db.selectFrom('comment_set').select(['wave_id', 'written']).execute(),
  ).toEqual([{ wave_id: waveId, written: 2 }])
})

test('with nine answers they are destroyed unread; how many there were is kept', async () => {
  await heldRound(arpent, ten.slice(0, 9))
  expect(await arpent.db.selectFrom('round_comment').selectAll().execute()).toEqual([])
  expect(
    await arpent.db.selectFrom('comment_set').select(['respondents', 'written']).execute(),
  ).toEqual([{ respondents: 9, written: 3 }])
  expect(
    JSON.stringify(await arpent.db.selectFrom('response').selectAll().execute()),
  ).not.toContain('Duplicate reports')
})

test('the order of the rows is not the order of writing', async () => {
  const waveId = await heldRound(arpent, [])
  const comments = Array.from({ length: 300 }, (_, at) => ({ question: 'q', text: String(at) }))
  const other = await copyOfWave(waveId)
  await keepComments(arpent.db, { waveId: other, respondents: 300, threshold: 10, comments })
  const rows = await arpent.db
    .selectFrom('round_comment')
    .select('text')
    .where('wave_id', '=', other)
    .execute()
  const inPlace = rows.filter(({ text }, at) => Number(text) === at).length
  // One in place is expected of 300 shuffled; thirty by chance less than once in 10^32 times.
  expect(inPlace).toBeLessThan(30)
  expect(rows).toHaveLength(300)
})

/** An open round beside the first, whose comments are not kept yet. */
async function copyOfWave(id: string): Promise<string> {
  const wave = await arpent.db
    .selectFrom('wave')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const copy = await arpent.db
    .insertInto('wave')
    .values({
      ...wave,
      id: randomUUID(),
      title: JSON.stringify(wave.title),
      audience: JSON.stringify(wave.audience),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return copy.id
}
