import { type Kysely, sql } from 'kysely'

/** The register of groups: what each was called and when, how it ended, what it seeks, who sits in it; and the glossary. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table working_group
      add column ended_by text constraint working_group_ended_by check (ended_by in ('dissolved', 'merged')),
      add column successor_code text constraint working_group_successor_fk references working_group,
      add column readiness text
        constraint working_group_readiness check (readiness in ('forming', 'ready', 'under_way', 'winding_up')),
      add column skills_sought bilingual,
      add column funding_need bilingual,
      add column kept_here boolean not null default false,
      add constraint working_group_merged_whole check ((ended_by = 'merged') = (successor_code is not null)),
      add constraint working_group_not_its_own_successor check (successor_code <> code)`.execute(db)
  await sql`comment on column working_group.kept_here is
    'People have changed it in the interface: the programme files no longer do.'`.execute(db)
  await sql`
    create table group_past (
      group_code text not null references working_group,
      until date not null,
      name bilingual not null,
      acronym bilingual,
      kind text not null,
      council_code text not null references council,
      primary key (group_code, until)
    )`.execute(db)
  await sql`comment on table group_past is
    'What a group was called, and under which council it was, up to a day. The row of working_group holds from then on.'`.execute(
    db,
  )
  await sql`create trigger group_past_immutable before update or delete on group_past
    for each statement execute function refuse_change()`.execute(db)
  await sql`alter table group_priority add column contribution bilingual`.execute(db)
  await seatsInGroups(db)
  await sql`
    create table glossary_term (
      code text primary key,
      term bilingual not null,
      full_name bilingual,
      meaning bilingual,
      constraint glossary_term_says_something check (num_nonnulls(full_name, meaning) > 0)
    )`.execute(db)
}

/** A member sits in a council or in a group. */
async function seatsInGroups(db: Kysely<unknown>): Promise<void> {
  await sql`alter table person_role drop constraint person_role_scope`.execute(db)
  await sql`
    alter table person_role add constraint person_role_scope check (case role
      when 'administrator' then council_code is null and group_code is null
      when 'analyst' then council_code is null and group_code is null
      when 'council_reader' then council_code is not null and group_code is null
      else num_nonnulls(council_code, group_code) = 1 end)`.execute(db)
  await sql`create index person_role_group on person_role (group_code) where group_code is not null`.execute(
    db,
  )
}
