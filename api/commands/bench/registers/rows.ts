import { sql } from 'kysely'
import type { Db } from '../../../database/connect.ts'

/** Milestones of several years over the programme's groups: most done, some late, every fourth waits for the one before. */
export async function stageMilestones(db: Db, count: number): Promise<void> {
  await sql`
    insert into milestone (group_code, reference, title, planned_due_on, first_approved_due_on, revised_due_on, done_on)
    select groups.codes[1 + n % groups.size], 'M-' || n,
      json_build_object('en', 'Milestone ' || n, 'fr', 'Jalon ' || n)::jsonb, due, due,
      case when n % 7 = 0 then due + 60 end,
      case when due < date '2026-07-01' and n % 5 > 0 then due + (n % 3 - 1) * 15 end
    from (select array_agg(code order by sort, code) as codes, count(*)::int as size from working_group) groups
    cross join generate_series(1, ${count}::int) as n
    cross join lateral (select date '2021-04-01' + n % 2400 as due) dated`.execute(db)
  await sql`
    insert into milestone_dependency (milestone_id, needs_id)
    select later.id, earlier.id
    from (select array_agg(code) as codes, count(*)::int as size from working_group) groups
    join milestone later on split_part(later.reference, '-', 2)::int % 4 = 0
    join milestone earlier on earlier.group_code = later.group_code
      and earlier.reference = 'M-' || split_part(later.reference, '-', 2)::int - groups.size`.execute(
    db,
  )
}

/** Tasks the councils gave to groups, one in three of them closed; every other one reviewed, every fourth decided on. */
export async function stageTasks(db: Db, count: number): Promise<void> {
  await sql`
    insert into assigned_task (council_code, group_code, reference, title, asked_on, due_on, closed_on)
    select groups.councils[1 + n % groups.size], groups.codes[1 + n % groups.size], 'T-' || n,
      json_build_object('en', 'Task ' || n, 'fr', 'Tâche ' || n)::jsonb, asked, asked + 120,
      case when n % 3 = 0 then least(asked + 90, date '2026-07-01') end
    from (select array_agg(code order by sort, code) as codes, count(*)::int as size,
      array_agg(council_code order by sort, code) as councils from working_group) groups
    cross join generate_series(1, ${count}::int) as n
    cross join lateral (select date '2022-04-01' + n % 1500 as asked) dated`.execute(db)
  await sql`
    insert into task_review (task_id, reviewed_on)
    select id, least(asked_on + 30 * turn, date '2026-07-01')
    from assigned_task cross join generate_series(1, 3) turn
    where asked_on < date '2026-04-01' and split_part(reference, '-', 2)::int % 2 = 0`.execute(db)
  await sql`
    insert into task_decision (task_id, verdict, decided_on, decided_by, note, decided_at)
    select id, 'follow_up', asked_on + 30, 'Spring meeting', 'Ask again.', asked_on + 31
    from assigned_task where split_part(reference, '-', 2)::int % 4 = 0`.execute(db)
}

/**
 * Guides of every group, published over years, each with a text of some hundred words in both languages, a tenth of them as Word
 * files; a tenth withdrawn, a fifth with a review to come.
 */
export async function stageGuides(db: Db, count: number, person: string): Promise<void> {
  await sql`
    insert into practice_guide (code, group_code, title, audience, priority_code, access, published_on, withdrawn_on, review_on)
    select 'guide-' || n, groups.codes[1 + n % groups.size],
      json_build_object('en', 'Guide ' || n || ' to ' || words[1 + n % 8], 'fr', 'Guide ' || n || ', ' || mots[1 + n % 8])::jsonb,
      json_build_object('en', 'service designers', 'fr', 'conception de services')::jsonb,
      (select array_agg(code order by code) from priority)[1 + n % 3], (array['members', 'public'])[1 + n % 2],
      published, case when n % 10 = 0 then published + 400 end, case when n % 5 = 0 then date '2027-01-01' end
    from (select array_agg(code order by sort, code) as codes, count(*)::int as size from working_group) groups
    cross join (select ${english}::text[] as words, ${french}::text[] as mots) vocabulary
    cross join generate_series(1, ${count}::int) as n
    cross join lateral (select date '2020-04-01' + n % 1800 as published) dated`.execute(db)
  await sql`
    with said as (
      select code, published_on, published_on + time '12:00' as at, code like '%3' as in_files,
        (select string_agg(words[1 + (hashtext(code) + n * n) & 7] || ' ' || 'word' || (hashtext(code || n) & 4095), ' ')
          from generate_series(1, 150) n) as en,
        (select string_agg(mots[1 + (hashtext(code) + n * n) & 7] || ' ' || 'mot' || (hashtext(n || code) & 4095), ' ')
          from generate_series(1, 150) n) as fr
      from practice_guide
      cross join (select ${english}::text[] as words, ${french}::text[] as mots) vocabulary
      where code like 'guide-%'
    ), files as (
      insert into guide_file (guide_code, name, kind, size, sha256, scanned, received_at, person_id, words)
      select code, name, 'docx', 20000, decode(repeat('a5', 32), 'hex'), false, at, ${person}::uuid, to_tsvector('simple', folded(text))
      from said cross join lateral (values ('en.docx', en), ('fr.docx', fr)) file (name, text)
      where in_files returning guide_code, name, id
    )
    insert into guide_version (guide_code, number, published_on, published_at, person_id, note, text, file_en, file_fr)
    select code, 1, published_on, at, ${person}::uuid, '{"en": "First", "fr": "Première"}'::jsonb,
      case when not in_files then json_build_object('en', en, 'fr', fr)::jsonb end,
      (select id from files where guide_code = code and name = 'en.docx'),
      (select id from files where guide_code = code and name = 'fr.docx')
    from said`.execute(db)
}

const arrayOf = (words: readonly string[]) => sql`array[${sql.join(words)}]`
const english = arrayOf(
  'forms identity permits journeys consent privacy payments notices'.split(' '),
)
const french = arrayOf(
  'formulaires identité permis parcours consentement confidentialité paiements avis'.split(' '),
)
