import { type ColumnType, type Expression, sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'

/** Column types of the generated schema. JSON goes in as text (see `json`): the two drivers serialize objects and arrays differently. */
export type BilingualColumn = ColumnType<Bilingual, string, string>
export type JsonColumn = ColumnType<unknown, string, string>

/** The value as JSON text, for a jsonb or bilingual column. */
export const json = (value: unknown): string => JSON.stringify(value)

/**
 * True where a column is among values of any number: they go as one array, for a statement has no more than 65,535 parameters
 * and a frame may have more people.
 */
export const among = (
  column: string,
  values: readonly string[],
  type: 'uuid' | 'text' = 'uuid',
): Expression<boolean> => sql<boolean>`${sql.ref(column)} = any(${values}::${sql.raw(type)}[])`
