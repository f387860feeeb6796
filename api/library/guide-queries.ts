import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'

/** A practice guide; dates are `YYYY-MM-DD`. */
export type GuideRow = {
  code: string
  group: string
  title: Bilingual
  /** The day of its first version; null for a draft. */
  publishedOn: string | null
  withdrawnOn: string | null
  access: 'members' | 'public'
}

/** A jurisdiction's declaration that it uses a guide. */
export type DeclarationRow = {
  guide: string
  jurisdiction: string
  declaredOn: string
  usedSince: string
  purpose: string
}

/** Opens and downloads of a guide on a day, and how many read a quarter, half, all of it, by jurisdiction; null for people of none. */
export type UsageRow = {
  guide: string
  day: string
  jurisdiction: string | null
  opens: number
  downloads: number
  quarter?: number
  half?: number
  all?: number
}

/** PostgreSQL takes 65,535 parameters a statement; a row here has at most eight. */
const rowsAStatement = 5000

async function inParts<Row>(
  rows: readonly Row[],
  write: (part: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAStatement)
    await write(rows.slice(from, from + rowsAStatement))
}

/** Inserts guides, many at once. Refused by name: unknown group, a code taken. */
export async function saveGuides(db: Db, rows: readonly Omit<GuideRow, 'access'>[]): Promise<void> {
  await inParts(rows, (part) =>
    db
      .insertInto('practice_guide')
      .values(
        part.map((row) => ({
          code: row.code,
          group_code: row.group,
          title: json(row.title),
          published_on: row.publishedOn,
          withdrawn_on: row.withdrawnOn,
        })),
      )
      .execute(),
  )
}

/** Inserts declarations, many at once. Refused by name: unknown guide or jurisdiction, twice the same day, a use that begins later. */
export async function saveDeclarations(db: Db, rows: readonly DeclarationRow[]): Promise<void> {
  await inParts(rows, (part) =>
    db
      .insertInto('guide_declaration')
      .values(
        part.map((row) => ({
          guide_code: row.guide,
          jurisdiction_code: row.jurisdiction,
          declared_on: row.declaredOn,
          used_since: row.usedSince,
          purpose: row.purpose,
        })),
      )
      .execute(),
  )
}

/** Adds opens and downloads to what is counted for those days, many at once; a day and jurisdiction stands once among `rows`. */
export async function addUsage(db: Db, rows: readonly UsageRow[]): Promise<void> {
  await inParts(rows, (part) =>
    db
      .insertInto('guide_usage_day')
      .values(
        part.map((row) => ({
          guide_code: row.guide,
          day: row.day,
          jurisdiction_code: row.jurisdiction,
          opens: row.opens,
          downloads: row.downloads,
          read_quarter: row.quarter ?? 0,
          read_half: row.half ?? 0,
          read_all: row.all ?? 0,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['guide_code', 'day', 'jurisdiction_code']).doUpdateSet({
          opens: sql`guide_usage_day.opens + excluded.opens`,
          downloads: sql`guide_usage_day.downloads + excluded.downloads`,
          read_quarter: sql`guide_usage_day.read_quarter + excluded.read_quarter`,
          read_half: sql`guide_usage_day.read_half + excluded.read_half`,
          read_all: sql`guide_usage_day.read_all + excluded.read_all`,
        }),
      )
      .execute(),
  )
}

/** Notes a reader's pseudonym of the day for what they did; false when it was there already. */
export async function noteReader(
  db: Db,
  row: { guide: string; day: string; what: 'opinion'; reader: Buffer },
): Promise<boolean> {
  const noted = await db
    .insertInto('guide_reader_day')
    .values({ guide_code: row.guide, day: row.day, what: row.what, reader: row.reader })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst()
  return noted !== undefined
}

const guides = (db: Db) =>
  db
    .selectFrom('practice_guide')
    .select([
      'code',
      'group_code as group',
      'title',
      'published_on as publishedOn',
      'withdrawn_on as withdrawnOn',
      sql<'members' | 'public'>`access`.as('access'),
    ])

export const findGuide = (db: Db, code: string): Promise<GuideRow | undefined> =>
  guides(db).where('code', '=', code).executeTakeFirst()

/** The declarations made about a guide, newest first. */
export async function listDeclarations(db: Db, guide: string): Promise<DeclarationRow[]> {
  return db
    .selectFrom('guide_declaration')
    .select([
      'guide_code as guide',
      'jurisdiction_code as jurisdiction',
      'declared_on as declaredOn',
      'used_since as usedSince',
      'purpose',
    ])
    .where('guide_code', '=', guide)
    .orderBy('declared_on', 'desc')
    .orderBy('jurisdiction_code')
    .execute()
}

/** A jurisdiction and the one it belongs to, itself where it belongs to none; undefined for an unknown code. */
export async function findJurisdiction(
  db: Db,
  code: string,
): Promise<{ code: string; top: string } | undefined> {
  const row = await db
    .selectFrom('jurisdiction')
    .select(['code', 'parent_code'])
    .where('code', '=', code)
    .executeTakeFirst()
  return row && { code: row.code, top: row.parent_code ?? row.code }
}
