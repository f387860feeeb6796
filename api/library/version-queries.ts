import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import { aboutFile, type DraftFiles, type FileIds, type Files } from './file-queries.ts'

/** A published version, without its content. */
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

/** What a version says: its text, or else its files. */
export type Version = { number: number; text: Bilingual | null; files: Files | null }

/** The content of one version, with the ids of its files; of the newest without a number. */
export async function findVersion(
  db: Db,
  guide: string,
  number?: number,
): Promise<(Version & { ids: FileIds }) | undefined> {
  const row = await db
    .selectFrom('guide_version as version')
    .leftJoin('guide_file as en', 'en.id', 'version.file_en')
    .leftJoin('guide_file as fr', 'fr.id', 'version.file_fr')
    .select(['version.number', 'version.text', 'version.file_en', 'version.file_fr'])
    .select([aboutFile('en').as('en'), aboutFile('fr').as('fr')])
    .where('version.guide_code', '=', guide)
    .$if(number !== undefined, (query) => query.where('version.number', '=', number ?? 0))
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { text, en, fr } = row
  const files = en && fr ? { en, fr } : null
  return { number: row.number, text, files, ids: { en: row.file_en, fr: row.file_fr } }
}

/** Adds a version, with a text or with a file in each language. The row never changes afterwards. */
export async function insertVersion(
  db: Db,
  row: {
    guide: string
    number: number
    on: string
    at: Date
    personId: string
    note: Bilingual
    content: { text: Bilingual } | { files: FileIds }
  },
): Promise<void> {
  const { content } = row
  await db
    .insertInto('guide_version')
    .values({
      guide_code: row.guide,
      number: row.number,
      published_on: row.on,
      published_at: row.at,
      person_id: row.personId,
      note: json(row.note),
      ...('text' in content
        ? { text: json(content.text) }
        : { file_en: content.files.en, file_fr: content.files.fr }),
    })
    .execute()
}

/** What is being prepared for the next version: which content it will have, its text and its files; either language may lack. */
export type Draft = {
  revision: number
  content: 'text' | 'files'
  text: Bilingual
  files: DraftFiles
  ids: FileIds
  changedAt: Date
  by: string
}

export async function findDraft(db: Db, guide: string): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('guide_draft as draft')
    .innerJoin('person', 'person.id', 'draft.person_id')
    .leftJoin('guide_file as en', 'en.id', 'draft.file_en')
    .leftJoin('guide_file as fr', 'fr.id', 'draft.file_fr')
    .select(['revision', 'text_en', 'text_fr', 'file_en', 'file_fr', 'changed_at', 'person.name'])
    .select([
      sql<'text' | 'files'>`draft.content`.as('content'),
      aboutFile('en').as('en'),
      aboutFile('fr').as('fr'),
    ])
    .where('draft.guide_code', '=', guide)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    revision: row.revision,
    content: row.content,
    text: { en: row.text_en, fr: row.text_fr },
    files: { en: row.en, fr: row.fr },
    ids: { en: row.file_en, fr: row.file_fr },
    changedAt: row.changed_at,
    by: row.name,
  }
}

/** Writes the draft as its next revision. */
export async function saveDraft(
  db: Db,
  row: Pick<Draft, 'content' | 'text' | 'ids'> & { guide: string; at: Date; personId: string },
): Promise<number> {
  const written = {
    content: row.content,
    text_en: row.text.en,
    text_fr: row.text.fr,
    file_en: row.ids.en,
    file_fr: row.ids.fr,
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
