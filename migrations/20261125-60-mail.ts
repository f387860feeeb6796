import { type Kysely, sql } from 'kysely'

/** More kinds of letters, sending by lease, addresses that fail, and people who want no reminders. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await letters(db)
  await sending(db)
  await sql`
    create table address_failure (
      address text primary key,
      kind text not null constraint address_failure_kind check (kind in ('refused', 'bounced')),
      reason text not null,
      failed_at timestamptz not null
    )`.execute(db)
  await sql`comment on table address_failure is
    'Addresses at which a message failed for good. By address, so that a person whose address is mended has none.'`.execute(
    db,
  )
  await sql`
    create table reminder_stop (
      person_id uuid not null references person,
      instrument_code text references instrument,
      stopped_at timestamptz not null,
      constraint reminder_stop_once unique nulls not distinct (person_id, instrument_code)
    )`.execute(db)
  await sql`comment on column reminder_stop.instrument_code is
    'The consultation whose reminders the person wants no more; null: of none.'`.execute(db)
}

async function letters(db: Kysely<unknown>): Promise<void> {
  await sql`alter table message
    drop constraint message_kind,
    add constraint message_kind check (kind in ('invitation', 'reminder', 'result', 'ballot_missing', 'destroyed',
      'approval', 'launch_notice', 'sign_in')),
    add column brief text not null default '',
    add column invitation_id uuid references invitation,
    add column link_path text`.execute(db)
  await sql`comment on column message.brief is 'What follows in the other language, in short.'`.execute(
    db,
  )
  await sql`comment on column message.link_path is
    'Where {link} leads, when it is no secret; the link of an invitation is made as the message leaves.'`.execute(
    db,
  )
  await sql`
    update message set invitation_id = invitation.id from invitation
    where message.kind = 'invitation' and invitation.wave_id = message.wave_id
      and invitation.person_id = message.person_id`.execute(db)
}

async function sending(db: Kysely<unknown>): Promise<void> {
  await sql`alter table message
    drop constraint message_state,
    add constraint message_state check (state in ('held', 'handed_over', 'queued', 'sent', 'refused', 'given_up',
      'bounced', 'cancelled')),
    add column attempts integer not null default 0,
    add column next_attempt_at timestamptz,
    add column leased_by uuid,
    add column leased_until timestamptz,
    add constraint message_lease check ((leased_by is null) = (leased_until is null))`.execute(db)
  await sql`update message set next_attempt_at = created_at`.execute(db)
  await sql`alter table message alter column next_attempt_at set not null`.execute(db)
  await sql`comment on column message.leased_until is
    'Until then the process leased_by is sending it; afterwards that process counts as dead.'`.execute(
    db,
  )
  await sql`drop index message_queued`.execute(db)
  await sql`create index message_queued on message (next_attempt_at, id) where state = 'queued'`.execute(
    db,
  )
  await sql`create index message_newest on message (created_at, id)`.execute(db)
  await sql`create index message_person on message (person_id)`.execute(db)
  await sql`create index message_wave on message (wave_id)`.execute(db)
  await sql`create index message_sign_in on message (recipient, created_at) where kind = 'sign_in'`.execute(
    db,
  )
}
