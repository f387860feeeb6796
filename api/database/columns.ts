import type { ColumnType } from 'kysely'
import type { Bilingual } from '../bilingual.ts'

/** Column types of the generated schema. JSON goes in as text (see `json`): the two drivers serialize objects and arrays differently. */
export type BilingualColumn = ColumnType<Bilingual, string, string>
export type JsonColumn = ColumnType<unknown, string, string>

/** Of bytes, here in hexadecimal. */
export const bytes = (digits: string): Buffer => Buffer.from(digits, 'hex')

/** The value as JSON text, for a jsonb or bilingual column. */
export const json = (value: unknown): string => JSON.stringify(value)
