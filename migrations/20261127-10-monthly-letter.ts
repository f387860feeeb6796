import { type Kysely, sql } from 'kysely'

/** The monthly letter to co-chairs: whether and on which day it leaves, the months it left in, and who wants none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table monthly_letter (
      one boolean primary key default true check (one),
      enabled boolean not null,
      day integer constraint monthly_letter_day check (day between 1 and 28),
      since timestamptz not null
    )`.execute(db)
  await sql`comment on table monthly_letter is 'How the monthly letter to co-chairs is set; one row.'`.execute(
    db,
  )
  await sql`comment on column monthly_letter.day is 'The day of the month; null for its first working day.'`.execute(
    db,
  )
  await sql`comment on column monthly_letter.since is
    'When it was last set: days before that are over, and nothing leaves for them.'`.execute(db)
  await sql`
    create table monthly_letter_sent (
      month text primary key constraint monthly_letter_month check (month ~ '^[0-9]{4}-[0-9]{2}$'),
      sent_at timestamptz not null,
      letters integer not null
    )`.execute(db)
  await sql`
    create table monthly_letter_stop (
      person_id uuid primary key references person,
      stopped_at timestamptz not null
    )`.execute(db)
  await sql`alter table message
    drop constraint message_kind,
    add constraint message_kind check (kind in ('invitation', 'reminder', 'result', 'ballot_missing', 'destroyed',
      'approval', 'launch_notice', 'monthly', 'sign_in'))`.execute(db)
}
