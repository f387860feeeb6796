import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from '../../support/cluster.ts'
import type { Channel } from './evidence.ts'
import type { Wanted } from './heap.ts'

const pageBytes = 8192
const segmentBytes = 16 * 1024 * 1024
const headerBytes = 24
const firstHeaderBytes = 40

/** The write-ahead log of a round: its bytes without page headers, and what each transaction did when. */
export type ChangeLog = {
  bytes: Buffer
  /** The address in the log of each byte. */
  addressOf(position: number): number
  transactionAt(address: number): number | undefined
  timeOf(transaction: number): number | undefined
}

/** Reads every segment a cluster has kept. */
export async function readChangeLog(data: string): Promise<ChangeLog> {
  const folder = join(data, 'pg_wal')
  const names = readdirSync(folder)
    .filter((name) => /^[0-9A-F]{24}$/.test(name))
    .toSorted()
  const pages = names.flatMap((name) => pagesOf(readFileSync(join(folder, name)), name))
  const lengths = pages.map(({ content }) => content.length)
  const starts = lengths.map((_, i) => lengths.slice(0, i).reduce((a, b) => a + b, 0))
  const records = await recordsOf(folder, names)
  return {
    bytes: Buffer.concat(pages.map(({ content }) => content)),
    addressOf: (position) => {
      const page = lastAtMost(starts, position)
      return (pages[page]?.address ?? 0) + position - (starts[page] ?? 0)
    },
    ...records,
  }
}

function pagesOf(segment: Buffer, name: string): { address: number; content: Buffer }[] {
  const start =
    (Number.parseInt(name.slice(8, 16), 16) * 256 + Number.parseInt(name.slice(16), 16)) *
    segmentBytes
  return Array.from({ length: segment.length / pageBytes }, (_, page) => {
    const header = page === 0 ? firstHeaderBytes : headerBytes
    const at = page * pageBytes + header
    return { address: start + at, content: segment.subarray(at, (page + 1) * pageBytes) }
  })
}

/** The server's own reading of the log: each record's address and transaction, each transaction's moment. */
async function recordsOf(folder: string, names: readonly string[]) {
  const printed = await runTool(
    'pg_waldump',
    '--quiet',
    '-p',
    folder,
    names[0] ?? '',
    ...names.slice(-1),
  ).catch((error: { stdout?: string }) => error.stdout ?? '')
  const [addresses, transactions]: [number[], number[]] = [[], []]
  const times = new Map<number, number>()
  for (const line of printed.split('\n')) {
    const [, tx, high, low] = /tx:\s*(\d+), lsn: ([0-9A-F]+)\/([0-9A-F]+),/.exec(line) ?? []
    if (!tx || !high || !low) continue
    addresses.push(Number.parseInt(high, 16) * 2 ** 32 + Number.parseInt(low, 16))
    transactions.push(Number(tx))
    const commit = /COMMIT (\d{4}-\d{2}-\d{2} [\d:.]+ \w+)/.exec(line)?.[1]
    if (commit) times.set(Number(tx), Date.parse(commit))
  }
  return {
    transactionAt: (address: number) => transactions[lastAtMost(addresses, address)],
    timeOf: (transaction: number) => times.get(transaction),
  }
}

/** The index of the last number that is not above the one given. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** Every place of the log, from an address on, where one of the things stands. */
export function sightingsInLog(log: ChangeLog, wanted: readonly Wanted[], since: number): Channel {
  const seen = wanted.flatMap(({ what, bytes }) => {
    const places: number[] = []
    for (let at = log.bytes.indexOf(bytes); at >= 0; at = log.bytes.indexOf(bytes, at + 1))
      places.push(at)
    return places
      .map((at) => log.addressOf(at))
      .filter((address) => address >= since)
      .map((address) => {
        const transaction = log.transactionAt(address)
        const time = transaction === undefined ? undefined : log.timeOf(transaction)
        return {
          what,
          at: address,
          ...(transaction ? { transaction } : {}),
          ...(time === undefined ? {} : { time }),
        }
      })
  })
  return { name: 'the log of changes', seen }
}
