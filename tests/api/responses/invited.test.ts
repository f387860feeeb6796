import { expect, test } from 'vitest'
import { counting } from '../../support/counted.ts'
import { compose } from '../../support/sandbox.ts'
import { useCommittedPulse } from './committed-pulse.ts'

const { arpent, members, newWave } = useCommittedPulse()

test('the first screen says how many are invited now, without counting the frame for each', async () => {
  const wave = await newWave()
  const other = await newWave()
  const { plugin, made } = counting()
  const through = compose(arpent.db.withPlugin(plugin))
  const opened = async (email: string, of = wave) => {
    const before = made()
    const answer = await through.nobody().invited(of.secretOf(email)).get('/api/answer')
    return { invited: answer.body.wave.invited, statements: made() - before }
  }
  const [maya = '', liam = '', zoe = '', ines = ''] = members
  await opened(maya, other)
  expect(await opened(maya)).toMatchObject({ invited: 12 })
  const known = await opened(zoe)
  expect(known.invited).toBe(12)
  await arpent.db
    .updateTable('invitation')
    .set({ withdrawn_at: new Date() })
    .where('wave_id', '=', wave.id)
    .where('person_id', 'in', (people) =>
      people.selectFrom('person').select('id').where('email', '=', ines),
    )
    .execute()
  expect(await opened(zoe)).toEqual({ invited: 11, statements: known.statements + 1 })
  expect(await opened(liam)).toEqual({ invited: 11, statements: known.statements })
  expect((await opened(maya, other)).invited).toBe(12)
})
