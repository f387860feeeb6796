import { sql } from 'kysely'
import { plainDate, shiftDay } from '../../../api/clock.ts'
import { connectServer, type Connection } from '../../../api/database/connect.ts'
import { cast, seedCast } from '../../support/cast.ts'
import { Client } from '../../support/client.ts'
import { type Cluster, makeCluster } from '../../support/cluster.ts'
import { seatMembers, type Seat } from '../../support/council.ts'
import { type MailServer, startMailServer } from '../../support/mail-server.ts'
import { type ServerProcess, startServer } from '../../support/server-process.ts'
import type { Suspect } from './evidence.ts'
import { browserOf } from './round.ts'

/** The whole system as a thief finds it: the database server with its files, the program, its mails, its keys. */
export type World = {
  cluster: Cluster
  server: ServerProcess
  mail: MailServer
  connection: Connection
  databaseUrl: string
  dataDir: string
  signIn(email: string): Promise<Client>
  remove(): Promise<void>
}

/** Everything the thief could wish for: no dead row is cleared away, no part of the log reused, every request logged. */
const thiefs = ['autovacuum=off', 'wal_keep_size=2GB', 'max_wal_size=4GB', 'checkpoint_timeout=1h']

const everywhere = ['NL', 'PE', 'NS', 'NB', 'QC', 'MB', 'SK', 'AB', 'BC', 'YT', 'NT', 'NU', 'ON']

/** Organisations that have one seat only: whoever keeps them beside an answer keeps its author. */
const alone = ['CA-ESDC', 'CA-ISED', 'CA-SSC', 'CA-TBS', 'ON-YORK', 'ON-TORONTO']

/** Fifty-nine seats beside Maya's: sixty people in two councils, of many organisations. */
const seats: Seat[] = Array.from({ length: 59 }, (_, n) => ({
  home: n % 2 === 0 ? 'PSCIOC' : 'PSSDC',
  jurisdiction: alone[n] ?? everywhere[n % everywhere.length] ?? 'ON',
}))

/** Starts it all on an empty database, with sixty members seated. */
export async function makeWorld(dataDir: string): Promise<World> {
  const cluster = await makeCluster(...thiefs)
  const mail = await startMailServer()
  const server = await startServer({
    databaseUrl: cluster.url,
    dataDir,
    settings: { LOG_LEVEL: 'debug', SMTP_URL: mail.url, MAIL_RATE: '1000' },
  })
  const connection = connectServer(cluster.url, 2)
  await seedCast(connection.db)
  await seatMembers(connection.db, seats)
  const mailsOf = async (email: string) =>
    mail.received.filter(({ envelope }) => envelope.to === email).map(({ text = '' }) => text)
  return {
    cluster,
    server,
    mail,
    connection,
    databaseUrl: cluster.url,
    dataDir,
    signIn: (email) =>
      Client.signIn(
        { request: (path, init) => fetch(`${server.url}${path}`, init) },
        mailsOf,
        email,
      ),
    async remove() {
      await server.stop()
      await connection.close()
      await mail.close()
      await cluster.remove()
    },
  }
}

/** Proposed, approved by a second person, sent. */
export async function openRound(world: World): Promise<string> {
  const ariane = await world.signIn(cast.ariane)
  const colin = await world.signIn(cast.colin)
  const proposed = await ariane.post('/api/launches', {
    instrument: 'member-pulse',
    form: 'full',
    mode: 'anonymous',
    audience: { councils: ['JC'], roles: ['member'], groups: [] },
    closesOn: shiftDay(plainDate(new Date(), 'America/Toronto'), 30),
    title: { en: 'Autumn pulse', fr: 'Sondage éclair d’automne' },
  })
  if (proposed.status !== 201) throw new Error(JSON.stringify(proposed.body))
  const { body } = await colin.get('/api/launches')
  const { people } = body.find((one: { id: string }) => one.id === proposed.body.id)
  const path = `/api/launches/${proposed.body.id}/approve`
  const approved = await colin.post(path, { people })
  if (approved.status !== 201) throw new Error(JSON.stringify(approved.body))
  return approved.body.wave
}

/** The secret in each person's mail, once all have come. */
export async function secretsOf({ mail }: World, people: number): Promise<Map<string, string>> {
  for (let tries = 0; tries < 1200; tries++) {
    const secrets = new Map(
      mail.received.flatMap(({ envelope, text = '' }) => {
        const secret = /\/answer#([\w-]+)/.exec(text)?.[1]
        return secret ? [[envelope.to, secret] as const] : []
      }),
    )
    if (secrets.size === people) return secrets
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error(`Only ${mail.received.length} mails came`)
}

/** Everybody invited, with the ids a thief knows them by, in an order that says nothing. */
export async function suspectsOf({ connection }: World, wave: string) {
  const { rows } = await sql<Suspect & { email: string; unit: string }>`
    select person.id as person, invitation.id as invitation, person.email, person.language,
      coalesce(invitation.home_council_code, '') as stratum, invitation.unit_code as unit
    from invitation join person on person.id = invitation.person_id
    where invitation.wave_id = ${wave} order by md5(person.id::text)`.execute(connection.db)
  return rows
}

/** The way back to the pages' own door, for the close. */
export const browser = ({ server }: World) => browserOf(server.url)
