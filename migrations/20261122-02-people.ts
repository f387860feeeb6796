import { type Kysely, sql } from 'kysely'

/** People with dated, scoped roles, and the tables of the sign-in library (its names mapped to ours). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await people(db)
  await accounts(db)
}

async function people(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person (
      id uuid primary key default gen_random_uuid(),
      name text not null constraint person_name check (btrim(name) <> ''),
      email text not null constraint person_email check (email = lower(email) and email like '%_@_%'),
      language text not null constraint person_language check (language in ('en', 'fr')),
      jurisdiction_code text constraint person_jurisdiction_fk references jurisdiction,
      home_council_code text constraint person_home_council_fk references council,
      constraint person_email_unique unique (email)
    )`.execute(db)
  await sql`
    create table person_role (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person,
      role text not null
        constraint person_role_word check (role in ('administrator', 'analyst', 'co_chair', 'member', 'council_reader')),
      council_code text constraint person_role_council_fk references council,
      group_code text constraint person_role_group_fk references working_group,
      starts_on date not null,
      ends_on date,
      constraint person_role_span check (ends_on is null or ends_on >= starts_on),
      constraint person_role_scope check (case role
        when 'administrator' then council_code is null and group_code is null
        when 'analyst' then council_code is null and group_code is null
        when 'co_chair' then num_nonnulls(council_code, group_code) = 1
        else council_code is not null and group_code is null end)
    )`.execute(db)
  await sql`create index person_role_person on person_role (person_id)`.execute(db)
  await sql`create unique index person_role_unique on person_role
    (person_id, role, council_code, group_code, starts_on) nulls not distinct`.execute(db)
}

async function accounts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account_user (
      id text primary key,
      name text not null,
      email text not null unique,
      email_verified boolean not null,
      image text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`
    create table account_session (
      id text primary key,
      expires_at timestamptz not null,
      token text not null unique,
      ip_address text,
      user_agent text,
      user_id text not null references account_user on delete cascade,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null
    )`.execute(db)
  await sql`create index account_session_user on account_session (user_id)`.execute(db)
  await sql`
    create table account_credential (
      id text primary key,
      account_id text not null,
      provider_id text not null,
      user_id text not null references account_user on delete cascade,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null
    )`.execute(db)
  await sql`create index account_credential_user on account_credential (user_id)`.execute(db)
  await sql`
    create table account_verification (
      id text primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index account_verification_identifier on account_verification (identifier)`.execute(
    db,
  )
}
