import { type Kysely, sql } from 'kysely'

/** Councils, jurisdictions, groups and the logic model: who governs together, and towards what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create domain bilingual as jsonb
      constraint bilingual_both_languages check (
        jsonb_typeof(value -> 'en') = 'string' and btrim(value ->> 'en') <> ''
        and jsonb_typeof(value -> 'fr') = 'string' and btrim(value ->> 'fr') <> ''
      );
  `.execute(db)
  await sql`
    create table programme (
      code text primary key,
      name bilingual not null,
      synthetic boolean not null,
      files_hash bytea
    )`.execute(db)
  await sql`create unique index programme_one_row on programme ((true))`.execute(db)
  await sql`
    create table council (
      code text primary key,
      name bilingual not null,
      acronym bilingual not null,
      sort integer not null
    )`.execute(db)
  await sql`
    create table jurisdiction (
      code text primary key,
      parent_code text constraint jurisdiction_parent_fk references jurisdiction,
      name bilingual not null,
      order_of_government text not null
        constraint jurisdiction_order check (order_of_government in ('federal', 'provincial', 'territorial', 'municipal')),
      region text not null,
      listed_from date not null,
      listed_to date,
      constraint jurisdiction_listed_span check (listed_to is null or listed_to >= listed_from)
    )`.execute(db)
  await sql`
    create table logic_model (
      version text primary key,
      call_to_action bilingual not null,
      in_force_from date not null,
      in_force_to date
    )`.execute(db)
  await sql`
    create table priority (
      code text primary key,
      logic_model_version text not null references logic_model,
      name bilingual not null,
      enabling boolean not null,
      sort integer not null
    )`.execute(db)
  await sql`
    create table goal (
      code text primary key,
      logic_model_version text not null references logic_model,
      priority_code text not null constraint goal_priority_fk references priority,
      name bilingual not null,
      term text not null constraint goal_term check (term in ('short', 'long')),
      draft boolean not null,
      sort integer not null
    )`.execute(db)
  await sql`
    create table working_group (
      code text primary key,
      council_code text not null constraint working_group_council_fk references council,
      name bilingual not null,
      acronym bilingual,
      kind text not null
        constraint working_group_kind check (kind in ('working_group', 'sub_committee', 'committee', 'community_of_practice')),
      purpose bilingual,
      starts_on date,
      ends_on date,
      sort integer not null,
      constraint working_group_span check (ends_on is null or starts_on is null or ends_on >= starts_on)
    )`.execute(db)
  await sql`
    create table group_state (
      group_code text not null references working_group,
      as_of date not null,
      co_chairs integer check (co_chairs >= 0),
      additional_co_chairs integer check (additional_co_chairs >= 0),
      member_co_chairs integer check (member_co_chairs >= 0),
      additional_member_co_chairs integer check (additional_member_co_chairs >= 0),
      primary key (group_code, as_of)
    )`.execute(db)
  await sql`
    create table group_priority (
      group_code text not null references working_group,
      priority_code text not null references priority,
      support text not null constraint group_priority_support check (support in ('supports', 'enabler', 'to_be_confirmed')),
      primary key (group_code, priority_code)
    )`.execute(db)
}
