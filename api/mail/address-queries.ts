import { among } from '../database/among.ts'
import type { Db } from '../database/connect.ts'

export type AddressFailure = { kind: 'refused' | 'bounced'; reason: string; failedAt: Date }

/** Remembers that messages fail at an address for good; the newest reason counts. */
export async function recordAddressFailure(
  db: Db,
  address: string,
  failure: AddressFailure,
): Promise<void> {
  const row = { kind: failure.kind, reason: failure.reason, failed_at: failure.failedAt }
  await db
    .insertInto('address_failure')
    .values({ address, ...row })
    .onConflict((conflict) => conflict.column('address').doUpdateSet(row))
    .execute()
}

/** Forgets an address's failure: a message to it was taken, or is sent again on purpose. */
export async function clearAddressFailure(
  db: Db,
  address: string,
  kinds: readonly AddressFailure['kind'][],
): Promise<void> {
  await db
    .deleteFrom('address_failure')
    .where('address', '=', address)
    .where('kind', 'in', kinds)
    .execute()
}

/** Of those addresses, the ones at which messages fail, each with the reason. */
export async function failingAddresses(
  db: Db,
  addresses: readonly string[],
): Promise<Map<string, AddressFailure>> {
  if (addresses.length === 0) return new Map()
  const rows = await db
    .selectFrom('address_failure')
    .select(['address', 'kind', 'reason', 'failed_at'])
    .where(among('address', addresses, 'text'))
    .execute()
  return new Map(
    rows.map(({ address, kind, reason, failed_at }) => [
      address,
      { kind: kind as AddressFailure['kind'], reason, failedAt: failed_at },
    ]),
  )
}
