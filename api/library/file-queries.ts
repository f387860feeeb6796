import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

/** Bytes of a file that stand in one row. */
export const partSize = 1024 * 1024

/** What is told of a file. */
export type FileAbout = {
  name: string
  kind: 'pdf' | 'docx'
  size: number
  /** Of its bytes, in hexadecimal digits: the same file gives the same. */
  sha256: string
  /** Whether a scanner looked at it when it came. */
  scanned: boolean
}

/** A file in each language, as a version has them. */
export type Files = { en: FileAbout; fr: FileAbout }

/** What a draft has of them so far. */
export type DraftFiles = { en: FileAbout | null; fr: FileAbout | null }

/** The ids of files, by language. */
export type FileIds = { en: string | null; fr: string | null }

/** What a query that joins guide_file under that name tells of it, as JSON; null where it joined none. */
export const aboutFile = (file: string) => sql<FileAbout | null>`
  case when ${sql.ref(`${file}.id`)} is not null then json_build_object(
    'name', ${sql.ref(`${file}.name`)}, 'kind', ${sql.ref(`${file}.kind`)}, 'size', ${sql.ref(`${file}.size`)},
    'sha256', encode(${sql.ref(`${file}.sha256`)}, 'hex'), 'scanned', ${sql.ref(`${file}.scanned`)}) end`

/** A new file of a guide, without its bytes, which `insertPart` adds. */
export type NewFile = {
  guide: string
  name: string
  kind: 'pdf' | 'docx'
  size: number
  sha256: Buffer
  scanned: boolean
  /** What it is found by, folded and each once; null where nobody can read it. */
  words: string | null
  at: Date
  personId: string
}

export async function insertFile(db: Db, file: NewFile): Promise<string> {
  const { id } = await db
    .insertInto('guide_file')
    .values({
      guide_code: file.guide,
      name: file.name,
      kind: file.kind,
      size: file.size,
      sha256: file.sha256,
      scanned: file.scanned,
      words: sql`to_tsvector('simple', ${file.words}::text)`,
      received_at: file.at,
      person_id: file.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertPart(
  db: Db,
  part: { file: string; number: number; bytes: Buffer },
): Promise<void> {
  await db
    .insertInto('guide_file_part')
    .values({ file_id: part.file, number: part.number, bytes: part.bytes })
    .execute()
}

/** One part of a file's bytes. */
export async function readPart(db: Db, file: string, number: number): Promise<Buffer> {
  const { bytes } = await db
    .selectFrom('guide_file_part')
    .select('bytes')
    .where('file_id', '=', file)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return bytes
}

/** A file to be handed over. */
export type FoundFile = {
  id: string
  name: string
  kind: 'pdf' | 'docx'
  size: number
  sha256: Buffer
}

const files = (db: Db) =>
  db
    .selectFrom('guide_file as file')
    .select([
      'file.id',
      'file.name',
      'file.size',
      'file.sha256',
      sql<'pdf' | 'docx'>`file.kind`.as('kind'),
    ])

/** The file of a published version in a language; undefined where the version has a text. */
export const findVersionFile = (
  db: Db,
  which: { guide: string; number: number; language: 'en' | 'fr' },
): Promise<FoundFile | undefined> =>
  files(db)
    .innerJoin('guide_version as version', `version.file_${which.language}`, 'file.id')
    .where('version.guide_code', '=', which.guide)
    .where('version.number', '=', which.number)
    .executeTakeFirst()

/** A file by its id. */
export const findFile = (db: Db, id: string): Promise<FoundFile | undefined> =>
  files(db).where('file.id', '=', id).executeTakeFirst()

/** Takes away the files of a guide that no version and no draft has. */
export async function dropUnusedFiles(db: Db, guide: string): Promise<void> {
  await sql`
    delete from guide_file f where f.guide_code = ${guide}
      and not exists (select from guide_version v where v.guide_code = f.guide_code and f.id in (v.file_en, v.file_fr))
      and not exists (select from guide_draft d where d.guide_code = f.guide_code and f.id in (d.file_en, d.file_fr))`.execute(
    db,
  )
}
