import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { seeded } from '../../../api/commands/demo/random.ts'
import { connectServer, type Db } from '../../../api/database/connect.ts'
import { deriveKeys } from '../../../api/keys.ts'
import pulse from '../../../surveys/member-pulse.json' with { type: 'json' }
import { canMakeCluster, makeCluster } from '../../support/cluster.ts'
import { masterKey, type ServerProcess, startServer } from '../../support/server-process.ts'
import { copyOnServer } from '../../support/template.ts'
import { addMembers, openWave, publishInstrument } from '../../support/waves.ts'
import { Crowd, stored } from './crowd.ts'

/** A process of its own needs a server: the embedded engine allows one. */
const onServer = inject('templates').url !== null
const keys = deriveKeys(masterKey)
const kills = 100
const atOnce = 32

const undo: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step()
})

async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'arpent-crash-'))
  undo.push(() => rm(dataDir, { recursive: true, force: true }))
  return dataDir
}

/** An open wave of so many people, and a look at what the database holds of what they sent. */
async function gather(db: Db, count: number) {
  const form = await publishInstrument(db, pulse)
  const emails = await addMembers(db, count)
  const wave = await openWave(db, keys, {
    instrument: pulse,
    people: emails,
    closesOn: '2099-12-31',
  })
  const crowd = new Crowd(wave, emails)
  const rows = await db.selectFrom('person').select(['id', 'email']).execute()
  const idOf = new Map(rows.map(({ id, email }) => [email, id]))
  const pseudonyms = emails.map((email) => keys.pseudonym(idOf.get(email) ?? ''))
  /** Lost: people whose acknowledged answers are not there, nor those they had sent since. */
  const look = async () => {
    const { numbers, ...counted } = await stored(db, wave, form)
    const lost = crowd.people.filter(({ acknowledged, sent }, at) => {
      const number = numbers.get(pseudonyms[at] ?? '') ?? 0
      return number !== acknowledged && number !== sent
    })
    return { ...counted, lost: lost.map(({ email }) => email) }
  }
  return { crowd, look }
}

type Gathered = Awaited<ReturnType<typeof gather>>

/** After the last retry everybody who sent is counted once, with what they sent last. */
async function expectWhole({ crowd, look }: Gathered, what: string): Promise<void> {
  const { lost, responses, tallies, recount } = await look()
  const people = crowd.people.filter(({ sent }) => sent > 0)
  console.log(
    `${what}: ${crowd.acknowledged} submissions acknowledged, ${crowd.unanswered} cut off and sent again, ${lost.length} lost, ${responses - people.length} doubled`,
  )
  expect(people.filter(({ acknowledged, sent }) => acknowledged !== sent)).toEqual([])
  expect(people.filter(({ firsts }) => firsts > 1)).toEqual([])
  expect({ lost, responses }).toEqual({ lost: [], responses: people.length })
  expect(tallies).toEqual(recount)
}

describe('the server killed in the middle of requests', () => {
  test.runIf(onServer)(
    `${kills} times at a moment of chance: nothing acknowledged is lost, nothing counts twice`,
    async () => {
      const copy = await copyOnServer(inject('templates'), 'programme')
      undo.push(copy.drop)
      const connection = connectServer(copy.url, 4)
      undo.push(connection.close)
      const dataDir = await makeDataDir()
      const gathered = await gather(connection.db, 20 * atOnce)
      const { crowd, look } = gathered
      const random = seeded(2026)
      const start = () => startServer({ databaseUrl: copy.url, dataDir })
      // A start that ends in order leaves its compiled modules to the others.
      await (await start()).stop()
      const spares = [start(), start()]
      for (let kill = 0; kill < kills; kill += 1) {
        const server = (await spares.shift()) as ServerProcess
        spares.push(start())
        // Every fifth time some come who never answered.
        const among = atOnce * (1 + Math.floor((20 * kill) / kills))
        const pick = (of: number) => Math.floor(random.next() * of)
        crowd.start(server.url, { once: atOnce, among, pick })
        await crowd.acknowledges(pick(60))
        await new Promise((moment) => setTimeout(moment, random.next() * 6))
        await server.kill()
        await crowd.pause()
        const { lost, tallies, recount } = await look()
        expect(lost).toEqual([])
        expect(tallies).toEqual(recount)
      }
      const [last, ...others] = await Promise.all(spares)
      await crowd.finish(last?.url ?? '')
      for (const server of [last, ...others]) await server?.stop()
      expect(crowd.unanswered).toBeGreaterThan(kills * 10)
      await expectWhole(gathered, `${kills} kills`)
    },
    600_000,
  )
})

describe('the database restarted under a running server', () => {
  test.runIf(onServer && canMakeCluster)(
    'in order, and as after a crash: the server goes on, retries succeed, nothing acknowledged is lost',
    async () => {
      const cluster = await makeCluster()
      undo.push(cluster.remove)
      const server = await startServer({ databaseUrl: cluster.url, dataDir: await makeDataDir() })
      undo.push(server.stop)
      const connection = connectServer(cluster.url, 2)
      undo.push(connection.close)
      const gathered = await gather(connection.db, 2 * atOnce)
      const { crowd } = gathered
      const random = seeded(15)
      const pick = (of: number) => Math.floor(random.next() * of)
      crowd.start(server.url, { once: atOnce, among: 2 * atOnce, pick })
      for (const how of ['fast', 'immediate'] as const) {
        await crowd.acknowledges(100)
        await cluster.restart(how)
      }
      await crowd.acknowledges(100)
      await crowd.pause()
      await crowd.finish(server.url)
      expect(server.alive()).toBe(true)
      expect(crowd.unanswered).toBeGreaterThan(0)
      await expectWhole(gathered, '2 restarts')
    },
    300_000,
  )
})
