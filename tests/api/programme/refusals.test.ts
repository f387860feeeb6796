import { beforeEach, describe, expect, it } from 'vitest'
import { loadProgramme } from '../../../api/programme/actions.ts'
import { Problem } from '../../../api/problem.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { type ProgrammeFolder, copyProgramme } from './folder.ts'
import { writeRegisters } from './registers.ts'
import { publishInstruments, wholeDatabase } from './stored.ts'

const sandbox = useSandbox({ template: 'bare' })
let folder: ProgrammeFolder

beforeEach(async () => {
  await publishInstruments(sandbox.db)
  folder = await copyProgramme()
  await writeRegisters(folder)
})

type Found = { file: string; path: string; reason: string; text: { en: string; fr: string } }

/** Loads the folder, which must be refused and change nothing; returns every mistake named. */
async function refused(): Promise<Found[]> {
  const before = await wholeDatabase(sandbox.db)
  const thrown = await loadProgramme(sandbox.db, folder.path).catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(Problem)
  const { word, details } = thrown as Problem
  expect(word).toBe('programme.refused')
  expect(await wholeDatabase(sandbox.db)).toEqual(before)
  const mistakes = details['mistakes'] as Found[]
  expect(details).toMatchObject({ file: mistakes[0]?.file, path: mistakes[0]?.path })
  for (const { text } of mistakes) {
    expect(text.en).not.toMatch(/\{\w+\}|…/)
    expect(text.fr).not.toMatch(/\{\w+\}|…/)
    expect(text.fr).not.toBe(text.en)
  }
  return mistakes
}

/** The mistakes as lines: file, path, reason. */
async function linesOfRefusal(): Promise<string[]> {
  return (await refused()).map(({ file, path, reason }) => [file, path, reason].join(' '))
}

/** Puts `value` at the path, such as `goals[2].priority`, of a file; takes the place away for undefined. */
async function set(file: string, path: string, value: unknown): Promise<void> {
  await folder.edit<Record<string, unknown>>(file, (content) => {
    const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
    const last = steps.pop() ?? ''
    const place = steps.reduce((at, step) => at[step] as Record<string, unknown>, content)
    if (value === undefined) delete place[last]
    else place[last] = value
  })
}

const version = 'indicators[0].versions[0]'
const spoiled: [string, string, unknown, string][] = [
  ['councils.json', 'councils[1].name.fr', undefined, 'both_languages'],
  ['groups.json', 'groups[3].name.fr', '  ', 'both_languages'],
  ['logic-model.json', 'goals[0].name', 'Only English', 'both_languages'],
  ['programme.json', 'synthetic', undefined, 'missing_property'],
  ['programme.json', 'synthetic', 'no', 'wrong_type'],
  ['programme.json', 'motto', 'On time', 'unknown_property'],
  ['programme.json', 'code', 'OTHER', 'other_programme'],
  ['programme.json', 'synthetic', true, 'synthetic_changed'],
  ['jurisdictions.json', 'jurisdictions[2].listed_from', '2019-02-30', 'date_malformed'],
  ['jurisdictions.json', 'jurisdictions[2].listed_to', '2019-03-31', 'dates_crossed'],
  ['jurisdictions.json', 'jurisdictions[1].parent', 'FR', 'jurisdiction_unknown'],
  ['jurisdictions.json', 'jurisdictions[2].parent', 'CA-ESDC', 'parent_below'],
  ['jurisdictions.json', 'jurisdictions[5].order_of_government', 'royal', 'wrong_value'],
  ['jurisdictions.json', 'jurisdictions[5].code', 'Île', 'code_malformed'],
  ['groups.json', 'groups[0].council', 'XYZ', 'council_unknown'],
  ['groups.json', 'groups[0].states[0].co_chairs', -1, 'wrong_value'],
  ['logic-model.json', 'goals[1].priority', 'peace', 'priority_unknown'],
  ['logic-model.json', 'contributions[0].group', 'XYZ', 'group_unknown'],
  ['indicators.json', 'indicators[0].goal', 'XYZ', 'goal_unknown'],
  ['indicators.json', `${version}.councils[1]`, 'XYZ', 'council_unknown'],
  ['indicators.json', `${version}.version`, 0, 'wrong_value'],
  ['indicators.json', `${version}.comparability`, 'same', 'comparability_first'],
  ['indicators.json', `${version}.baseline`, '2023-2025', 'period_malformed'],
  ['indicators.json', `${version}.source.instrument`, 'census', 'instrument_unknown'],
  ['indicators.json', `${version}.source.item`, 'pulse.weather', 'item_unknown'],
  ['indicators.json', `${version}.source.item`, 'wg.timely', 'item_unknown'],
  ['indicators.json', `${version}.source.itemVersion`, 2, 'item_unknown'],
  ['indicators.json', `${version}.source.statistic.values[1]`, '6', 'value_unknown'],
  ['indicators.json', 'indicators[6].versions[0].source.measure', 'vibes', 'wrong_value'],
  ['indicators.json', 'indicators[14].versions[0].source.instrument', 'x', 'instrument_unknown'],
  ['indicators.json', 'indicators[0].targets[0].period', '2022-2023', 'target_before_baseline'],
  ['indicators.json', 'indicators[0].targets[1].period', '2023-2024', 'duplicate'],
  ['indicators.json', 'indicators[0].targets[1].to_achieve_by', '2023-03-31', 'dates_crossed'],
  ['milestones.json', 'milestones[0].group', 'XYZ', 'group_unknown'],
  ['milestones.json', 'milestones[0].cancelled_on', '2025-08-13', 'done_and_cancelled'],
  ['milestones.json', 'milestones[1].revised_due_on', '2026-01-01', 'revised_unapproved'],
  ['tasks.json', 'tasks[0].due_on', '2024-09-30', 'dates_crossed'],
  ['tasks.json', 'tasks[0].reviewed_on[1]', '2025-03-15', 'duplicate'],
  ['practice-guides.json', 'guides[0].withdrawn_on', '2024-04-30', 'dates_crossed'],
  ['guide-declarations.json', 'declarations[0].guide', 'cloud', 'guide_unknown'],
  ['guide-usage.json', 'days[1].jurisdiction', 'FR', 'jurisdiction_unknown'],
  ['annual-returns.json', 'returns[0].fiscal_year', '2024-2025-Q1', 'fiscal_year_malformed'],
  ['annual-returns.json', 'returns[0].indicator', 'DEL-ONTIME', 'not_returned'],
  ['annual-returns.json', 'returns[0].indicator', 'OUT-OF-SIGHT', 'indicator_unknown'],
  ['annual-returns.json', 'returns[1].unit', 'FR', 'jurisdiction_unknown'],
  ['people.json', 'people[0].email', 'Member01@example.org', 'wrong_value'],
  ['people.json', 'people[0].roles[0].council', 'XYZ', 'council_unknown'],
  ['people.json', 'people[0].roles[1].ends_on', '2024-03-31', 'dates_crossed'],
]

