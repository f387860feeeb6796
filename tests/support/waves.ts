import { createHash } from 'node:crypto'
import type { Bilingual } from '../../api/bilingual.ts'
import { json } from '../../api/database/columns.ts'
import type { Db } from '../../api/database/connect.ts'
import { compileInstrument } from '../../api/instruments/compile.ts'
import type { CompiledInstrument } from '../../api/instruments/compiled.ts'
import type { Keys } from '../../api/keys.ts'
import { cast } from './cast.ts'

/** An open round as a test needs it. */
export type WavePlan = {
  /** A definition as `surveys/` holds it; published here when it is not yet. */
  instrument: unknown
  mode?: 'confidential' | 'named'
  form?: 'full' | 'short'
  /** E-mails of those invited; Maya and Colin when none are named. */
  people?: readonly string[]
  closesOn?: string
  title?: Bilingual
}

export type OpenWave = { id: string; secretOf(email: string): string }

const sha256 = (data: string) => createHash('sha256').update(data).digest()

/** Puts an open wave with its frozen frame in the database, by direct inserts. */
export async function openWave(db: Db, keys: Keys, plan: WavePlan): Promise<OpenWave> {
  const { mode = 'confidential', form = 'full', closesOn = '2026-06-30' } = plan
  const instrument = await publishInstrument(db, plan.instrument)
  const { id } = await db
    .insertInto('wave')
    .values({
      instrument_code: instrument.code,
      instrument_version: instrument.version,
      form,
      mode,
      title: json(plan.title ?? { en: 'June pulse', fr: 'Sondage éclair de juin' }),
      audience: json({ councils: ['JC'], roles: ['member'], groups: [] }),
      domains: ['JC'],
      opened_at: new Date('2026-06-01T13:00:00Z'),
      closes_on: closesOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const secrets = new Map<string, string>()
  for (const email of plan.people ?? [cast.maya, cast.colin])
    secrets.set(email, await invite(db, keys, id, email))
  return { id, secretOf: (email) => secrets.get(email) ?? '' }
}

/** Publishes the definition unless that version is there already. */
export async function publishInstrument(db: Db, definition: unknown): Promise<CompiledInstrument> {
  const compiled = compileInstrument(definition)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.mistakes))
  const { instrument } = compiled
  const { code, version, title, minutes, modes, questions } = instrument
  await db
    .insertInto('instrument')
    .values({ code, title: json(title) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('instrument_version')
    .values({
      instrument_code: code,
      version,
      title: json(title),
      definition: json(definition),
      content_hash: sha256(JSON.stringify(definition)),
      minutes,
      modes: [...modes],
      published_at: new Date('2026-01-05T15:00:00Z'),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const items = questions.flatMap(({ item, choices }) =>
    item
      ? [
          {
            item_code: item.code,
            version: item.version,
            scale: item.scale,
            choices: choices.map(({ value }) => String(value)),
          },
        ]
      : [],
  )
  if (items.length > 0)
    await db
      .insertInto('item_version')
      .values(items)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return instrument
}

/** Adds members of the first council, `Member 01 Sample` and on; returns their e-mails. */
export async function addMembers(db: Db, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0')
    return {
      name: `Member ${number} Sample`,
      email: `member${number}@example.org`,
      language: index % 2 === 0 ? 'en' : 'fr',
      jurisdiction_code: ['ON', 'QC', 'YT', 'CA'][index % 4] ?? 'ON',
      home_council_code: index % 2 === 0 ? 'PSSDC' : 'PSCIOC',
    }
  })
  await db.insertInto('person').values(rows).execute()
  return rows.map(({ email }) => email)
}

async function invite(db: Db, keys: Keys, waveId: string, email: string): Promise<string> {
  const person = await db
    .selectFrom('person')
    .innerJoin('jurisdiction', 'jurisdiction.code', 'person.jurisdiction_code')
    .select([
      'id',
      'jurisdiction.code as jurisdiction_code',
      'home_council_code',
      'order_of_government',
    ])
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  const id = crypto.randomUUID()
  const secret = keys.invitationSecret(id)
  await db
    .insertInto('invitation')
    .values({
      id,
      wave_id: waveId,
      person_id: person.id,
      cell_id: await cellOf(db, waveId, person.home_council_code, person.order_of_government),
      unit_code: person.jurisdiction_code,
      home_council_code: person.home_council_code,
      order_of_government: person.order_of_government,
      secret_hash: sha256(secret),
    })
    .execute()
  return secret
}

async function cellOf(db: Db, waveId: string, council: string | null, order: string) {
  const { id } = await db
    .insertInto('frame_cell')
    .values({ wave_id: waveId, home_council_code: council, order_of_government: order })
    .onConflict((conflict) =>
      conflict.constraint('frame_cell_unique').doUpdateSet({ order_of_government: order }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
