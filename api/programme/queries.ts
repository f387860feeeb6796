import type { Db } from '../database/connect.ts'

/** The programme's own row; undefined before one is loaded. */
export async function findProgramme(db: Db) {
  return db.selectFrom('programme').selectAll().executeTakeFirst()
}

export async function listCouncils(db: Db) {
  return db.selectFrom('council').select(['code', 'name', 'acronym']).orderBy('sort').execute()
}

export async function listJurisdictions(db: Db) {
  return db
    .selectFrom('jurisdiction')
    .select(['code', 'name', 'order_of_government as order', 'region', 'parent_code as parent'])
    .orderBy('code')
    .execute()
}

export async function listPriorities(db: Db) {
  return db.selectFrom('priority').select(['code', 'name', 'enabling']).orderBy('sort').execute()
}

export async function listGoals(db: Db) {
  return db
    .selectFrom('goal')
    .select(['code', 'name', 'term', 'priority_code as priority', 'draft'])
    .orderBy('sort')
    .execute()
}

/** Groups with their newest state: co-chairs, and of whom council members. */
export async function listGroups(db: Db) {
  return db
    .selectFrom('working_group')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('group_state')
          .selectAll()
          .whereRef('group_code', '=', 'working_group.code')
          .orderBy('as_of', 'desc')
          .limit(1)
          .as('state'),
      (join) => join.onTrue(),
    )
    .select([
      'working_group.code',
      'working_group.name',
      'working_group.acronym',
      'working_group.kind',
      'working_group.council_code as council',
      'state.as_of as stateAsOf',
      'state.co_chairs as coChairs',
      'state.additional_co_chairs as additionalCoChairs',
      'state.member_co_chairs as memberCoChairs',
      'state.additional_member_co_chairs as additionalMemberCoChairs',
    ])
    .orderBy('sort')
    .execute()
}
