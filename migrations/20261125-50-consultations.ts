import { type Kysely, sql } from 'kysely'

/** Consultations that hold their rounds by themselves: the rule, what was decided of each period, reminders to come. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table consultation (
      id uuid primary key default gen_random_uuid(),
      title jsonb not null,
      instrument_code text not null constraint consultation_instrument_fk references instrument,
      forms text[] not null
        constraint consultation_forms check (cardinality(forms) between 1 and 12 and forms <@ array['full', 'short']),
      mode text not null,
      audience jsonb not null,
      cadence jsonb not null,
      hour integer not null constraint consultation_hour check (hour between 0 and 23),
      reminders jsonb not null,
      starts_on date not null,
      created_at timestamptz not null,
      paused_at timestamptz,
      ended_at timestamptz
    )`.execute(db)
  await sql`comment on column consultation.starts_on is
    'No round opens before: neither one from before it was made, nor one from before its rule changed.'`.execute(
    db,
  )
  await sql`
    create table consultation_period (
      consultation_id uuid not null references consultation,
      period text not null constraint consultation_period_month check (period ~ '^[0-9]{4}-[0-9]{2}$'),
      state text not null
        constraint consultation_period_state check (state in ('skipped', 'missed', 'refused', 'proposed')),
      reason text,
      decided_at timestamptz not null,
      primary key (consultation_id, period)
    )`.execute(db)
  await sql`comment on table consultation_period is
    'Periods in which no round is open yet, or none will be: those that were opened are told by wave.period.'`.execute(
    db,
  )
  await sql`alter table wave
    add column consultation_id uuid references consultation,
    add column period text,
    add constraint wave_period check ((consultation_id is null) = (period is null)),
    add constraint wave_once_a_period unique (consultation_id, period)`.execute(db)
  await reminders(db)
}

async function reminders(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table wave_reminder (
      wave_id uuid not null references wave,
      due_on date not null,
      hour integer not null,
      due_at timestamptz not null,
      before_end boolean not null,
      state text not null default 'planned'
        constraint wave_reminder_state check (state in ('planned', 'sent', 'missed')),
      recipients integer,
      done_at timestamptz,
      primary key (wave_id, due_on),
      constraint wave_reminder_done check ((state = 'planned') = (done_at is null))
    )`.execute(db)
  await sql`create index wave_reminder_due on wave_reminder (due_at) where state = 'planned'`.execute(
    db,
  )
}