describe('a mistake in a file', () => {
  it.each(spoiled)('%s, %s = %o', async (file, path, value, reason) => {
    await set(file, path, value)
    expect(await linesOfRefusal()).toEqual([`${file} ${path} ${reason}`])
  })

  it('says the reason in both languages', async () => {
    await set('indicators.json', 'indicators[0].goal', 'XYZ')
    expect(await refused()).toMatchObject([
      { text: { en: 'No goal has the code XYZ.', fr: 'Aucun but n’a le code XYZ.' } },
    ])
  })

  it('is a line to print, in both languages', async () => {
    await set('groups.json', 'groups[0].council', 'XYZ')
    await folder.write('goals.json', {})
    const thrown = await loadProgramme(sandbox.db, folder.path).catch((error: unknown) => error)
    expect((thrown as Problem).details['lines']).toEqual({
      en: ['goals.json: The programme has no file of that name. Check its spelling.'],
      fr: ['goals.json\u00a0: Le programme n’a aucun fichier de ce nom. Vérifiez l’orthographe.'],
    })
    await folder.remove('goals.json')
    const other = await loadProgramme(sandbox.db, folder.path).catch((error: unknown) => error)
    expect((other as Problem).details['lines']).toEqual({
      en: ['groups.json, groups[0].council: No council has the code XYZ.'],
      fr: ['groups.json, groups[0].council\u00a0: Aucun conseil n’a le code XYZ.'],
    })
  })

  it('does not hide the others', async () => {
    await set('councils.json', 'councils[1].name.fr', undefined)
    await set('groups.json', 'groups[3].type', 'club')
    await folder.remove('logic-model.json')
    expect(await linesOfRefusal()).toEqual([
      'logic-model.json  file_missing',
      'councils.json councils[1].name.fr both_languages',
      'groups.json groups[3].type wrong_value',
    ])
  })
})

describe('a folder', () => {
  it('without a file the programme needs is refused', async () => {
    await folder.remove('groups.json')
    expect(await linesOfRefusal()).toEqual(['groups.json  file_missing'])
  })

  it('with a file of another name is refused: a misspelt register is not passed over', async () => {
    await folder.write('milestone.json', { milestones: [] })
    expect(await linesOfRefusal()).toEqual(['milestone.json  file_unknown'])
  })

  it('with a file that is not JSON is refused', async () => {
    await folder.write('councils.json', '{ "councils": [ }')
    expect(await linesOfRefusal()).toEqual(['councils.json  not_json'])
  })
})

describe('the same thing twice', () => {
  it.each([
    ['councils.json', 'councils'],
    ['jurisdictions.json', 'jurisdictions'],
    ['groups.json', 'groups'],
    ['indicators.json', 'indicators'],
    ['milestones.json', 'milestones'],
    ['tasks.json', 'tasks'],
    ['practice-guides.json', 'guides'],
    ['guide-declarations.json', 'declarations'],
    ['guide-usage.json', 'days'],
    ['annual-returns.json', 'returns'],
    ['people.json', 'people'],
  ])('in %s is refused', async (file, list) => {
    let last = 0
    await folder.edit<Record<string, unknown[]>>(file, (content) => {
      last = content[list]?.push(content[list][0]) ?? 0
    })
    expect(await linesOfRefusal()).toEqual([`${file} ${list}[${last - 1}] duplicate`])
  })
})

describe('a definition that was loaded', () => {
  it('never changes under the same version', async () => {
    await loadProgramme(sandbox.db, folder.path)
    await set('indicators.json', `${version}.direction`, 'down')
    expect(await linesOfRefusal()).toEqual([`indicators.json ${version} version_changed`])
  })

  it('has its versions in order', async () => {
    type Versions = { versions: Record<string, unknown>[] }
    await folder.edit<{ indicators: Versions[] }>('indicators.json', ({ indicators }) => {
      const versions = indicators[0]?.versions ?? []
      versions.push({ ...versions[0], comparability: 'break' })
    })
    expect(await linesOfRefusal()).toEqual([
      'indicators.json indicators[0].versions[1].version version_order',
    ])
  })
})
