import { type Kysely, sql } from 'kysely'

/** Messages to people, and the trace of every write by a person of the programme. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table message (
      id uuid primary key default gen_random_uuid(),
      kind text not null constraint message_kind check (kind in ('invitation', 'sign_in')),
      recipient text not null,
      language text not null constraint message_language check (language in ('en', 'fr')),
      subject text not null,
      body text not null,
      state text not null constraint message_state check (state in ('held', 'queued', 'sent', 'refused')),
      wave_id uuid references wave,
      person_id uuid references person,
      created_at timestamptz not null,
      sent_at timestamptz,
      failure text
    )`.execute(db)
  await sql`create index message_queued on message (created_at) where state = 'queued'`.execute(db)
  await sql`
    create table audit_entry (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      person_id uuid references person,
      action text not null,
      subject text not null,
      details jsonb not null
    )`.execute(db)
  await sql`create trigger audit_entry_immutable before update or delete on audit_entry
    for each statement execute function refuse_change()`.execute(db)
}
