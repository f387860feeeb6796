import { recordAudit } from '../audit/queries.ts'
import { type Clock, systemClock } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { folderHash, type Programme, readFolder } from './folder.ts'
import { mistakesOfIndicators } from './indicator-references.ts'
import {
  insertMissing,
  isLoaded,
  keepHash,
  keptGroups,
  keptMilestones,
  keptTasks,
  keptInInterface,
  personIds,
  taskIds,
  upsert,
} from './load-queries.ts'
import { type Mistake, refusal } from './mistakes.ts'
import { knownCodes } from './references.ts'
import { mistakesOfRegisters } from './register-references.ts'
import * as registers from './register-rows.ts'
import * as rows from './rows.ts'
import { mistakesOfStored } from './stored.ts'
import { mistakesOfStructure } from './structure-references.ts'

type Options = {
  clock?: Clock
  /** Marks the programme as synthetic, whatever its file says: the demo's. */
  synthetic?: boolean
}

/** How many rows a load wrote; none where the database said the same already. */
export type Loaded = { written: number }

/**
 * Loads the programme's files from a folder: all of them, or none. What is there already and says the same stays
 * untouched, so loading twice writes nothing; what the files no longer name stays too. Files that have not changed since
 * the last load are not read again, so that what people keep in the registers meanwhile stays theirs. People and their roles are
 * added, never changed: from then on the programme's own pages keep them; so are definitions and targets that were changed there. Instruments are published before.
 * @throws the problem `programme.refused` with every mistake: file, path in the file, reason in both languages
 */
export async function loadProgramme(
  db: Db,
  folder: string,
  { clock = systemClock, synthetic }: Options = {},
): Promise<Loaded> {
  const hash = await folderHash(folder)
  if (await isLoaded(db, hash)) return { written: 0 }
  const programme = await readChecked(folder, synthetic)
  return transact(db, async (trx) => {
    refuse(await mistakesOfStored(trx, programme))
    const at = clock.now()
    const written =
      (await writeStructure(trx, programme, at)) + (await writeRegisters(trx, programme))
    await keepHash(trx, hash)
    if (written > 0) await recordLoad(trx, programme, written, at)
    return { written }
  })
}

async function readChecked(folder: string, synthetic: boolean | undefined): Promise<Programme> {
  const reading = await readFolder(folder)
  if (!reading.ok) throw refusal(reading.mistakes)
  const { programme } = reading
  const known = knownCodes(programme)
  refuse([
    ...mistakesOfStructure(programme, known),
    ...mistakesOfIndicators(programme, known),
    ...mistakesOfRegisters(programme, known),
  ])
  const own = programme['programme.json']
  return { ...programme, 'programme.json': { ...own, synthetic: synthetic ?? own.synthetic } }
}

function refuse(mistakes: readonly Mistake[]): void {
  if (mistakes.length > 0) throw refusal(mistakes)
}

/** In the order in which tables refer to each other. */
async function writeStructure(trx: Db, programme: Programme, at: Date): Promise<number> {
  const kept = await keptGroups(trx)
  const keptIndicators = await keptInInterface(trx)
  return total([
    await upsert(trx, rows.programmeRows(programme)),
    await upsert(trx, rows.councilRows(programme)),
    await upsert(trx, rows.jurisdictionRows(programme)),
    await upsert(trx, rows.logicModelRows(programme)),
    await upsert(trx, rows.priorityRows(programme)),
    await upsert(trx, rows.goalRows(programme)),
    await upsert(trx, rows.groupRows(programme, kept)),
    await upsert(trx, rows.groupStateRows(programme, kept)),
    await upsert(trx, rows.contributionRows(programme, kept)),
    await upsert(trx, rows.glossaryRows(programme)),
    await upsert(trx, rows.indicatorRows(programme)),
    await insertMissing(trx, rows.indicatorVersionRows(programme, keptIndicators, at)),
    await upsert(trx, rows.targetRows(programme)),
  ])
}

async function writeRegisters(trx: Db, programme: Programme): Promise<number> {
  return total([
    await upsert(trx, registers.milestoneRows(programme, await keptMilestones(trx))),
    await upsert(trx, registers.taskRows(programme, await keptTasks(trx))),
    await insertMissing(trx, registers.reviewRows(programme, await taskIds(trx))),
    await upsert(trx, registers.guideRows(programme)),
    await upsert(trx, registers.declarationRows(programme)),
    await upsert(trx, registers.usageRows(programme)),
    await upsert(trx, registers.returnRows(programme)),
    await insertMissing(trx, registers.personRows(programme)),
    await insertMissing(trx, registers.roleRows(programme, await personIds(trx))),
  ])
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

async function recordLoad(trx: Db, programme: Programme, written: number, at: Date): Promise<void> {
  await recordAudit(trx, {
    at,
    personId: null,
    action: 'programme.loaded',
    subject: programme['programme.json'].code,
    details: { written },
  })
}
