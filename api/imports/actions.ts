import { recordAudit } from '../audit/queries.ts'
import type { Actor } from '../accounts/actor.ts'
import { plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { recordPublished } from '../indicators/record-published.ts'
import { compiledForm } from '../instruments/queries.ts'
import { problem } from '../problem.ts'
import { listCouncils, listJurisdictions } from '../programme/queries.ts'
import type { Services } from '../services.ts'
import type { WaveRelease } from '../waves/release.ts'
import { shareReadings } from '../waves/share-readings.ts'
import { compareRound } from './compare.ts'
import { inOrder, type Mistake, refusal, type ToldMistake, told } from './mistakes.ts'
import type { PastRound } from './past-rounds.ts'
import { closedWavesOf, publishedVersion } from './queries.ts'
import { type Files, type FilesRead, readFiles } from './read-files.ts'
import { contentOf, type Gate, releaseRound } from './release.ts'
import { reportRound, type RoundReport } from './report.ts'
import { storeRound } from './store.ts'

/** Rounds to import: of which instrument, asked of which council (the one above all unless named), from which files. */
export type ImportAsked = Files & {
  instrument: string
  version: number | null
  council: string | null
  /** Only say what would be stored. */
  dry: boolean
}

export type ImportReport = {
  instrument: { code: string; version: number }
  applied: boolean
  refusals: ToldMistake[]
  rounds: RoundReport[]
}

/**
 * Brings rounds held elsewhere into the trend: their releases are made by the same gate as any round's and stored, all or
 * none; people, answers and the files' keys are not. A dry run reports every mistake; what was imported before from the
 * same content is found again and left as it is.
 * @throws Problem instrument.unknown, council.unknown; when applied, import.refused with every mistake
 */
export async function importRounds(
  services: Services,
  actor: Actor | null,
  asked: ImportAsked,
): Promise<ImportReport> {
  return transact(services.db, async (trx) => {
    const version = await publishedVersion(trx, asked.instrument, asked.version)
    if (!version) throw problem('instrument.unknown')
    const instrument = await compiledForm(trx, asked.instrument, version.version, 'full')
    const gate = await gateOf(services, trx, asked.council)
    const read = await readAgainst(services, trx, asked, instrument, gate)
    const prepared = await prepareRounds(services, trx, read, instrument, gate)
    const refusals = inOrder([...read.mistakes, ...prepared.flatMap(mistakesOf)]).map(told)
    if (!asked.dry && refusals.length > 0) throw refusal(refusals)
    const rounds = asked.dry
      ? prepared.map(({ report }) => report)
      : await storeNew(services, trx, actor, prepared, instrument, gate)
    return {
      instrument: { code: instrument.code, version: instrument.version },
      applied: !asked.dry,
      refusals,
      rounds,
    }
  })
}

async function gateOf({ config }: Services, trx: Db, asked: string | null): Promise<Gate> {
  const councils = (await listCouncils(trx)).map(({ code }) => code)
  const council = asked ?? councils[0] ?? ''
  if (!councils.includes(council)) throw problem('council.unknown')
  const rule = { k: config.disclosureThreshold, units: config.disclosureUnits }
  return { council, councils, rule, readings: await shareReadings(trx) }
}

async function readAgainst(
  { clock, config }: Services,
  trx: Db,
  files: Files,
  instrument: CompiledInstrument,
  { councils }: Gate,
): Promise<FilesRead> {
  const jurisdictions = await listJurisdictions(trx)
  return readFiles(files, {
    instrument,
    places: {
      councils: new Set(councils),
      orderOf: new Map(jurisdictions.map(({ code, order }) => [code, order])),
    },
    today: plainDate(clock.now(), config.timeZone),
  })
}

/** A round with its release, and how it stands to what is stored. */
type Prepared = {
  round: PastRound
  release: WaveRelease
  mark: Buffer
  mistakes: Mistake[]
  report: RoundReport
}

const mistakesOf = ({ mistakes }: Prepared): Mistake[] => mistakes

async function prepareRounds(
  { keys }: Services,
  trx: Db,
  { asked, rounds }: FilesRead,
  instrument: CompiledInstrument,
  gate: Gate,
): Promise<Prepared[]> {
  const known = await closedWavesOf(trx, instrument.code)
  return rounds.flatMap((round) => {
    if (!asked) return []
    const mark = keys.contentMark(contentOf(round, gate.council))
    const { wave, mistakes } = compareRound(round, mark, known)
    const release = releaseRound(round, asked, gate)
    const state = wave === null ? ('new' as const) : ('known' as const)
    const report = reportRound(round, release, asked, { state, wave })
    return [{ round, release, mark, mistakes, report }]
  })
}

async function storeNew(
  services: Services,
  trx: Db,
  actor: Actor | null,
  prepared: readonly Prepared[],
  instrument: CompiledInstrument,
  gate: Gate,
): Promise<RoundReport[]> {
  const reports: RoundReport[] = []
  for (const { report, ...made } of prepared) {
    if (report.state === 'known') {
      reports.push(report)
      continue
    }
    const wave = await storeRound(services, trx, { ...made, instrument, gate })
    await recordAudit(trx, {
      at: services.clock.now(),
      personId: actor?.personId ?? null,
      action: 'wave.imported',
      subject: wave,
      details: { instrument: instrument.code, label: report.label, invited: report.invited },
    })
    reports.push({ ...report, state: 'made', wave })
  }
  const now = services.clock.now()
  const today = plainDate(now, services.config.timeZone)
  await recordPublished(trx, { now, today, instrument: instrument.code })
  return reports
}
