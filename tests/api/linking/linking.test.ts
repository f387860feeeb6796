import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openAnswers } from '../../../api/ballots/box.ts'
import { connectServer, type Db } from '../../../api/database/connect.ts'
import { cast } from '../../support/cast.ts'
import { canMakeCluster } from '../../support/cluster.ts'
import { attackAll, type Finding, type Truth } from './attacks.ts'
import { bound, tableOf } from './chance.ts'
import { dump, rowsOf } from './dumps.ts'
import type { Evidence } from './evidence.ts'
import { makeNaive, submitNaively } from './naive.ts'
import { newMarker, newRating, vote } from './round.ts'
import { naiveEvidence, ownEvidence, type Person, shuffled } from './theft.ts'
import { makeWorld, openRound, secretsOf, suspectsOf, type World } from './world.ts'

/** A server's files and log are what is attacked: the embedded engine has none that a thief could read apart. */
const onServer = inject('templates').url !== null && canMakeCluster

/** A dump each hour of the round, and four people in each. */
const hours = 15
const anHour = 4

let folder: string
let world: World
let people: Person[]
let own: Evidence
let found: { own: Finding[]; naive: Finding[] }
const dumps: string[] = []

describe.runIf(onServer)('sixty people answer anonymously, and a thief takes everything', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'arpent-linking-'))
    world = await makeWorld(join(folder, 'data'))
    const wave = await openRound(world)
    const secrets = await secretsOf(world, hours * anHour)
    people = (await suspectsOf(world, wave)).map((suspect) => ({
      ...suspect,
      secret: secrets.get(suspect.email) ?? '',
      markers: [newMarker(), newMarker()],
      rating: newRating(),
    }))
    const truth: Truth = new Map(
      people.flatMap(({ markers, person }) => markers.map((marker) => [marker, person])),
    )
    own = await holdOwn(wave)
    found = { own: attackAll(own, truth), naive: attackAll(await holdNaive(), truth) }
  }, 300_000)
  afterAll(async () => {
    await world?.remove()
    await rm(folder, { recursive: true, force: true })
  })

  test('no attack does better than chance, and each succeeds against the naive variant', () => {
    console.log(tableOf(found))
    for (const finding of found.own)
      expect(finding.hits, `${finding.attack}: ${finding.way}`).toBeLessThanOrEqual(bound(finding))
    for (const finding of found.naive)
      expect(finding.hits, `${finding.attack}, naive`).toBeGreaterThan(bound(finding))
  })

  test('the attacks had something to look at: everybody in every place, and all the answers that were kept', () => {
    for (const place of ['the log of changes', 'rows of ballot', 'the last dump']) {
      const seen = own.people.find(({ name }) => name === place)?.seen ?? []
      expect(new Set(seen.map(({ what }) => what)).size, place).toBe(people.length)
    }
    expect(own.rows).toHaveLength(people.length)
    expect(own.answers.map(({ name }) => name)).not.toContain('what the program printed')
  })

  test('before the close no phrase stands anywhere, and afterwards no sealed answer opens', async () => {
    for (const text of dumps.slice(0, hours))
      expect(people.filter(({ markers }) => text.includes(markers[0]))).toEqual([])
    const sealed = rowsOf(dumps.at(-2) ?? '', 'ballot_box')
    expect(sealed).toHaveLength(people.length)
    expect(new Set(sealed.map((row) => row['sealed']?.length)).size).toBe(1)
    const [left, stolen] = [
      await openedWith(join(world.dataDir, 'keys'), sealed),
      await openedWith(join(folder, 'keys-while-open'), sealed),
    ]
    console.log(`sealed answers opened with the keys left at the end: ${left} of 60`)
    console.log(`with the keys stolen while the round was open: ${stolen} of 60`)
    expect([left, stolen]).toEqual([0, people.length])
  })
})

/** Each hour's people, in an order of chance. */
const turnsOf = (all: readonly Person[]): Person[][] => {
  const order = shuffled(all)
  return Array.from({ length: hours }, (_, hour) => order.slice(hour * anHour, (hour + 1) * anHour))
}

/** The round by the real program, dumped by the hour, closed, dumped again. */
async function holdOwn(wave: string): Promise<Evidence> {
  const since = await logPosition(world.connection.db)
  for (const turn of turnsOf(people)) {
    await Promise.all(turn.map((person) => vote(world.server.url, person)))
    dumps.push(await dump(world.cluster.url))
  }
  await cp(join(world.dataDir, 'keys'), join(folder, 'keys-while-open'), { recursive: true })
  const ariane = await world.signIn(cast.ariane)
  const closed = await ariane.post(`/api/waves/${wave}/close`)
  if (closed.status !== 200) throw new Error(JSON.stringify(closed.body))
  dumps.push(await dump(world.cluster.url))
  await sql`checkpoint`.execute(world.connection.db)
  return ownEvidence({
    db: world.connection.db,
    data: world.cluster.data,
    printed: world.server.printed(),
    since,
    dumps,
    people,
  })
}

/** The naive variant, after the other's evidence is taken: they share one log of changes. */
async function holdNaive(): Promise<Evidence> {
  await sql`create database naive`.execute(world.connection.db)
  const url = world.cluster.url.replace(/\/[^/]*$/, '/naive')
  const { db, close } = connectServer(url, 2)
  await makeNaive(db, people)
  const since = await logPosition(db)
  const taken: string[] = []
  for (const turn of turnsOf(people)) {
    for (const person of turn) await submitNaively(db, person, person)
    taken.push(await dump(url))
  }
  await sql`checkpoint`.execute(db)
  const loot = { db, data: world.cluster.data, printed: '', since, dumps: taken, people }
  return naiveEvidence(loot).finally(close)
}

async function logPosition(db: Db): Promise<number> {
  const { rows } = await sql<{ position: string }>`
    select (pg_current_wal_lsn() - '0/0'::pg_lsn)::text as position`.execute(db)
  return Number(rows[0]?.position)
}

/** How many of the sealed answers open with anything in the files of a folder that could be a key. */
async function openedWith(folderOfKeys: string, sealed: readonly Record<string, string>[]) {
  const entries = await readdir(folderOfKeys, { recursive: true, withFileTypes: true })
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  const contents = await Promise.all(files.map((file) => readFile(file, 'latin1')))
  const keys = contents
    .flatMap((text) => text.match(/[A-Za-z0-9+/_-]{43}=?|[0-9a-f]{64}/g) ?? [])
    .map((text) => Buffer.from(text, /^[0-9a-f]{64}$/.test(text) ? 'hex' : 'base64'))
  const opens = async (row: Record<string, string>, key: Buffer) => {
    const bytes = Buffer.from((row['sealed'] ?? '').replace(/^\\\\x/, ''), 'hex')
    return openAnswers(key, row['wave_id'] ?? '', bytes).then(
      () => true,
      () => false,
    )
  }
  let opened = 0
  for (const row of sealed) for (const key of keys) if (await opens(row, key)) opened += 1
  return opened
}
