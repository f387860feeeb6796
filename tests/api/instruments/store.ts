import { expect } from 'vitest'
import type { Db } from '../../../api/database/connect.ts'
import { Problem } from '../../../api/problem.ts'

/** Everything that publishing writes. */
export async function wholeStore(db: Db) {
  return {
    instruments: await db.selectFrom('instrument').selectAll().orderBy('code').execute(),
    versions: await db
      .selectFrom('instrument_version')
      .selectAll()
      .orderBy('instrument_code')
      .orderBy('version')
      .execute(),
    items: await db
      .selectFrom('item_version')
      .selectAll()
      .orderBy('item_code')
      .orderBy('version')
      .execute(),
    audit: await db
      .selectFrom('audit_entry')
      .select(['action', 'subject'])
      .orderBy('subject')
      .execute(),
  }
}

type Found = {
  file: string
  path: string
  reason: string
  params: object
  text: { en: string; fr: string }
}

/** Does what must be refused and change nothing; returns the mistakes named. */
export async function refusedIn(db: Db, work: () => Promise<unknown>): Promise<Found[]> {
  const before = await wholeStore(db)
  const thrown: unknown = await work().catch((error: unknown) => error)
  if (!(thrown instanceof Problem)) throw new Error('It was not refused')
  expect(thrown.word).toBe('instrument.refused')
  expect(await wholeStore(db)).toEqual(before)
  const mistakes = thrown.details['mistakes'] as Found[]
  for (const { text } of mistakes) expect(`${text.en}${text.fr}`).not.toMatch(/\{\w+\}/)
  return mistakes
}
