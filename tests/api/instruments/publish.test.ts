import { describe, expect, test } from 'vitest'
import { publishInstrument } from '../../../api/instruments/actions.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { refusedIn, wholeStore } from './store.ts'
import { kitchenSink, type KitchenSink } from './kitchen-sink.ts'

const arpent = useSandbox({ template: 'bare' })
const changed = (change: (definition: KitchenSink) => void) => {
  const definition = kitchenSink()
  change(definition)
  return definition
}
const publish = (definition: unknown) => publishInstrument(arpent.db, definition)

describe('publishing', () => {
  test('stores the version, its items with their values, and a trace', async () => {
    expect(await publish(kitchenSink())).toEqual({ published: ['kitchen-sink@1'] })
    const store = await wholeStore(arpent.db)
    expect(store.versions).toMatchObject([
      {
        instrument_code: 'kitchen-sink',
        version: 1,
        minutes: 5,
        modes: ['named'],
        definition: kitchenSink(),
      },
    ])
    expect(store.items).toContainEqual({
      item_code: 'sink.satisfied',
      version: 2,
      scale: 'S5',
      choices: ['1', '2', '3', '4', '5', 'cant_say'],
    })
    expect(store.items).toHaveLength(5)
    expect(store.audit).toMatchObject([
      { action: 'instrument.published', subject: 'kitchen-sink@1' },
    ])
  })

  test('the same again, its keys in another order, writes nothing', async () => {
    await publish(kitchenSink())
    const before = await wholeStore(arpent.db)
    const reversed = Object.fromEntries(Object.entries(kitchenSink()).toReversed())
    expect(await publish(reversed)).toEqual({ published: [] })
    expect(await wholeStore(arpent.db)).toEqual(before)
  })

  test('a changed text asks for a new version, which leaves the first as it was', async () => {
    await publish(kitchenSink())
    const retitled = changed((definition) => void (definition.title.en = 'Everything'))
    const [found] = await refusedIn(arpent.db, () => publish(retitled))
    expect(found).toMatchObject({ path: 'arpent.version', reason: 'instrument.version_same' })

    retitled.arpent.version = 2
    expect(await publish(retitled)).toEqual({ published: ['kitchen-sink@2'] })
    const { versions, instruments } = await wholeStore(arpent.db)
    expect(versions.map(({ version, title }) => [version, title])).toEqual([
      [1, kitchenSink().title],
      [2, retitled.title],
    ])
    expect(instruments).toEqual([{ code: 'kitchen-sink', title: retitled.title }])
  })

  test('a number lower than the one in use is refused', async () => {
    await publish(changed((definition) => void (definition.arpent.version = 3)))
    const [found] = await refusedIn(arpent.db, () =>
      publish(changed((definition) => void (definition.arpent.version = 2))),
    )
    expect(found).toMatchObject({
      reason: 'instrument.version_order',
      params: { version: 2, current: 3 },
    })
  })

  test('the database itself refuses to change a published version', async () => {
    await publish(kitchenSink())
    const change = arpent.db.updateTable('instrument_version').set({ minutes: 9 }).execute()
    await expect(change).rejects.toThrow(/never change/)
  })
})

describe('an item of the same version', () => {
  type Question = {
    item?: { version: number; scale: string }
    choices?: { value: unknown; text: object }[]
  }
  const item = (change: (question: Question) => void) =>
    changed((definition) => {
      definition.arpent.version = 2
      change(definition.pages[0]?.elements[0] as Question)
    })

  test.each<[string, (question: Question) => void]>([
    ['another scale', (question) => Object.assign(question.item ?? {}, { scale: 'E5' })],
    ['a choice less', (question) => void question.choices?.pop()],
    ['choices in another order', (question) => void question.choices?.reverse()],
  ])('can’t have %s', async (_, change) => {
    await publish(kitchenSink())
    expect(await refusedIn(arpent.db, () => publish(item(change)))).toMatchObject([
      {
        path: 'pages[0].elements[0].item.version',
        reason: 'instrument.item_changed',
        params: { item: 'sink.satisfied', version: 2 },
      },
    ])
  })

  test('may have other words; and another scale under a new version', async () => {
    await publish(kitchenSink())
    const reworded = item((question) =>
      Object.assign(question.choices?.[0] ?? {}, { text: { en: 'None', fr: 'Nul' } }),
    )
    await publish(reworded)
    const rescaled = item((question) =>
      Object.assign(question.item ?? {}, { scale: 'E5', version: 3 }),
    )
    rescaled.arpent.version = 3
    await publish(rescaled)
    const { items } = await wholeStore(arpent.db)
    const versions = items.filter(({ item_code: code }) => code === 'sink.satisfied')
    expect(versions.map(({ version, scale }) => [version, scale])).toEqual([
      [2, 'S5'],
      [3, 'E5'],
    ])
  })
})
