import { sql } from 'kysely'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { NewWave } from '../waves/schemas.ts'

/** Keeps a launch that waits for a second person; returns its id. */
export async function insertProposal(
  db: Db,
  proposal: { plan: NewWave; by: string | null; at: Date },
): Promise<string> {
  const { id } = await db
    .insertInto('launch_proposal')
    .values({ plan: json(proposal.plan), proposed_by: proposal.by, proposed_at: proposal.at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Launches that wait, and those refused lately, newest first. */
export async function listProposals(db: Db) {
  return db
    .selectFrom('launch_proposal')
    .leftJoin('person as proposer', 'proposer.id', 'launch_proposal.proposed_by')
    .leftJoin('person as decider', 'decider.id', 'launch_proposal.decided_by')
    .select([
      'launch_proposal.id',
      'launch_proposal.plan',
      'launch_proposal.state',
      'launch_proposal.proposed_by as proposedById',
      'proposer.name as proposedBy',
      'launch_proposal.proposed_at as proposedAt',
      'decider.name as decidedBy',
      'launch_proposal.decided_at as decidedAt',
      'launch_proposal.reason',
    ])
    .where('launch_proposal.state', 'in', ['waiting', 'refused'])
    .orderBy('launch_proposal.proposed_at', 'desc')
    .orderBy('launch_proposal.id')
    .limit(20)
    .execute()
}

/** What came of the launch that was proposed last for a period. */
export type PeriodProposal = Awaited<ReturnType<typeof proposalsOf>>[number]

/** The newest proposal of each of a consultation's periods. */
export async function lastProposals(db: Db, consultation: string) {
  const all = await proposalsOf(db, consultation)
  return new Map(all.map((proposal) => [proposal.period, proposal]))
}

const proposalsOf = (db: Db, consultation: string) =>
  db
    .selectFrom('launch_proposal')
    .leftJoin('person', 'person.id', 'launch_proposal.decided_by')
    .select(['launch_proposal.state', 'launch_proposal.reason', 'person.name as decidedBy'])
    .select(sql<string>`launch_proposal.plan->'consultation'->>'period'`.as('period'))
    .where(sql<string>`launch_proposal.plan->'consultation'->>'id'`, '=', consultation)
    .orderBy('launch_proposal.proposed_at')
    .execute()

/** One launch, locked until the transaction ends: two people decide one after the other. */
export async function lockProposal(db: Db, id: string) {
  return db
    .selectFrom('launch_proposal')
    .select(['id', 'plan', 'state', 'proposed_by as proposedById'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

type Decision = {
  state: 'approved' | 'refused' | 'withdrawn'
  by: string
  at: Date
  reason?: string
  waveId?: string
}

export async function decideProposal(db: Db, id: string, decision: Decision): Promise<void> {
  await db
    .updateTable('launch_proposal')
    .set({
      state: decision.state,
      decided_by: decision.by,
      decided_at: decision.at,
      reason: decision.reason ?? null,
      wave_id: decision.waveId ?? null,
    })
    .where('id', '=', id)
    .execute()
}

/** Takes back the launches of a consultation that still wait, or that of one period. */
export async function withdrawProposals(
  db: Db,
  { consultation, period, by, at }: Withdrawn,
): Promise<void> {
  await db
    .updateTable('launch_proposal')
    .set({ state: 'withdrawn', decided_by: by, decided_at: at })
    .where('state', '=', 'waiting')
    .where(sql<string>`plan->'consultation'->>'id'`, '=', consultation)
    .$if(period !== undefined, (query) =>
      query.where(sql<string>`plan->'consultation'->>'period'`, '=', period ?? ''),
    )
    .execute()
}

type Withdrawn = { consultation: string; period?: string; by: string | null; at: Date }

/** Everybody who co-chairs today, a council or a group, with how to reach them. */
export async function listCoChairs(db: Db, today: string) {
  return db
    .selectFrom('person')
    .innerJoin('person_role', 'person_role.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.email', 'person.language'])
    .where('person_role.role', '=', 'co_chair')
    .where('person_role.starts_on', '<=', today)
    .where(({ or, eb }) => or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .groupBy('person.id')
    .orderBy('person.name')
    .execute()
}
