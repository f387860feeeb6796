import { type KyselyPlugin, sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { compose, useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox({ smtp: true })

const onServer = inject('templates').url !== null

/** More people than a statement has parameters (65,535). */
const crowd = 66_000

const wave = {
  instrument: 'guide-impact',
  form: 'full',
  mode: 'confidential',
  audience: { councils: ['JC'], roles: ['member'], groups: [] },
  closesOn: '2026-06-30',
  title: { en: 'Guides, June', fr: 'Guides, juin' },
}

/** Seats so many members in the councils; everybody else is there already. */
const seat = (many: number) =>
  sql`
    with people as (
      insert into person (name, email, language, jurisdiction_code, home_council_code)
      select 'Member ' || n || ' Sample', 'member' || n || '@example.org', (array['en', 'fr'])[1 + n % 2],
        (array['ON', 'QC', 'BC', 'YT'])[1 + n % 4], (array['PSSDC', 'PSCIOC'])[1 + n / 4 % 2]
      from generate_series(1, ${many}) as n
      returning id, home_council_code)
    insert into person_role (person_id, role, council_code, starts_on)
    select id, 'member', home_council_code, '2023-04-01' from people`.execute(arpent.db)

/** Launches a round of so many; the most parameters that one of its statements had. */
const mostParameters = (many: number) =>
  arpent.undoing(async () => {
    await seat(many)
    let most = 0
    const plugin: KyselyPlugin = {
      transformQuery: ({ node, queryId }) => {
        const { parameters } = arpent.db.getExecutor().compileQuery(node, queryId)
        most = Math.max(most, parameters.length)
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const { post } = await compose(arpent.db.withPlugin(plugin), { smtp: true }).as(cast.ariane)
    expect(await post('/api/waves', wave)).toMatchObject({ status: 201 })
    return most
  })

test('no statement of a launch names more people where there are more', async () => {
  const few = await mostParameters(2_100)
  expect(few).toBeLessThan(65_536)
  expect(await mostParameters(4_200)).toBe(few)
})

test.runIf(onServer)(
  'a round asks more people than one statement can name, each once',
  async () => {
    await seat(crowd)
    const ariane = await arpent.as(cast.ariane)
    expect(await ariane.post('/api/waves', wave)).toMatchObject({ status: 201 })

    const { rows: invited } = await sql<{ invitations: number; people: number }>`
      select count(*)::int as invitations, count(distinct person_id)::int as people from invitation`.execute(
      arpent.db,
    )
    const { rows: written } = await sql<{ letters: number; to: number; addresses: number }>`
      select count(*)::int as letters, count(distinct invitation_id)::int as to, count(distinct recipient)::int as addresses
      from message where kind = 'invitation'`.execute(arpent.db)
    // Everybody seated here, and Maya.
    const everybody = crowd + 1
    expect(invited).toEqual([{ invitations: everybody, people: everybody }])
    expect(written).toEqual([{ letters: everybody, to: everybody, addresses: everybody }])
    const again = await ariane.post('/api/waves', wave)
    expect(again.body).toMatchObject({ code: 'wave.overlaps' })
  },
  120_000,
)
