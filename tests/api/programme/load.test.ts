import { beforeEach, describe, expect, it } from 'vitest'
import { loadProgramme } from '../../../api/programme/actions.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { copyProgramme } from './folder.ts'
import { writeRegisters } from './registers.ts'
import { publishInstruments, wholeDatabase } from './stored.ts'

const sandbox = useSandbox({ template: 'bare' })

beforeEach(() => publishInstruments(sandbox.db))

describe('the programme in surveys/', () => {
  it('is loaded whole', async () => {
    await loadProgramme(sandbox.db, 'surveys/programme')
    const tables = await wholeDatabase(sandbox.db)
    const counts = Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, rows.length]),
    )
    expect(counts).toMatchObject({
      programme: 1,
      council: 3,
      jurisdiction: 20,
      logic_model: 1,
      priority: 4,
      goal: 8,
      working_group: 17,
      group_state: 14,
      group_priority: 17,
      indicator: 22,
      indicator_version: 22,
      indicator_target: 19 * 4,
      milestone: 0,
    })
  })

  it('is shown by the API: councils in order, a group with its counts', async () => {
    await loadProgramme(sandbox.db, 'surveys/programme')
    const ariane = await sandbox.as('ariane@example.org')
    const { body } = await ariane.get('/api/programme')
    expect(body.councils.map((council: { code: string }) => council.code)).toEqual([
      'JC',
      'PSSDC',
      'PSCIOC',
    ])
    expect(body.groups.find((group: { code: string }) => group.code === 'CLD')).toMatchObject({
      name: { en: 'Cloud and O365', fr: 'Nuage et O365' },
      council: 'PSCIOC',
      coChairs: 2,
      additionalCoChairs: 1,
      memberCoChairs: 0,
    })
  })

  it('leaves a trace of what was loaded', async () => {
    const { written } = await loadProgramme(sandbox.db, 'surveys/programme', sandbox.services)
    const entry = await sandbox.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('action', '=', 'programme.loaded')
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ subject: 'JC', person_id: null, details: { written } })
    expect(entry.at).toEqual(sandbox.services.clock.now())
  })

  it('is marked synthetic for the demo', async () => {
    await sandbox.db.deleteFrom('programme').execute()
    await loadProgramme(sandbox.db, 'surveys/programme', { synthetic: true })
    const { synthetic } = await sandbox.db
      .selectFrom('programme')
      .select('synthetic')
      .executeTakeFirstOrThrow()
    expect(synthetic).toBe(true)
  })
})

describe('a second load', () => {
  it('writes nothing, not even a trace', async () => {
    const folder = await copyProgramme()
    await writeRegisters(folder)
    const first = await loadProgramme(sandbox.db, folder.path)
    const before = await wholeDatabase(sandbox.db)
    expect(first.written).toBeGreaterThan(150)
    expect(await loadProgramme(sandbox.db, folder.path)).toEqual({ written: 0 })
    expect(await wholeDatabase(sandbox.db)).toEqual(before)
  })

  it('brings up to date only what the files changed', async () => {
    const folder = await copyProgramme()
    await loadProgramme(sandbox.db, folder.path)
    await folder.edit<{ groups: { name: { en: string } }[] }>('groups.json', ({ groups }) => {
      if (groups[0]) groups[0].name.en = 'Client Services'
    })
    expect(await loadProgramme(sandbox.db, folder.path)).toEqual({ written: 1 })
    const group = await sandbox.db
      .selectFrom('working_group')
      .select('name')
      .where('code', '=', 'CCS')
      .executeTakeFirstOrThrow()
    expect(group.name).toEqual({ en: 'Client Services', fr: 'Services axés sur le client' })
  })

  it('adds a new version of an indicator beside the one before', async () => {
    const folder = await copyProgramme()
    await loadProgramme(sandbox.db, folder.path)
    type Versions = { versions: Record<string, unknown>[] }
    await folder.edit<{ indicators: Versions[] }>('indicators.json', ({ indicators }) => {
      const versions = indicators[0]?.versions ?? []
      versions.push({ ...versions[0], version: 2, decimals: 1, comparability: 'same' })
    })
    expect(await loadProgramme(sandbox.db, folder.path)).toEqual({ written: 1 })
    const stored = await sandbox.db
      .selectFrom('indicator_version')
      .select(['version', 'decimals'])
      .where('indicator_code', '=', 'SAT-OVERALL')
      .orderBy('version')
      .execute()
    expect(stored).toEqual([
      { version: 1, decimals: 0 },
      { version: 2, decimals: 1 },
    ])
  })

  it('takes a definition whose keys were only put in another order for the same', async () => {
    const folder = await copyProgramme()
    await loadProgramme(sandbox.db, folder.path)
    type Versions = { versions: Record<string, unknown>[] }
    await folder.edit<{ indicators: Versions[] }>('indicators.json', ({ indicators }) => {
      for (const indicator of indicators) {
        indicator.versions = indicator.versions.map((version) =>
          Object.fromEntries(Object.entries(version).toReversed()),
        )
      }
    })
    expect(await loadProgramme(sandbox.db, folder.path)).toEqual({ written: 0 })
  })
})

