import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'

/** A published version, without its text. */
export type VersionRow = { number: number; publishedOn: string; note: Bilingual }

/** The versions of a guide, newest first. */
export async function listVersions(db: Db, guide: string): Promise<VersionRow[]> {
  return db
    .selectFrom('guide_version')
    .select(['number', 'published_on as publishedOn', 'note'])
    .where('guide_code', '=', guide)
    .orderBy('number', 'desc')
    .execute()
}

/** The text of one version; of the newest without a number. */
export async function findVersion(db: Db, guide: string, number?: number) {
  const versions = db
    .selectFrom('guide_version')
    .select(['number', 'text'])
    .where('guide_code', '=', guide)
    .orderBy('number', 'desc')
  const one = number === undefined ? versions : versions.where('number', '=', number)
  return one.limit(1).executeTakeFirst()
}

/** Adds a version. The row never changes afterwards. */
export async function insertVersion(
  db: Db,
  row: {
    guide: string
    number: number
    on: string
    at: Date
    personId: string
    note: Bilingual
    text: Bilingual
  },
): Promise<void> {
  await db
    .insertInto('guide_version')
    .values({
      guide_code: row.guide,
      number: row.number,
      published_on: row.on,
      published_at: row.at,
      person_id: row.personId,
      note: json(row.note),
      text: json(row.text),
    })
    .execute()
}

/** What is being written for the next version; either language may be empty. */
export type Draft = { revision: number; text: Bilingual; changedAt: Date; by: string }

export async function findDraft(db: Db, guide: string): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('guide_draft')
    .innerJoin('person', 'person.id', 'guide_draft.person_id')
    .select(['revision', 'text_en', 'text_fr', 'changed_at', 'person.name'])
    .where('guide_code', '=', guide)
    .executeTakeFirst()
  if (!row) return undefined
  const text = { en: row.text_en, fr: row.text_fr }
  return { revision: row.revision, text, changedAt: row.changed_at, by: row.name }
}

/** Writes the draft as its next revision. */
export async function saveDraft(
  db: Db,
  row: { guide: string; text: Bilingual; at: Date; personId: string },
): Promise<number> {
  const written = {
    text_en: row.text.en,
    text_fr: row.text.fr,
    changed_at: row.at,
    person_id: row.personId,
  }
  const { revision } = await db
    .insertInto('guide_draft')
    .values({ guide_code: row.guide, revision: 1, ...written })
    .onConflict((conflict) =>
      conflict
        .column('guide_code')
        .doUpdateSet({ ...written, revision: sql`guide_draft.revision + 1` }),
    )
    .returning('revision')
    .executeTakeFirstOrThrow()
  return revision
}

export async function dropDraft(db: Db, guide: string): Promise<void> {
  await db.deleteFrom('guide_draft').where('guide_code', '=', guide).execute()
}
