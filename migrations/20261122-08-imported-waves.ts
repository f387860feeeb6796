import { type Kysely, sql } from 'kysely'

/** Rounds held before this program, or elsewhere: of those only the release is kept, and by what they are found again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table imported_wave (
      wave_id uuid primary key references wave,
      instrument_code text not null references instrument,
      label text not null,
      content_mark bytea not null,
      invited integer not null,
      answered integer not null,
      imported_at timestamptz not null,
      constraint imported_wave_label_unique unique (instrument_code, label),
      constraint imported_wave_counts check (answered > 0 and answered <= invited)
    )`.execute(db)
  await sql`comment on column imported_wave.content_mark is
    'A keyed hash of the frame and the answers: finds the same files again, says nothing of what is in them.'`.execute(
    db,
  )
  await sql`create trigger imported_wave_immutable before update or delete on imported_wave
    for each statement execute function refuse_change()`.execute(db)
}
