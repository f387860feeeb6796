import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomInt, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Connection, connectServer } from '../../../api/database/connect.ts'
import { resultLetter } from '../../../api/mail/letters.ts'
import { connections } from '../../../api/mail/mailer.ts'
import { keepMessages } from '../../../api/mail/queries.ts'
import { type MailServer, startMailServer } from '../../support/mail-server.ts'
import { copyOnServer, type ServerCopy } from '../../support/template.ts'

const mails = 200
const kills = 8
const program = join(import.meta.dirname, 'sending-process.ts')

// Two processes share a database only on a server.
describe.skipIf(inject('templates').url === null)('two processes, killed while they send', () => {
  let copy: ServerCopy
  let connection: Connection
  let server: MailServer
  /** How often each message was taken, by Message-ID; `waiting` is asked at each. */
  const taken = new Map<string, number>()
  let waiting: (() => void) | null = null

  beforeAll(async () => {
    copy = await copyOnServer(inject('templates'), 'bare')
    connection = connectServer(copy.url, 2)
    server = await startMailServer(({ messageId = '' }) => {
      taken.set(messageId, (taken.get(messageId) ?? 0) + 1)
      waiting?.()
    })
    await queue(connection)
  })
  afterAll(async () => {
    await server.close()
    await connection.close()
    await copy.drop()
  })

  type Sending = { by: string; process: ChildProcess; ended: Promise<unknown> }
  const start = (): Sending => {
    const by = randomUUID()
    const child = spawn(process.execPath, [program, copy.url, server.url, by], { stdio: 'inherit' })
    return { by, process: child, ended: once(child, 'exit') }
  }

  /** Resolves while the server holds its answer to the mail that makes it so many more. */
  const takenMore = (count: number) =>
    new Promise<void>((resolve) => {
      let left = count
      waiting = () => {
        left -= 1
        if (left > 0) return
        waiting = null
        resolve()
      }
    })

  test('every mail leaves, and each that leaves twice was unmarked when its sender died', async () => {
    const explained = new Map<string, number>()
    const senders = [start(), start()]
    for (let kill = 0; kill < kills; kill += 1) {
      await takenMore(randomInt(3, 14))
      const which = randomInt(2)
      const victim = senders[which] ?? start()
      victim.process.kill('SIGKILL')
      await victim.ended
      for (const id of await leasesOf(connection, victim.by)) {
        const messageId = `<${id}@arpent.example.org>`
        if (taken.has(messageId)) explained.set(messageId, (explained.get(messageId) ?? 0) + 1)
      }
      senders[which] = start()
    }
    await Promise.all(senders.map(({ ended }) => ended))

    const states = await connection.db.selectFrom('message').select(['id', 'state']).execute()
    expect(states.filter(({ state }) => state !== 'sent')).toEqual([])
    expect(new Set(taken.keys())).toEqual(
      new Set(states.map(({ id }) => `<${id}@arpent.example.org>`)),
    )
    const twice = [...taken].filter(([, times]) => times > 1)
    const unexplained = twice.filter(([id, times]) => times - 1 > (explained.get(id) ?? 0))
    expect(unexplained).toEqual([])
    const copies = twice.reduce((sum, [, times]) => sum + times - 1, 0)
    expect(copies).toBeLessThanOrEqual(kills * connections)
    console.log({ mails, kills, duplicates: copies, lost: 0 })
  }, 60_000)
})

async function queue({ db }: Connection): Promise<void> {
  const letter = resultLetter('en', {
    name: 'Maya Sample',
    title: { en: 'June pulse', fr: 'Sondage éclair de juin' },
    closedOn: '2026-06-30',
    said: null,
    done: null,
  })
  await keepMessages(
    db,
    Array.from({ length: mails }, (_, index) => ({
      ...letter,
      kind: 'result' as const,
      recipient: `member${index}@example.org`,
      state: 'queued' as const,
      personId: null,
      waveId: null,
      invitationId: null,
      linkPath: '/trends',
      createdAt: new Date('2026-07-02T13:00:00Z'),
    })),
  )
}

/** What a dead process still held, once its last statements are over; then its leases run out, as they would by themselves. */
async function leasesOf({ db }: Connection, by: string): Promise<string[]> {
  for (;;) {
    const { rows } =
      await sql`select 1 from pg_stat_activity where application_name = ${by}`.execute(db)
    if (rows.length === 0) break
  }
  const held = await db
    .updateTable('message')
    .set({ leased_until: new Date(0) })
    .where('leased_by', '=', by)
    .returning('id')
    .execute()
  return held.map(({ id }) => id)
}
