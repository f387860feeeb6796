import { type RawBuilder, sql } from 'kysely'

/** Arrays as PostgreSQL writes them: both drivers send a text alike, and an array each in a way of its own. */
const written = (elements: readonly (number | string)[]): string => `{${elements.join(',')}}`

/** Several numbers or uuids, which need no quotes. */
export const plainArray = written

/** Several texts. */
export const textArray = (values: readonly string[]): string =>
  written(values.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`))

/** Several byte strings. */
export const byteArray = (several: readonly Buffer[]): string =>
  written(several.map((bytes) => `"\\\\x${bytes.toString('hex')}"`))

/** Several byte strings as a parameter of a query. */
export const bytesOf = (several: readonly Buffer[]): RawBuilder<Buffer[]> =>
  sql<Buffer[]>`${byteArray(several)}::bytea[]`
