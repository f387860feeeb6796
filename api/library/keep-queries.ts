import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { GuideChange, NewDraft } from './keep-schemas.ts'

const text = (value: Bilingual | null) => (value === null ? null : json(value))

/** A guide held until the transaction's end, so that two keepers never publish at once; undefined unless the group has it. */
export async function lockGuide(db: Db, group: string, code: string) {
  return db
    .selectFrom('practice_guide')
    .select([
      'code',
      'published_on as publishedOn',
      'withdrawn_on as withdrawnOn',
      'review_on as reviewOn',
    ])
    .where('code', '=', code)
    .where('group_code', '=', group)
    .forUpdate()
    .executeTakeFirst()
}

/** Adds a guide that isn't published yet. */
export async function insertGuide(db: Db, group: string, guide: NewDraft): Promise<void> {
  await db
    .insertInto('practice_guide')
    .values({
      code: guide.code,
      group_code: group,
      title: json(guide.title),
      audience: text(guide.audience),
      priority_code: guide.priority,
      access: guide.access,
      kept_here: true,
    })
    .execute()
}

/** Changes what a guide says of itself; from then on the programme's files leave it alone. */
export async function updateGuide(
  db: Db,
  code: string,
  { change, today }: { change: GuideChange; today: string },
): Promise<void> {
  const { title, audience, priority, access, reviewOn, underReview } = change
  await db
    .updateTable('practice_guide')
    .set({
      kept_here: true,
      ...(title === undefined ? {} : { title: json(title) }),
      ...(audience === undefined ? {} : { audience: text(audience) }),
      ...(priority === undefined ? {} : { priority_code: priority }),
      ...(access === undefined ? {} : { access }),
      ...(reviewOn === undefined ? {} : { review_on: reviewOn }),
    })
    .where('code', '=', code)
    .execute()
  if (underReview !== undefined) await markReview(db, code, underReview ? today : null)
}

/** Marks a review as begun that day, if none was under way, or as over. */
async function markReview(db: Db, code: string, since: string | null): Promise<void> {
  const guide = db.updateTable('practice_guide').where('code', '=', code)
  await (
    since === null
      ? guide.set({ under_review_since: null })
      : guide.set({ under_review_since: since }).where('under_review_since', 'is', null)
  ).execute()
}

/** Marks a guide as published: from that day where it wasn't, and with no review under way. */
export async function markPublished(db: Db, code: string, firstOn: string): Promise<void> {
  await db
    .updateTable('practice_guide')
    .set({ published_on: firstOn, under_review_since: null, kept_here: true })
    .where('code', '=', code)
    .execute()
}

export async function markWithdrawn(
  db: Db,
  code: string,
  how: { on: string; successor: string | null },
): Promise<void> {
  await db
    .updateTable('practice_guide')
    .set({ withdrawn_on: how.on, successor_code: how.successor, kept_here: true })
    .where('code', '=', code)
    .execute()
}

/** Takes away a guide that was never published, with its draft. */
export async function deleteGuide(db: Db, code: string): Promise<void> {
  await db.deleteFrom('practice_guide').where('code', '=', code).execute()
}
