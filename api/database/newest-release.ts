import type { Db } from './connect.ts'

/** The release of each closed wave that figures are read from, its newest, to be joined in place of the table `release`. */
export const newestReleases = (db: Db) =>
  db
    .selectFrom('release')
    .distinctOn('wave_id')
    .selectAll()
    .orderBy('wave_id')
    .orderBy('number', 'desc')
    .as('release')
