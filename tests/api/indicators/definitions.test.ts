import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { insertRelease } from '../../support/releases.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const path = '/api/indicators/SAT-PACE'

let ariane: Client
let maya: Client
beforeEach(async () => {
  ariane = await arpent.as(cast.ariane)
  maya = await arpent.as(cast.maya)
})

/** The definition in force as a new version is given it, from January 2026 on, but for what is said otherwise. */
async function changed(otherwise: object = {}) {
  const { versions } = (await ariane.get(path)).body
  const [newest] = versions
  const { name, description, universe, numerator, denominator, referencePeriod } = newest
  const { owner, frequency, decimals, direction, baseline, source } = newest
  const texts = { name, description, universe, numerator, denominator, referencePeriod, owner }
  const rest = { frequency, decimals, direction, baseline, source, basedOn: newest.version }
  return { ...texts, ...rest, validFrom: '2026-01-01', comparability: 'same', ...otherwise }
}

const onlyTheHighest = (source: { statistic: object }) => ({
  ...source,
  statistic: { ...source.statistic, values: ['5'] },
})

// Seven of nine give a 5 or a 4; four of them, and three of nine later, give a 5.
const round = (closedOn: string, fives: number, fours: number, twos: number) =>
  insertRelease(arpent.db, {
    closedOn,
    parts: [{ invited: 14, counts: { '5': fives, '4': fours, '2': twos } }],
  })

describe('a definition changed in the interface', () => {
  test('is a further version, of whom and when; those before stay as they are', async () => {
    const before = (await ariane.get(path)).body.versions[0]
    const owner = { en: 'Secretariat', fr: 'Secrétariat' }
    expect(await ariane.post(`${path}/versions`, await changed({ owner }))).toMatchObject({
      status: 201,
      body: { version: 2 },
    })
    const { versions, current } = (await maya.get(path)).body
    expect(current).toBe(2)
    expect(versions).toHaveLength(2)
    expect(versions[0]).toMatchObject({
      version: 2,
      owner,
      validFrom: '2026-01-01',
      comparability: 'same',
      recordedOn: '2026-06-15',
      author: 'Ariane Exemple',
      origin: 'interface',
    })
    expect(versions[1]).toEqual(before)
    const trace = await arpent.db
      .selectFrom('audit_entry')
      .select(['subject', 'details'])
      .where('action', '=', 'indicator.version_added')
      .execute()
    expect(trace).toMatchObject([{ subject: 'SAT-PACE', details: { version: 2, revised: 0 } }])
  })

  test('tells what is measured in the words of the question, and of its answers', async () => {
    const { versions } = (await maya.get(path)).body
    expect(versions[0].question).toMatchObject({
      title: { en: expect.stringContaining('pace') },
      counted: [{ en: 'Satisfied' }, { en: 'Very satisfied' }],
      excluded: [{ fr: 'Je ne peux pas me prononcer' }],
    })
  })

  test('that is to come is not in force yet', async () => {
    const name = { en: 'Next year’s name', fr: 'Nom de l’an prochain' }
    await ariane.post(`${path}/versions`, await changed({ name, validFrom: '2027-04-01' }))
    expect((await maya.get(path)).body).toMatchObject({ current: 1, versions: [{ name }, {}] })
    expect((await maya.get(`${path}/series`)).body.indicator.name.en).not.toBe(name.en)
  })

  test.each([
    ['from a day before the last one', { validFrom: '2023-03-31' }, 'indicator.version_crossed'],
    ['that says nothing new', {}, 'indicator.no_change'],
    ['on a version that is no longer the last', { basedOn: 7 }, 'indicator.changed_meanwhile'],
    [
      'with a baseline after a target',
      { baseline: '2025-2026' },
      'indicator.target_before_baseline',
    ],
  ])('%s is refused', async (_, otherwise, code) => {
    const given = await changed(otherwise)
    for (const end of ['versions', 'versions/preview'])
      expect((await ariane.post(`${path}/${end}`, given)).body.code, end).toBe(code)
    expect((await ariane.get(path)).body.versions).toHaveLength(1)
  })

  test.each([
    ['a question nobody asks', { item: 'pulse.weather' }, 'indicator.item_unknown'],
    ['a version nobody asks', { itemVersion: 9 }, 'indicator.item_unknown'],
    [
      'an answer it can’t get',
      { statistic: { kind: 'share', values: ['6'], excluded: [] } },
      'indicator.value_unknown',
    ],
    [
      'other answers, and called the same',
      { statistic: { kind: 'share', values: ['5'], excluded: ['cant_say'] } },
      'indicator.not_the_same',
    ],
  ])('read from %s is refused', async (_, otherwise, code) => {
    const { source } = (await ariane.get(path)).body.versions[0]
    const given = await changed({ source: { ...source, ...otherwise } })
    expect((await ariane.post(`${path}/versions`, given)).body.code).toBe(code)
  })

  test('does not turn into another kind of indicator', async () => {
    const register = (await ariane.get('/api/indicators/DEL-ONTIME')).body.versions[0].source
    const given = await changed({ source: register, comparability: 'break' })
    expect((await ariane.post(`${path}/versions`, given)).body.code).toBe('indicator.kind_changed')
  })

  test('takes neither a text in one language nor a number off its scale', async () => {
    for (const otherwise of [
      { name: { en: 'Only English', fr: ' ' } },
      { decimals: 5 },
      { direction: 'sideways' },
      { baseline: '2023-2025' },
    ])
      expect((await ariane.post(`${path}/versions`, await changed(otherwise))).status).toBe(400)
  })
})

