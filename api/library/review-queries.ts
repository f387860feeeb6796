import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'

/** A guide in force whose review was due and which nobody is reviewing. */
export type OverdueReview = {
  code: string
  title: Bilingual
  group: { code: string; name: Bilingual }
  reviewOn: string
}

/** Guides whose review is overdue that day, the longest overdue first. */
export async function overdueReviews(db: Db, today: string): Promise<OverdueReview[]> {
  const rows = await db
    .selectFrom('practice_guide as guide')
    .innerJoin('working_group as grp', 'grp.code', 'guide.group_code')
    .select((select) => [
      'guide.code',
      'guide.title',
      'grp.code as group',
      'grp.name',
      select.ref('guide.review_on').$notNull().as('reviewOn'),
    ])
    .where('guide.review_on', '<', today)
    .where('guide.under_review_since', 'is', null)
    .where('guide.published_on', '<=', today)
    .where((where) =>
      where.or([where('guide.withdrawn_on', 'is', null), where('guide.withdrawn_on', '>', today)]),
    )
    .orderBy('guide.review_on')
    .orderBy('guide.code')
    .execute()
  return rows.map(({ code, title, group, name, reviewOn }) => ({
    code,
    title,
    group: { code: group, name },
    reviewOn,
  }))
}
