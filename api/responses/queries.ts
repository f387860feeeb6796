import { sql } from 'kysely'
import type { Language } from '../bilingual.ts'
import { among } from '../database/among.ts'
import { bytesOf, endToEnd } from '../database/arrays.ts'
import { bytes } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import { newestReleases } from '../database/newest-release.ts'
import type { Answers } from '../instruments/answers.ts'
import { launchedWaves } from './launched-queries.ts'

/**
 * The invitations that links' hashes (in hexadecimal) belong to, each with its wave, by the hash: one statement, whether one came or
 * hundreds came together.
 */
export async function findInvitations(db: Db, hashes: readonly string[]) {
  const { rows } = await sql<InvitedRow>`
    select place, id, person_id as "personId", cell_id as "cellId", withdrawn_at as "withdrawnAt",
      home_council_code as "homeCouncil", wave_id as "waveId", closes_on as "closesOn", closed_on as "closedOn",
      late_until as "lateUntil", frame_revision as "frameRevision"
    from find_invitations(${endToEnd(hashes)})`.execute(db)
  const launched = await launchedWaves(db, [...new Set(rows.map(({ waveId }) => waveId))])
  return new Map(
    rows.flatMap(({ place, ...invitation }) => {
      const wave = launched.get(invitation.waveId)
      return wave ? [[hashes[place - 1] ?? '', { ...invitation, ...wave }] as const] : []
    }),
  )
}

/** An invitation with what changes of its wave. */
type InvitedRow = {
  /** Of its hash among those asked, from 1. */
  place: number
  id: string
  personId: string
  cellId: string | null
  withdrawnAt: Date | null
  homeCouncil: string
  waveId: string
  closesOn: string
  closedOn: string | null
  lateUntil: string | null
  /** Grows where somebody of the wave is withdrawn or moved to another cell. */
  frameRevision: number
}

type Found = Awaited<ReturnType<typeof findInvitations>>
export type Invitation = NonNullable<ReturnType<Found['get']>>

/** The language each person chose, by their id. */
export async function readLanguages(
  db: Db,
  personIds: readonly string[],
): Promise<Map<string, Language>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'language'])
    .where(among('id', personIds))
    .execute()
  return new Map(rows.map(({ id, language }) => [id, language as Language]))
}

/** How many a wave invites. */
export async function countInvited(db: Db, waveId: string): Promise<number> {
  const { n } = await db
    .selectFrom('invitation')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('wave_id', '=', waveId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

/** Which of these pseudonyms (in hexadecimal) submitted in a wave, in time or late. */
export async function findSubmitted(
  db: Db,
  waveId: string,
  pseudonyms: readonly string[],
): Promise<Set<string>> {
  const several = bytesOf(pseudonyms)
  const { rows } = await sql<{ pseudonym: Buffer }>`
    select pseudonym from response where wave_id = ${waveId} and pseudonym = any(${several})
    union
    select pseudonym from late_response where wave_id = ${waveId} and pseudonym = any(${several})`.execute(
    db,
  )
  return new Set(rows.map(({ pseudonym }) => pseudonym.toString('hex')))
}

/** How many of the invited answered the instrument's last round but this one, as it was released; undefined where that was withheld or there was none. */
export async function lastParticipation(
  db: Db,
  { instrument, before }: { instrument: string; before: string },
) {
  return db
    .selectFrom(newestReleases(db))
    .innerJoin('wave', 'wave.id', 'release.wave_id')
    .innerJoin('release_part', 'release_part.release_id', 'release.id')
    .innerJoin('release_count', (join) =>
      join
        .onRef('release_count.release_id', '=', 'release_part.release_id')
        .onRef('release_count.item_code', '=', 'release_part.item_code')
        .onRef('release_count.item_version', '=', 'release_part.item_version')
        .onRef('release_count.part', '=', 'release_part.part'),
    )
    .select(({ fn }) => [
      fn.sum<number>('release_part.invited').as('invited'),
      fn.sum<number>('release_count.n').as('answered'),
    ])
    .where('wave.instrument_code', '=', instrument)
    .where('wave.id', '!=', before)
    .where('release.withheld', '=', false)
    .where('release_part.item_code', '=', 'participation')
    .where('release_count.value', '=', 'answered')
    .where(sql<boolean>`wave.domains[1] = any(release_part.domains)`)
    .groupBy(['wave.id', 'wave.closed_on'])
    .orderBy('wave.closed_on', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function findDraft(db: Db, key: string) {
  return db
    .selectFrom('draft')
    .select(['sealed', 'revision'])
    .where('key', '=', bytes(key))
    .executeTakeFirst()
}

/** `key` is in hexadecimal. */
export type DraftRow = { key: string; waveId: string; sealed: Buffer; revision: number }

/** Keeps a draft that starts at its first revision; false when another device started one meanwhile. */
export async function startDraft(db: Db, draft: DraftRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('draft')
    .values({
      key: bytes(draft.key),
      wave_id: draft.waveId,
      sealed: draft.sealed,
      revision: draft.revision,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Replaces the draft of the revision before; false when it isn't at that revision any more. */
export async function continueDraft(db: Db, draft: DraftRow): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('draft')
    .set({ sealed: draft.sealed, revision: draft.revision })
    .where('key', '=', bytes(draft.key))
    .where('revision', '=', draft.revision - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The response of a pseudonym in a wave; undefined before it is submitted. */
export async function findResponse(db: Db, waveId: string, pseudonym: string) {
  const row = await db
    .selectFrom('response')
    .select(['id', 'answers'])
    .where('wave_id', '=', waveId)
    .where('pseudonym', '=', bytes(pseudonym))
    .executeTakeFirst()
  return row && { ...row, answers: row.answers as Answers }
}
