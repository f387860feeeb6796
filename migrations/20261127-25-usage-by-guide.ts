import { type Kysely, sql } from 'kysely'

/** Days of use are read by guide; what asks by time reads the sums of months. An index by day would only slow each count down. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index guide_usage_day_day`.execute(db)
}
