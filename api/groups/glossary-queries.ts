import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'

/** A short form or a word of the trade: what it stands for, or what it means, or both. */
export type Term = {
  code: string
  kind: 'council' | 'group' | 'term'
  /** What stands in texts: the acronym, or the word. */
  term: Bilingual
  fullName: Bilingual | null
  meaning: Bilingual | null
}

/** Acronyms of councils and groups, and the terms of the programme's glossary. */
export async function listTerms(db: Db): Promise<Term[]> {
  const { rows } = await sql<Term>`
    select code, 'council' as kind, acronym as term, name as "fullName", null::jsonb as meaning from council
    union all
    select code, 'group', acronym, name, purpose from working_group where acronym is not null
    union all
    select code, 'term', term, full_name, meaning from glossary_term
    order by kind, code`.execute(db)
  return rows
}