describe('registers and people', () => {
  it('are loaded where their files are there', async () => {
    const folder = await copyProgramme()
    await writeRegisters(folder)
    await loadProgramme(sandbox.db, folder.path)
    const { db } = sandbox
    expect(
      await db
        .selectFrom('milestone')
        .select(['group_code', 'first_approved_due_on', 'revised_due_on', 'done_on'])
        .orderBy('reference')
        .execute(),
    ).toEqual([
      {
        group_code: 'DI',
        first_approved_due_on: '2025-06-30',
        revised_due_on: '2025-09-30',
        done_on: '2025-08-12',
      },
      { group_code: 'RES', first_approved_due_on: null, revised_due_on: null, done_on: null },
    ])
    const reviews = await db
      .selectFrom('task_review')
      .select('reviewed_on')
      .orderBy('reviewed_on')
      .execute()
    expect(reviews.map((review) => review.reviewed_on)).toEqual(['2025-03-15', '2025-09-15'])
    const tables = await wholeDatabase(db)
    expect(tables['guide_declaration']).toHaveLength(1)
    expect(tables['guide_usage_day']).toHaveLength(2)
    expect(tables['annual_return']).toHaveLength(2)
  })

  it('give a person their dated roles', async () => {
    const folder = await copyProgramme()
    await writeRegisters(folder)
    await loadProgramme(sandbox.db, folder.path)
    const roles = await sandbox.db
      .selectFrom('person_role')
      .innerJoin('person', 'person.id', 'person_role.person_id')
      .select(['role', 'council_code', 'group_code', 'ends_on'])
      .where('email', '=', 'member01@example.org')
      .orderBy('role')
      .execute()
    expect(roles).toEqual([
      { role: 'co_chair', council_code: null, group_code: 'DI', ends_on: '2026-03-31' },
      { role: 'member', council_code: 'PSSDC', group_code: null, ends_on: null },
    ])
  })

  it('never undo what a person changed of their own', async () => {
    const folder = await copyProgramme()
    await writeRegisters(folder)
    await loadProgramme(sandbox.db, folder.path)
    const { db } = sandbox
    const member = db.updateTable('person').where('email', '=', 'member01@example.org')
    await member.set({ language: 'en' }).execute()
    expect(await loadProgramme(db, folder.path)).toEqual({ written: 0 })
    const { language } = await db
      .selectFrom('person')
      .select('language')
      .where('email', '=', 'member01@example.org')
      .executeTakeFirstOrThrow()
    expect(language).toBe('en')
  })

  it('correct a milestone in place, and keep its id', async () => {
    const folder = await copyProgramme()
    await writeRegisters(folder)
    await loadProgramme(sandbox.db, folder.path)
    const read = () =>
      sandbox.db
        .selectFrom('milestone')
        .select(['id', 'done_on'])
        .where('reference', '=', 'RES-1')
        .executeTakeFirstOrThrow()
    const before = await read()
    await folder.edit<{ milestones: Record<string, unknown>[] }>('milestones.json', (content) => {
      content.milestones[1] = { ...content.milestones[1], done_on: '2026-01-09' }
    })
    expect(await loadProgramme(sandbox.db, folder.path)).toEqual({ written: 1 })
    expect(await read()).toEqual({ id: before.id, done_on: '2026-01-09' })
  })
})
