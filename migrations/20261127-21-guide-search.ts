import { type Kysely, sql } from 'kysely'

/** What a guide is found and ordered by, folded once when it is written and not at each search. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function folded(words text) returns text language sql immutable parallel safe
    return translate(lower(words),
      'àâäáãåçéèêëíìîïñóòôöõúùûüýÿÀÂÄÁÇÉÈÊËÍÎÏÑÓÔÖÚÙÛÜ',
      'aaaaaaceeeeiiiinooooouuuuyyaaaaceeeeiiinooouuuu')`.execute(db)
  await sql`comment on function folded(text) is
    'Small letters without accents, as api/library/folding.ts folds what is searched.'`.execute(db)
  await sql`
    alter table practice_guide
      add column named text not null generated always as (folded(code || ' ' || (title ->> 'en') || ' ' || (title ->> 'fr')
        || coalesce(' ' || (audience ->> 'en') || ' ' || (audience ->> 'fr'), ''))) stored,
      add column order_en text not null generated always as (folded(title ->> 'en')) stored,
      add column order_fr text not null generated always as (folded(title ->> 'fr')) stored`.execute(
    db,
  )
  await sql`comment on column practice_guide.named is
    'What it says of itself in both languages, folded: a guide is found by any part of it.'`.execute(
    db,
  )
}