describe('the preview of a new definition', () => {
  beforeEach(async () => {
    await round('2025-06-20', 4, 3, 2)
    await round('2025-12-12', 4, 3, 2)
    await round('2026-02-20', 3, 4, 2)
  })
  const preview = async (otherwise: object) => {
    const { source } = (await ariane.get(path)).body.versions[0]
    const given = await changed({
      source: onlyTheHighest(source),
      comparability: 'break',
      ...otherwise,
    })
    return (await ariane.post(`${path}/versions/preview`, given)).body
  }

  test('says which points stay, where the line breaks, and which are recomputed', async () => {
    const { rounds, years } = await preview({})
    expect(rounds).toMatchObject([
      { effect: 'stays', breaksBefore: false, before: { version: 1 }, after: { version: 1 } },
      { effect: 'stays', breaksBefore: false },
      { effect: 'revised', breaksBefore: true, after: { version: 2 } },
    ])
    expect(rounds[2].before.value).toBeCloseTo(7 / 9, 9)
    expect(rounds[2].after.value).toBeCloseTo(3 / 9, 9)
    // The year ends under the new version, of which it had one round: the target of one half is no longer met.
    const year = years.find(
      ({ after }: { after: { period: string } }) => after.period === '2025-2026',
    )
    expect(year).toMatchObject({ effect: 'revised', statusChanges: true })
    expect(year.after.value).toBeCloseTo(3 / 9, 9)
  })

  test('says where the line that is shown now is broken already', async () => {
    const { source } = (await ariane.get(path)).body.versions[0]
    const broken = { source: onlyTheHighest(source), comparability: 'break' }
    await ariane.post(`${path}/versions`, await changed({ ...broken, validFrom: '2025-10-01' }))
    const name = { en: 'In other words', fr: 'Autrement dit' }
    const { rounds } = await preview({ ...broken, name, validFrom: '2026-01-01' })
    expect(rounds).toMatchObject([
      { breaksBefore: false, brokenBefore: false },
      { breaksBefore: true, brokenBefore: true },
      { breaksBefore: true, brokenBefore: false },
    ])
  })

  test('of a definition from the start on recomputes every round', async () => {
    const { rounds } = await preview({ validFrom: '2023-04-01' })
    expect(rounds.map(({ effect }: { effect: string }) => effect)).toEqual([
      'revised',
      'revised',
      'revised',
    ])
  })

  test('stores nothing', async () => {
    await preview({})
    expect((await ariane.get(path)).body.versions).toHaveLength(1)
    expect((await maya.get(path)).body.published).toEqual([])
  })

  test('is of the council asked for, and of none that there isn’t', async () => {
    const given = await changed({ decimals: 1 })
    const of = (council: string) =>
      ariane.post(`${path}/versions/preview?council=${council}`, given)
    expect((await of('PSSDC')).body.council).toBe('PSSDC')
    expect((await of('NOWHERE')).body.code).toBe('council.unknown')
  })

  test('is what happens once it is recorded', async () => {
    const { source } = (await ariane.get(path)).body.versions[0]
    const given = await changed({ source: onlyTheHighest(source), comparability: 'break' })
    await ariane.post(`${path}/versions`, given)
    const { points } = (await maya.get(`${path}/series`)).body
    expect(points.map((point: { revision: number }) => point.revision)).toEqual([0, 0, 1])
    expect(points[2].replaces.value).toBeCloseTo(7 / 9, 8)
    const quarters = (await maya.get(`${path}/series?by=quarter`)).body.points
    const last = quarters.find(({ period }: { period: string }) => period === '2025-2026 Q4')
    expect(last).toMatchObject({ revision: 1, replaces: { value: expect.closeTo(7 / 9, 8) } })
    const { published } = (await maya.get(path)).body
    const latest = published.find(({ grain }: { grain: string }) => grain === 'round')
    expect(latest.values).toMatchObject([
      { revision: 1, version: 2, cause: 'new_definition', publishedOn: '2026-06-15' },
      { revision: 0, version: 1, cause: 'release', publishedOn: '2026-02-20' },
    ])
  })
})

describe('words released for one share', () => {
  test('say nothing of another: after the answers counted change they are confidential', async () => {
    await insertRelease(arpent.db, {
      closedOn: '2026-02-20',
      parts: [{ invited: 14, band: 'four_fifths_or_more' }],
    })
    expect((await maya.get(`${path}/series`)).body.points).toMatchObject([
      { band: 'four_fifths_or_more' },
    ])
    const { source } = (await ariane.get(path)).body.versions[0]
    const given = await changed({ source: onlyTheHighest(source), comparability: 'break' })
    await ariane.post(`${path}/versions`, given)
    expect((await maya.get(`${path}/series`)).body.points).toMatchObject([
      { missing: 'confidential', revision: 1, replaces: { band: 'four_fifths_or_more' } },
    ])
  })
})

test('an unknown indicator or council has no page', async () => {
  expect((await maya.get('/api/indicators/NO-SUCH')).body.code).toBe('indicator.unknown')
  expect((await maya.get(`${path}?council=NOWHERE`)).body.code).toBe('council.unknown')
})
