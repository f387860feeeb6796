import { beforeEach, describe, expect, test } from 'vitest'
import pulse from '../../../surveys/member-pulse.json' with { type: 'json' }
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { type OpenWave, openWave } from '../../support/waves.ts'
import { everyKind } from './every-kind.ts'
import { pulseAnswers } from './pulse-answers.ts'

const arpent = useSandbox()
let wave: OpenWave

beforeEach(async () => {
  wave = await openWave(arpent.db, arpent.services.keys, { instrument: pulse })
})

const maya = () => arpent.nobody().invited(wave.secretOf(cast.maya))

/** What each of the respondent's five requests answers. */
async function everywhere(client: ReturnType<typeof maya>) {
  return [
    await client.get('/api/answer'),
    await client.get('/api/answer/instrument'),
    await client.get('/api/answer/draft'),
    await client.put('/api/answer/draft', { answers: {}, revision: 0 }),
    await client.post('/api/answer/submission', { answers: pulseAnswers }),
  ]
}

async function expectEverywhere(client: ReturnType<typeof maya>, expected: object) {
  for (const answer of await everywhere(client)) expect(answer).toMatchObject(expected)
  expect(await arpent.db.selectFrom('response').selectAll().execute()).toEqual([])
}

/** A release whose frame lies in two parts. */
async function releaseParticipation(waveId: string) {
  const release = { wave_id: waveId, threshold: 5, units: 3, domains: ['JC'], withheld: false }
  const { id } = await arpent.db
    .insertInto('release')
    .values({ ...release, released_at: arpent.services.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const [part, [invited, n]] of (
    [
      [30, 20],
      [28, 21],
    ] as const
  ).entries()) {
    const place = { release_id: id, item_code: 'participation', item_version: 1, part }
    await arpent.db
      .insertInto('release_part')
      .values({ ...place, domains: ['JC'], invited })
      .execute()
    await arpent.db
      .insertInto('release_count')
      .values({ ...place, value: 'answered', n })
      .execute()
  }
}

describe('a link that works', () => {
  test('says who asks, what, until when and under which promise', async () => {
    const { status, body } = await maya().get('/api/answer')
    expect(status).toBe(200)
    expect(body).toEqual({
      wave: {
        title: { en: 'June pulse', fr: 'Sondage éclair de juin' },
        description: pulse.description,
        mode: 'confidential',
        closesOn: '2026-06-30',
        late: null,
        minutes: 3,
        questions: 12,
        invited: 2,
        lastRound: null,
      },
      followUp: null,
      programme: { name: { en: 'Joint Councils of Canada', fr: 'Conseils mixtes du Canada' } },
      synthetic: false,
      person: { language: 'en' },
      timeZone: 'America/Toronto',
      threshold: 5,
      commentThreshold: 10,
      namedMonths: 24,
      ballot: null,
      state: 'open',
      receipt: null,
    })
  })

  test('says how many answered the last round, as it was released', async () => {
    const before = await openWave(arpent.db, arpent.services.keys, { instrument: pulse })
    const closed = { closed_at: arpent.services.clock.now(), closed_on: '2026-06-15' }
    await arpent.db.updateTable('wave').set(closed).where('id', '=', before.id).execute()
    expect((await maya().get('/api/answer')).body.wave.lastRound).toBeNull()
    await releaseParticipation(before.id)
    expect((await maya().get('/api/answer')).body.wave.lastRound).toEqual({
      invited: 58,
      answered: 41,
    })
  })

  test('opens its own wave and no other', async () => {
    const other = await openWave(arpent.db, arpent.services.keys, {
      instrument: everyKind,
      people: [cast.colin],
    })
    const colin = arpent.nobody().invited(other.secretOf(cast.colin))
    expect((await colin.get('/api/answer/instrument')).body.definition.title.en).toBe('Every kind')
    const refused = await colin.post('/api/answer/submission', { answers: pulseAnswers })
    expect(refused).toMatchObject({ status: 422, body: { params: { word: 'answer.unknown_key' } } })
  })

  test('works to the last minute of the closing date, where the programme lives', async () => {
    arpent.setTime('2026-07-01T03:59:00Z')
    expect((await maya().get('/api/answer')).status).toBe(200)
  })
})

describe('a link that does not', () => {
  test('unknown: well formed, but nobody’s', async () => {
    const stranger = arpent.nobody().invited('A'.repeat(32))
    await expectEverywhere(stranger, { status: 404, body: { code: 'invitation.unknown' } })
  })

  test.each(['', 'x', '../../etc', 'é'.repeat(16), 'A'.repeat(5000), `' or 1=1 --`])(
    'garbage: %o',
    async (secret) => {
      const client = arpent.nobody().invited(encodeURI(secret))
      await expectEverywhere(client, { status: 404, body: { code: 'invitation.unknown' } })
    },
  )

  test('no link at all, even for a person who is signed in', async () => {
    await expectEverywhere(await arpent.as(cast.maya), {
      status: 404,
      body: { code: 'invitation.unknown' },
    })
  })

  test('withdrawn', async () => {
    const withdrawn_at = arpent.services.clock.now()
    await arpent.db.updateTable('invitation').set({ withdrawn_at }).execute()
    await expectEverywhere(maya(), { status: 410, body: { code: 'invitation.withdrawn' } })
  })

  test('closed: says since when', async () => {
    const closed = { closed_at: arpent.services.clock.now(), closed_on: '2026-06-15' }
    await arpent.db.updateTable('wave').set(closed).execute()
    await expectEverywhere(maya(), {
      status: 410,
      body: { code: 'wave.closed', params: { closedOn: '2026-06-15' } },
    })
  })

  test('past the closing date’s midnight, though nobody has closed the wave', async () => {
    arpent.setTime('2026-07-01T04:00:00Z')
    await expectEverywhere(maya(), {
      status: 410,
      body: { code: 'wave.closed', params: { closedOn: '2026-06-30' } },
    })
  })

  test('is told in the language asked for', async () => {
    const answer = await arpent.nobody().in('fr').invited('x').get('/api/answer')
    expect(answer.body.title).toBe('Ce lien n’est pas des nôtres ou il en manque une partie.')
  })
})
