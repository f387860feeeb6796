import { constants, createPrivateKey, publicEncrypt, randomBytes, sign } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { prepareRound } from '../../../ballots/prepare.ts'
import { listStrata } from '../../../ballots/queries.ts'
import { stratumFor } from '../../../ballots/strata.ts'
import type { Db } from '../../../database/connect.ts'
import { transact } from '../../../database/transact.ts'
import type { Answers } from '../../../instruments/answers.ts'
import type { CompiledInstrument } from '../../../instruments/compiled.ts'
import { compiledForm, currentVersion } from '../../../instruments/queries.ts'
import { prepare } from '../../../server.ts'
import type { Services } from '../../../services.ts'
import { insertWave } from '../../../waves/queries.ts'
import { answersTo } from '../answers.ts'
import { inviteEverybody, refreshStatistics, stagePeople } from '../people.ts'
import type { Place } from '../place.ts'
import { startServer } from './server-process.ts'

/** An open anonymous round whose links are known and whose ballots are blinded, and the real server on it. */
export type AnonymousRound = {
  db: Db
  waveId: string
  port: number
  /** A file with a person's two requests on a line: to take the ballot, and to send answers with it. */
  bodies: string
  close(): Promise<void>
}

const code = 'member-pulse'
const closesOn = '2099-12-31'

/** Opens the round on a database of its own, and starts the server on it. */
export async function openAnonymousRound(
  { config, remove }: Place,
  people: number,
): Promise<AnonymousRound> {
  const { services, connection } = await prepare(config, { synthetic: false })
  const { db } = services
  const version = (await currentVersion(db, code))?.version ?? 1
  const instrument = await compiledForm(db, code, version, 'full')
  await stagePeople(db, people)
  const waveId = await launch(services, instrument)
  await refreshStatistics(db)
  const bodies = join(config.dataDir, 'votes')
  await writeFile(bodies, await votesOf(services, waveId, answersTo(instrument)))
  const server = await startServer(config)
  return {
    db,
    waveId,
    port: server.port,
    bodies,
    close: async () => {
      await server.stop()
      await connection.close()
      await remove()
    },
  }
}

/** As an approved launch leaves a round behind, with links that were mailed. */
async function launch(services: Services, instrument: CompiledInstrument): Promise<string> {
  return transact(services.db, async (trx) => {
    const waveId = await insertWave(trx, {
      instrument: { code: instrument.code, version: instrument.version },
      form: 'full',
      mode: 'anonymous',
      title: instrument.title,
      audience: { councils: ['JC'], roles: ['member'], groups: [] },
      domains: ['JC', 'PSSDC', 'PSCIOC'],
      openedAt: new Date(),
      closesOn,
    })
    await inviteEverybody(trx, waveId)
    await sql`
      insert into invitation_link (secret_hash, invitation_id)
      select sha256(lpad((row_number() over (order by id) - 1)::text, 32, '0')::bytea), id from invitation`.execute(
      trx,
    )
    const people = await trx
      .selectFrom('person')
      .select(['email', 'home_council_code as homeCouncil'])
      .execute()
    const dates = { opensOn: '2026-01-01', closesOn }
    const round = { waveId, instrument, people, together: false, approvedBy: null, ...dates }
    await prepareRound(services, trx, round)
    return waveId
  })
}

/** Everybody's two bodies, in the order of their links. */
async function votesOf(
  { db, roundKeys }: Services,
  waveId: string,
  sets: readonly Answers[],
): Promise<string> {
  const strata = await listStrata(db, waveId)
  const keyring = await roundKeys.read(waveId)
  const invited = await db
    .selectFrom('invitation')
    .select('home_council_code as homeCouncil')
    .orderBy('id')
    .execute()
  const lines = invited.map(({ homeCouncil }, n) => {
    const { id: key } = stratumFor(strata, homeCouncil)
    const { blinded, message, signature } = makeBallot(keyring?.strata.get(key))
    const vote = { wave: waveId, key, message, signature, answers: sets[n % sets.length] }
    return `${JSON.stringify({ blinded })}\t${JSON.stringify(vote)}\n`
  })
  return lines.join('')
}

/**
 * A ballot, blinded, and its signature. The bench has the private key and signs beforehand: signature times a random number,
 * raised to the public exponent, is the blinded message that a browser would send.
 */
function makeBallot(pkcs8: Buffer | undefined) {
  const key = createPrivateKey({ key: pkcs8 ?? '', format: 'der', type: 'pkcs8' })
  const message = randomBytes(64)
  const padding = constants.RSA_PKCS1_PSS_PADDING
  const signature = sign('sha384', message, { key, padding, saltLength: 48 })
  const modulus = numberOf(Buffer.from(key.export({ format: 'jwk' }).n ?? '', 'base64url'))
  const product = (numberOf(signature) * numberOf(randomBytes(255))) % modulus
  const raw = Buffer.from(product.toString(16).padStart(512, '0'), 'hex')
  const blinded = publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, raw)
  const text = (bytes: Buffer) => bytes.toString('base64url')
  return { blinded: text(blinded), message: text(message), signature: text(signature) }
}

const numberOf = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`)
