import { type RawBuilder, sql } from 'kysely'

/** Arrays as PostgreSQL writes them: both drivers send a text alike, and an array each in a way of its own. */
const written = (elements: readonly (number | string)[]): string => `{${elements.join(',')}}`

/** Several numbers or uuids, which need no quotes. */
export const plainArray = written

/** Several texts. */
export const textArray = (values: readonly string[]): string =>
  written(values.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`))

/** Several byte strings, given in hexadecimal, as a parameter of a query. */
export const bytesOf = (several: readonly string[]): RawBuilder<Buffer[]> =>
  sql<Buffer[]>`${written(several.map((digits) => `"\\\\x${digits}"`))}::bytea[]`

/** Byte strings of one length, given in hexadecimal, end to end as bytes: where there are many, reading their digits takes longer than what they are for. */
export const endToEnd = (several: readonly string[]): Buffer => Buffer.from(several.join(''), 'hex')
