import { type RawBuilder, sql } from 'kysely'
import { json } from './columns.ts'

/** Several byte strings as one parameter, an array of bytea: the two drivers write arrays of bytes differently. */
export const bytesOf = (several: readonly Buffer[]): RawBuilder<Buffer[]> => sql<Buffer[]>`
  array(select decode(digits, 'hex') from json_array_elements_text(
    ${json(several.map((bytes) => bytes.toString('hex')))}::json) as digits)`
