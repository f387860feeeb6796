import { beforeEach, describe, expect, test } from 'vitest'
import { loadInstruments, publishInstrument } from '../../../api/instruments/actions.ts'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { realInstruments } from './compiled.ts'
import { kitchenSink } from './kitchen-sink.ts'

const arpent = useSandbox({ template: 'bare' })

beforeEach(async () => {
  await loadInstruments(arpent.db, 'surveys')
})

describe('GET /api/instruments', () => {
  test('lists each with its current version, both titles, minutes, modes and items', async () => {
    const { status, body } = await (await arpent.as(cast.ariane)).get('/api/instruments')
    expect(status).toBe(200)
    expect(body.instruments.map(({ code }: { code: string }) => code)).toEqual(realInstruments)
    const pulse = body.instruments.at(-1)
    expect(pulse).toMatchObject({
      code: 'member-pulse',
      version: 2,
      title: { en: 'Member pulse', fr: 'Sondage éclair auprès des membres' },
      minutes: 3,
      modes: ['anonymous', 'confidential', 'named'],
      shortForm: ['overall', 'pace', 'needs'],
    })
    expect(pulse.items[0]).toMatchObject({
      code: 'pulse.overall',
      version: 1,
      scale: 'S5',
      question: 'overall',
    })
    expect(pulse.items).toHaveLength(10)
  })

  test('shows the newest version only', async () => {
    const newer = kitchenSink()
    newer.arpent.version = 2
    newer.title.en = 'Everything'
    await publishInstrument(arpent.db, kitchenSink())
    await publishInstrument(arpent.db, newer)
    const { body } = await (await arpent.as(cast.ariane)).get('/api/instruments')
    const shown = body.instruments.filter(({ code }: { code: string }) => code === 'kitchen-sink')
    expect(shown).toMatchObject([{ version: 2, title: { en: 'Everything' } }])
  })
})

describe('GET /api/instruments/:code', () => {
  test('gives the form to preview, without our own properties', async () => {
    const { status, body } = await (
      await arpent.as(cast.ariane)
    ).get('/api/instruments/guide-impact')
    expect(status).toBe(200)
    expect(body).toMatchObject({ code: 'guide-impact', version: 1, minutes: 4 })
    expect(body.definition.pages[0].elements[0]).toMatchObject({ name: 'used', type: 'radiogroup' })
    expect(JSON.stringify(body.definition)).not.toMatch(/"(arpent|gist|item)"/)
  })

  test('an instrument nobody published', async () => {
    const answer = await (await arpent.as(cast.ariane)).in('fr').get('/api/instruments/horoscope')
    expect(answer).toMatchObject({
      status: 404,
      body: { code: 'instrument.unknown', title: 'Aucun sondage ni guide n’a ce code.' },
    })
  })
})

describe('who may see them', () => {
  test.each([cast.odile, cast.colin, cast.maya, cast.rory])('%s may not', async (email) => {
    const client = await arpent.as(email)
    expect((await client.get('/api/instruments')).body.code).toBe('access.denied')
    expect((await client.get('/api/instruments/member-pulse')).body.code).toBe('access.denied')
  })

  test('nobody is asked to sign in', async () => {
    expect((await arpent.nobody().get('/api/instruments')).status).toBe(401)
  })
})
