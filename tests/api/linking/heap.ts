import { sql } from 'kysely'
import type { Db } from '../../../api/database/connect.ts'
import type { Channel } from './evidence.ts'

/** What to look for: the bytes that stand for each person, or each answer. */
export type Wanted = { what: string; bytes: Buffer }

/** The tables of a database, each as its raw pages hold it: dead rows too, with place and transaction. */
export async function readHeap(db: Db): Promise<Map<string, Tuple[]>> {
  await sql`create extension if not exists pageinspect`.execute(db)
  const { rows: tables } = await sql<{ name: string; pages: number }>`
    select c.oid::regclass::text as name,
      (pg_relation_size(c.oid) / current_setting('block_size')::bigint)::int as pages
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 't') and n.nspname not in ('pg_catalog', 'information_schema')`.execute(
    db,
  )
  const heap = new Map<string, Tuple[]>()
  for (const { name, pages } of tables) {
    const { rows } = await sql<Tuple>`
      select page * 1000 + lp as place, t_xmin::text::bigint as xmin, t_data as data
      from generate_series(0, ${pages - 1}) page,
        heap_page_items(get_raw_page(${name}, page::int)) where t_data is not null`.execute(db)
    heap.set(name, rows)
  }
  return heap
}

export type Tuple = { place: number; xmin: number; data: Buffer }

/** Where each thing stands in each table: one channel a table that holds any, by place and by transaction. */
export function sightingsInHeap(
  heap: ReadonlyMap<string, Tuple[]>,
  wanted: readonly Wanted[],
): Channel[] {
  return [...heap].flatMap(([name, tuples]) => {
    const seen = tuples.flatMap(({ place, xmin, data }) =>
      wanted
        .filter(({ bytes }) => data.includes(bytes))
        .map(({ what }) => ({ what, at: Number(place), transaction: Number(xmin) })),
    )
    const byTransaction = seen.map((one) => ({ ...one, at: one.transaction * 1e6 + one.at }))
    return seen.length === 0
      ? []
      : [
          { name: `rows of ${name}`, seen },
          { name: `rows of ${name} by transaction`, seen: byTransaction },
        ]
  })
}

/** A uuid as the heap and the log of changes hold it. */
export const uuidBytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex')
