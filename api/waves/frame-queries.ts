import { inBatches } from '../database/batches.ts'
import { bytes } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { Framed } from './audience-queries.ts'

const rowsAtOnce = 2000

/** A person's place in a frame, frozen at launch. */
export type NewInvitation = Framed & { id: string; secretHash: Buffer }

/** Freezes the frame: one cell for each cross of attributes, one invitation a person. */
export async function insertFrame(
  db: Db,
  waveId: string,
  invitations: readonly NewInvitation[],
): Promise<void> {
  const keys = new Map(invitations.map((each) => [cellKey(each.homeCouncil, each.order), each]))
  const cells = await db
    .insertInto('frame_cell')
    .values(
      [...keys.values()].map((each) => ({
        wave_id: waveId,
        home_council_code: each.homeCouncil,
        order_of_government: each.order,
      })),
    )
    .returning(['id', 'home_council_code', 'order_of_government'])
    .execute()
  const idOf = new Map(
    cells.map((cell) => [cellKey(cell.home_council_code, cell.order_of_government), cell.id]),
  )
  for (let from = 0; from < invitations.length; from += rowsAtOnce) {
    const rows = invitations.slice(from, from + rowsAtOnce).map((each) => ({
      id: each.id,
      wave_id: waveId,
      person_id: each.personId,
      cell_id: idOf.get(cellKey(each.homeCouncil, each.order)) ?? null,
      unit_code: each.unit,
      home_council_code: each.homeCouncil,
      order_of_government: each.order,
      secret_hash: each.secretHash,
    }))
    await db.insertInto('invitation').values(rows).execute()
  }
}

const cellKey = (homeCouncil: string | null, order: string): string =>
  `${homeCouncil ?? ''}/${order}`

/** The frame less withdrawals, each with the cell and organisation frozen at launch. */
export const listFrame = (db: Db, waveId: string) => frameRows(db, waveId).execute()

const frameRows = (db: Db, waveId: string) =>
  db
    .selectFrom('invitation')
    .select([
      'id',
      'person_id as personId',
      'cell_id as cellId',
      'unit_code as unit',
      'home_council_code as homeCouncil',
      'order_of_government as order',
    ])
    .where('wave_id', '=', waveId)
    .where('withdrawn_at', 'is', null)

/** Pseudonyms, in hexadecimal, of those who have answered. */
export async function answeredPseudonyms(db: Db, waveId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('response')
    .select('pseudonym')
    .where('wave_id', '=', waveId)
    .execute()
  return new Set(rows.map(({ pseudonym }) => pseudonym.toString('hex')))
}

/** The frame less withdrawals, some thousands at a time, for a wave of any size; inside a transaction. */
export const frameBatches = (trx: Db, waveId: string) =>
  inBatches(trx, 'frame_rows', frameRows(trx, waveId))

/** Answers with whose they are by pseudonym, some thousands at a time; inside a transaction. */
export const responseBatches = (trx: Db, waveId: string) =>
  inBatches(
    trx,
    'response_rows',
    trx.selectFrom('response').select(['pseudonym', 'answers']).where('wave_id', '=', waveId),
  )

/** Named answers with their person; `waiting` where they came, or were corrected, after the close and are in no figure yet. */
export async function listNamedResponses(db: Db, waveId: string) {
  return db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.person_id')
    .leftJoin('response', 'response.invitation_id', 'invitation.id')
    .leftJoin('late_response', 'late_response.invitation_id', 'invitation.id')
    .select(({ fn, eb }) => [
      'person.id as personId',
      'person.name',
      fn.coalesce('late_response.answers', 'response.answers').as('answers'),
      eb('late_response.wave_id', 'is not', null).$castTo<boolean>().as('waiting'),
    ])
    .where('invitation.wave_id', '=', waveId)
    .where(({ eb, or }) =>
      or([eb('response.id', 'is not', null), eb('late_response.wave_id', 'is not', null)]),
    )
    .orderBy('person.name')
    .execute()
}

/** How the wave's messages stand. */
export async function countMessages(db: Db, waveId: string) {
  return db
    .selectFrom('message')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    .where('wave_id', '=', waveId)
    .groupBy('state')
    .execute()
}

/** Withdraws an invitation; false when there is none to withdraw. */
export async function withdrawInvitation(
  db: Db,
  waveId: string,
  personId: string,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ withdrawn_at: at })
    .where('wave_id', '=', waveId)
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The invitations of a person with their waves, open ones first. */
export async function listOwnInvitations(db: Db, personId: string) {
  return db
    .selectFrom('invitation')
    .innerJoin('wave', 'wave.id', 'invitation.wave_id')
    .select([
      'invitation.id as invitationId',
      'wave.id',
      'wave.title',
      'wave.instrument_code as instrument',
      'wave.mode',
      'wave.closes_on as closesOn',
      'wave.late_until as lateUntil',
      'wave.closed_at as closedAt',
      'wave.instrument_version as version',
      'wave.form',
    ])
    .where('invitation.person_id', '=', personId)
    .where('invitation.withdrawn_at', 'is', null)
    .orderBy(({ eb }) => eb('wave.closed_at', 'is', null), 'desc')
    .orderBy('wave.closes_on', 'desc')
    .execute()
}

/** Ids of the waves, of those given, that hold a response under the pseudonym, waiting or counted: for the person's own eyes. */
export async function wavesAnswered(
  db: Db,
  pseudonym: string,
  waves: readonly string[],
): Promise<Set<string>> {
  if (waves.length === 0) return new Set()
  const rows = await db
    .selectFrom('response')
    .select('wave_id')
    .where('pseudonym', '=', bytes(pseudonym))
    .where('wave_id', 'in', waves)
    .union(
      db
        .selectFrom('late_response')
        .select('wave_id')
        .where('pseudonym', '=', bytes(pseudonym))
        .where('wave_id', 'in', waves),
    )
    .execute()
  return new Set(rows.map((row) => row.wave_id))
}
