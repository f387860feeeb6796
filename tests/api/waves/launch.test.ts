import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const plan = {
  instrument: 'member-pulse',
  form: 'full',
  mode: 'confidential',
  audience: { councils: ['JC'], roles: ['member'], groups: [] },
  closesOn: '2026-06-30',
}
const wave = { ...plan, title: { en: 'June pulse', fr: 'Sondage éclair de juin' } }

let ariane: Client
beforeEach(async () => {
  await seatMembers(arpent.db, fourteenSeats)
  ariane = await arpent.as(cast.ariane)
})

/** Rows of the tables that a launch writes. */
const written = async () => {
  const count = async (table: 'wave' | 'invitation' | 'frame_cell' | 'message') =>
    (await arpent.db.selectFrom(table).selectAll().execute()).length
  return [
    await count('wave'),
    await count('invitation'),
    await count('frame_cell'),
    await count('message'),
  ]
}

describe('before opening', () => {
  test('the preview names exactly who would be asked', async () => {
    const { status, body } = await ariane.post('/api/previews/wave', plan)
    expect(status).toBe(200)
    // The thirteen seated here and Maya, who is a member of the cast.
    expect(body.invited).toBe(14)
    expect(body.people.map((person: { email: string }) => person.email)).toContain(cast.maya)
    expect(body.byOrder).toEqual(
      expect.arrayContaining([
        { order: 'provincial', invited: 10 },
        { order: 'territorial', invited: 3 },
        { order: 'federal', invited: 1 },
      ]),
    )
  })

  test('the short form takes its share of the three minutes', async () => {
    expect((await ariane.post('/api/previews/wave', plan)).body.minutes).toBe(3)
    // Three of the thirteen questions.
    const short = await ariane.post('/api/previews/wave', { ...plan, form: 'short' })
    expect(short.body.minutes).toBe(1)
  })

  test('one council only, and co-chairs of a group only', async () => {
    const council = await ariane.post('/api/previews/wave', {
      ...plan,
      audience: { councils: ['PSCIOC'], roles: ['member'], groups: [] },
      mode: 'named',
    })
    expect(council.body.invited).toBe(4)
    const group = await ariane.post('/api/previews/wave', {
      ...plan,
      instrument: 'interview-wg-cochair',
      mode: 'named',
      audience: { councils: [], roles: ['co_chair'], groups: ['RES'] },
    })
    expect(group.body.people).toMatchObject([{ name: 'Colin Sample' }])
  })

  test('somebody whose membership has ended is not asked', async () => {
    await arpent.db
      .updateTable('person_role')
      .set({ ends_on: '2026-06-14' })
      .where('council_code', '=', 'PSCIOC')
      .execute()
    expect((await ariane.post('/api/previews/wave', plan)).body.invited).toBe(10)
  })
})

describe('a launch that is refused', () => {
  test.each([
    ['an unknown instrument', { instrument: 'weather' }, 404, 'instrument.unknown'],
    [
      'a mode the instrument is not offered in',
      { instrument: 'interview-wg-cochair' },
      422,
      'instrument.mode',
    ],
    [
      'a short form where there is none',
      { instrument: 'guide-impact', form: 'short' },
      422,
      'instrument.no_short_form',
    ],
    ['a last day before today', { closesOn: '2026-06-14' }, 422, 'wave.ends_before_start'],
    ['nobody', { audience: { councils: [], roles: ['member'], groups: [] } }, 422, 'wave.nobody'],
    [
      'too few for a confidential round',
      { audience: { councils: ['PSCIOC'], roles: ['member'], groups: [] } },
      422,
      'wave.too_few',
    ],
    ['no title in French', { title: { en: 'June pulse', fr: ' ' } }, 400, 'request.invalid'],
    ['a mode that does not exist', { mode: 'secret' }, 400, 'request.invalid'],
    ['a date that the calendar lacks', { closesOn: '2026-06-31' }, 400, 'request.invalid'],
    ['a field too many', { colour: 'red' }, 400, 'request.invalid'],
  ])('%s: nothing is written or sent', async (_, change, status, code) => {
    const before = await written()
    const answer = await ariane.post('/api/waves', { ...wave, ...change })
    expect(answer).toMatchObject({ status, body: { code } })
    expect(await written()).toEqual(before)
  })

  test('people who are already asked by an open round of the same survey', async () => {
    expect((await ariane.post('/api/waves', wave)).status).toBe(201)
    const before = await written()
    expect(await ariane.post('/api/waves', wave)).toMatchObject({
      status: 409,
      body: { code: 'wave.overlaps' },
    })
    expect(await written()).toEqual(before)
  })
})

describe('an opened round', () => {
  test('freezes the frame, and writes each person in their language a link that opens it', async () => {
    const { body } = await ariane.post('/api/waves', wave)
    const invitations = await arpent.db
      .selectFrom('invitation')
      .selectAll()
      .where('wave_id', '=', body.id)
      .execute()
    expect(invitations).toHaveLength(14)

    const messages = await arpent.db
      .selectFrom('message')
      .selectAll()
      .where('wave_id', '=', body.id)
      .execute()
    const french = messages.find(({ recipient }) => recipient === 'member02@example.org')
    expect(french).toMatchObject({ language: 'fr', state: 'held' })
    expect(french?.subject).toContain('Sondage éclair de juin')
    expect(french?.body).toContain('30 juin 2026')

    const secret = /\/answer#(\S+)/.exec(french?.body ?? '')?.[1] ?? ''
    const opened = await arpent.nobody().invited(secret).get('/api/answer')
    expect(opened.status).toBe(200)
    expect(JSON.stringify(invitations)).not.toContain(secret)
  })

  test('later changes of membership leave the frame as it was', async () => {
    const { body } = await ariane.post('/api/waves', wave)
    await arpent.db.updateTable('person').set({ home_council_code: 'PSCIOC' }).execute()
    const homes = await arpent.db
      .selectFrom('invitation')
      .select('home_council_code')
      .where('wave_id', '=', body.id)
      .execute()
    expect(homes.filter(({ home_council_code: home }) => home === 'PSSDC')).toHaveLength(10)
  })

  test('is traced, with who opened it', async () => {
    const { body } = await ariane.post('/api/waves', wave)
    const trace = await arpent.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('action', '=', 'wave.opened')
      .execute()
    expect(trace).toMatchObject([
      { subject: body.id, details: { invited: 14, mode: 'confidential' } },
    ])
    expect(trace[0]?.person_id).not.toBeNull()
  })

  test('stands among the member’s own consultations, with the link', async () => {
    await ariane.post('/api/waves', wave)
    const { body } = await (await arpent.as(cast.maya)).get('/api/own-consultations')
    expect(body).toMatchObject([{ state: 'open', answered: false, wave: { title: wave.title } }])
    expect(body[0].link).toMatch(/^\/answer#/)
  })

  test('somebody withdrawn can no longer answer, and leaves the frame', async () => {
    const { body } = await ariane.post('/api/waves', wave)
    const maya = await arpent.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', cast.maya)
      .executeTakeFirstOrThrow()
    const { body: mine } = await (await arpent.as(cast.maya)).get('/api/own-consultations')
    expect(
      (await ariane.post(`/api/waves/${body.id}/invitations/${maya.id}/withdraw`)).status,
    ).toBe(204)
    const secret = mine[0].link.split('#')[1]
    expect((await arpent.nobody().invited(secret).get('/api/answer')).body.code).toBe(
      'invitation.withdrawn',
    )
    expect((await ariane.get(`/api/waves/${body.id}`)).body.invited).toBe(13)
  })
})
