import { sql } from 'kysely'
import { json } from '../database/columns.ts'
import { among } from '../database/among.ts'
import type { Db } from '../database/connect.ts'

export type NewRound = {
  waveId: string
  boxKey: Buffer
  sealedBytes: number
  peopleDigest: Buffer
  words: string[]
  approvedBy: string | null
  strata: { id: string; homeCouncil: string | null; publicKey: Buffer }[]
}

/** Keeps what of an anonymous round is public: its keys, the digest of its people, the words they make. */
export async function insertRound(db: Db, round: NewRound): Promise<void> {
  await db
    .insertInto('anonymous_round')
    .values({
      wave_id: round.waveId,
      box_key: round.boxKey,
      sealed_bytes: round.sealedBytes,
      people_digest: round.peopleDigest,
      words: round.words,
      approved_by: round.approvedBy,
    })
    .execute()
  const strata = round.strata.map(({ id, homeCouncil, publicKey }) => ({
    id,
    wave_id: round.waveId,
    home_council_code: homeCouncil,
    public_key: publicKey,
  }))
  await db.insertInto('stratum').values(strata).execute()
}

/** What a round's ballots and answers are checked by; undefined where the wave is not anonymous. */
export async function findRound(db: Db, waveId: string) {
  return db
    .selectFrom('anonymous_round')
    .innerJoin('wave', 'wave.id', 'anonymous_round.wave_id')
    .leftJoin('person', 'person.id', 'anonymous_round.approved_by')
    .select([
      'wave.id as waveId',
      'wave.title',
      'wave.opened_at as openedAt',
      'wave.closes_on as closesOn',
      'wave.closed_on as closedOn',
      'wave.instrument_code as instrument',
      'wave.instrument_version as version',
      'wave.form',
      'box_key as boxKey',
      'sealed_bytes as sealedBytes',
      'people_digest as peopleDigest',
      'words',
      'wave.threshold',
      'person.name as approvedBy',
      'outcome',
      'received',
    ])
    .where('wave.id', '=', waveId)
    .executeTakeFirst()
}

export type Round = NonNullable<Awaited<ReturnType<typeof findRound>>>

/** The strata of a round, each with its public key. */
export async function listStrata(db: Db, waveId: string) {
  return db
    .selectFrom('stratum')
    .select(['id', 'home_council_code as homeCouncil', 'public_key as publicKey'])
    .where('wave_id', '=', waveId)
    .orderBy('id')
    .execute()
}

/** The strata of those ids, of whatever rounds, by id. */
export async function findStrata(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('stratum')
    .select(['id', 'wave_id as waveId', 'public_key as publicKey'])
    .where(among('id', ids))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export type Stratum = { waveId: string; publicKey: Buffer }

/** The day an open wave closed, or null; nothing closes it until the transaction ends. Many may hold it at once. */
export async function keepOpen(db: Db, waveId: string): Promise<{ closedOn: string | null }> {
  return db
    .selectFrom('wave')
    .select('closed_on as closedOn')
    .where('id', '=', waveId)
    .forShare()
    .executeTakeFirstOrThrow()
}

/** A ballot to be marked taken. */
export type Taking = { invitationId: string; blindedHash: Buffer }

/**
 * Marks ballots taken, in the order of random ids; the first of an invitation stays. Returns the hash that stands for each
 * invitation.
 */
export async function markTaken(
  db: Db,
  waveId: string,
  takings: readonly Taking[],
): Promise<Map<string, Buffer | null>> {
  const rows = takings
    .map(({ invitationId, blindedHash }) => ({ invitationId, hash: blindedHash.toString('hex') }))
    .toSorted((a, b) => (a.invitationId < b.invitationId ? -1 : 1))
  await sql`
    insert into ballot (invitation_id, wave_id, blinded_hash)
    select "invitationId", ${waveId}::uuid, decode(hash, 'hex')
    from json_to_recordset(${json(rows)}::json) as given("invitationId" uuid, hash text)
    on conflict do nothing`.execute(db)
  const ids = takings.map(({ invitationId }) => invitationId)
  const kept = await db
    .selectFrom('ballot')
    .select(['invitation_id as id', 'blinded_hash as hash'])
    .where(sql<boolean>`invitation_id = any(${ids}::uuid[])`)
    .execute()
  return new Map(kept.map(({ id, hash }) => [id, hash]))
}

/** Whether the invitation's ballot was taken. */
export async function isTaken(db: Db, invitationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('ballot')
    .select('invitation_id')
    .where('invitation_id', '=', invitationId)
    .executeTakeFirst()
  return row !== undefined
}

/** Ids of a wave's invitations whose ballot was taken: nobody else is reminded. */
export async function ballotsTaken(db: Db, waveId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('ballot')
    .select('invitation_id')
    .where('wave_id', '=', waveId)
    .execute()
  return new Set(rows.map((row) => row.invitation_id))
}

/** Ids of the waves, of those given, in which one of the invitations took its ballot. */
export async function wavesOfBallots(db: Db, invitations: readonly string[]): Promise<Set<string>> {
  if (invitations.length === 0) return new Set()
  const rows = await db
    .selectFrom('ballot')
    .select('wave_id')
    .where('invitation_id', 'in', invitations)
    .execute()
  return new Set(rows.map((row) => row.wave_id))
}

/** How many ballots of a wave were taken, and how many came back with answers. */
export async function countBallots(
  db: Db,
  waveId: string,
): Promise<{ taken: number; received: number }> {
  const count = (table: 'ballot' | 'ballot_box') =>
    db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('wave_id', '=', waveId)
      .executeTakeFirstOrThrow()
  const [taken, inBox] = [await count('ballot'), await count('ballot_box')]
  const closed = await db
    .selectFrom('anonymous_round')
    .select('received')
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
  return { taken: taken.n, received: closed?.received ?? inBox.n }
}

/** The receipts of a closed round, in the order of their hashes. */
export async function listReceipts(db: Db, waveId: string): Promise<Buffer[]> {
  const rows = await db
    .selectFrom('ballot_receipt')
    .select('receipt')
    .where('wave_id', '=', waveId)
    .orderBy('receipt')
    .execute()
  return rows.map(({ receipt }) => receipt)
}
