import { type Expression, sql } from 'kysely'

/**
 * True where a column is among values of any number: they go as one array, for a statement has no more than 65,535 parameters
 * and a frame may have more people.
 */
export const among = (
  column: string,
  values: readonly string[],
  type: 'uuid' | 'text' = 'uuid',
): Expression<boolean> => sql<boolean>`${sql.ref(column)} = any(${values}::${sql.raw(type)}[])`
