import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'

/** One session on a database: what both engines offer. */
export type Session = {
  query(
    sql: string,
    parameters: readonly unknown[],
  ): Promise<{ rows: unknown[]; affected: number | undefined }>
}

/** A dialect on one session that is already in a transaction: begin, commit and rollback become savepoints, so that a test's writes can all be rolled back. */
export function transactionDialect(session: Session): Dialect {
  return {
    createAdapter: () => new OneConnection(),
    createDriver: () => new SavepointDriver(session),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class OneConnection extends PostgresAdapter {
  override get supportsMultipleConnections(): boolean {
    return false
  }
}

class SavepointDriver implements Driver {
  readonly #session: Session
  readonly #connection: DatabaseConnection
  constructor(session: Session) {
    this.#session = session
    this.#connection = { executeQuery: (query) => this.#execute(query), streamQuery: refuseStream }
  }
  async init(): Promise<void> {}
  async destroy(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  async releaseConnection(): Promise<void> {}
  async beginTransaction(): Promise<void> {
    await this.#session.query('savepoint inner_transaction', [])
  }
  async commitTransaction(): Promise<void> {
    await this.#session.query('release savepoint inner_transaction', [])
  }
  async rollbackTransaction(): Promise<void> {
    await this.#session.query('rollback to savepoint inner_transaction', [])
  }
  async #execute<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const outside = await guarded(this.#session, query)
    const affected =
      outside.affected === undefined ? {} : { numAffectedRows: BigInt(outside.affected) }
    return { rows: outside.rows as Row[], ...affected }
  }
}

/** A failed statement would abort the whole test's transaction; a savepoint around it keeps the failure to itself. */
async function guarded(session: Session, query: CompiledQuery): ReturnType<Session['query']> {
  await session.query('savepoint statement', [])
  try {
    const answer = await session.query(query.sql, query.parameters)
    await session.query('release savepoint statement', [])
    return answer
  } catch (error) {
    await session.query('rollback to savepoint statement', [])
    throw error
  }
}

async function* refuseStream(): AsyncIterableIterator<never> {
  throw new Error('No streaming inside a test transaction')
}
