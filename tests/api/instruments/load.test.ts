import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadInstruments } from '../../../api/instruments/actions.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { realInstruments } from './compiled.ts'
import { refusedIn, wholeStore } from './store.ts'

const arpent = useSandbox({ template: 'bare' })
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arpent-instruments-'))
  for (const code of realInstruments) await cp(`surveys/${code}.json`, join(folder, `${code}.json`))
})
afterEach(() => rm(folder, { recursive: true }))

const load = () => loadInstruments(arpent.db, folder)
const spoil = async (file: string, change: (text: string) => string) =>
  writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')))

describe('loading a folder of instruments', () => {
  test('the real one publishes all five, once', async () => {
    expect(await loadInstruments(arpent.db, 'surveys')).toEqual({
      // The pulse's second version is offered anonymously.
      published: realInstruments.map((code) => `${code}@${code === 'member-pulse' ? 2 : 1}`),
    })
    const before = await wholeStore(arpent.db)
    expect(await loadInstruments(arpent.db, 'surveys')).toEqual({ published: [] })
    expect(await wholeStore(arpent.db)).toEqual(before)
  })

  test('a mistake stops it with file, path and reason in both languages, and nothing is published', async () => {
    await spoil('member-pulse.json', (text) =>
      text.replace('"type": "radiogroup"', '"type": "html"'),
    )
    expect(await refusedIn(arpent.db, load)).toEqual([
      {
        file: 'member-pulse.json',
        path: 'pages[0].elements[0].type',
        reason: 'instrument.unsupported_type',
        params: { property: 'type' },
        text: {
          en: expect.stringContaining('supported'),
          fr: expect.stringContaining('pris en charge'),
        },
      },
    ])
  })

  test('a file that is not JSON is named', async () => {
    await spoil('annual-review.json', (text) => text.slice(1))
    expect(await refusedIn(arpent.db, load)).toMatchObject([
      { file: 'annual-review.json', reason: 'instrument.not_json' },
    ])
  })

  test('mistakes of several files come together', async () => {
    await spoil('annual-review.json', (text) => text.replace('"minutes"', '"hours"'))
    await spoil('guide-impact.json', (text) => text.replace("{used} = 'yes'", "{usd} = 'yes'"))
    expect(
      (await refusedIn(arpent.db, load)).map(({ file, path, reason }) => [file, path, reason]),
    ).toEqual([
      ['annual-review.json', 'arpent.minutes', 'instrument.missing_property'],
      ['annual-review.json', 'arpent.hours', 'instrument.unknown_property'],
      ['guide-impact.json', expect.stringMatching(/visibleIf$/), 'instrument.question_unknown'],
    ])
  })

  test('a changed file whose version did not change publishes none of the others either', async () => {
    await load()
    await spoil('annual-review.json', (text) =>
      text.replace('"version": 1,\n    "modes"', '"version": 2,\n    "modes"'),
    )
    await spoil('member-pulse.json', (text) => text.replace('Member pulse', 'Members’ pulse'))
    expect(await refusedIn(arpent.db, load)).toMatchObject([
      { file: 'member-pulse.json', reason: 'instrument.version_same' },
    ])
  })
})
