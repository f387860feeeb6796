import type { CompiledInstrument } from '../instruments/compiled.ts'
import { askedIn } from './asked.ts'
import { type Frames, type Places, readFrames } from './frame.ts'
import { type Mistake, mistake } from './mistakes.ts'
import { type PastRound, pastRounds } from './past-rounds.ts'
import { readResponses } from './responses.ts'
import { readTable, type Renames, type Table } from './table.ts'

/** The two files as given, and what their columns are called in the program. */
export type Files = { frame: Uint8Array; responses: Uint8Array; renames: Renames }

/** What the files must agree with. */
export type Knowledge = { instrument: CompiledInstrument; places: Places; today: string }

export type FilesRead = {
  /** The instrument as it was asked; null where the files can't tell. */
  asked: CompiledInstrument | null
  rounds: PastRound[]
  mistakes: Mistake[]
}

/** Reads both files into the rounds they hold, with every mistake of either; columns are named as the files name them. */
export function readFiles(files: Files, knowledge: Knowledge): FilesRead {
  const frame = readTable('frame', files.frame, files.renames)
  const responses = readTable('responses', files.responses, files.renames)
  const unreadable = [...frame.mistakes, ...responses.mistakes]
  if (!frame.ok || !responses.ok) return { asked: null, rounds: [], mistakes: unreadable }
  const { mistakes, ...read } = readTables(frame.table, responses.table, knowledge)
  const unused = unmapped(files.renames, [...frame.table.written, ...responses.table.written])
  const written = {
    frame: new Map(frame.table.written),
    responses: new Map(responses.table.written),
  }
  return {
    ...read,
    mistakes: [...unreadable, ...unused, ...mistakes].map((found) => ({
      ...found,
      column: written[found.file].get(found.column ?? '') ?? found.column,
    })),
  }
}

function readTables(
  frame: Table,
  responses: Table,
  { instrument, places, today }: Knowledge,
): FilesRead {
  const framed = readFrames(frame, places)
  const form = askedIn(responses, instrument, frame.columns)
  const { rounds, mistakes } = readRounds(responses, form.instrument, framed.frames, today)
  return {
    asked: form.instrument,
    rounds,
    mistakes: [...framed.mistakes, ...form.mistakes, ...mistakes],
  }
}

function readRounds(
  table: Table,
  asked: CompiledInstrument | null,
  frames: Frames,
  today: string,
): { rounds: PastRound[]; mistakes: Mistake[] } {
  if (!asked) return { rounds: [], mistakes: [] }
  const labelled = readResponses(table, asked, frames)
  const { rounds, mistakes } = pastRounds(labelled.rounds, frames, today)
  return { rounds, mistakes: [...labelled.mistakes, ...mistakes] }
}

/** A name mapped from that no file has is a slip of the pen. */
function unmapped(renames: Renames, written: readonly (readonly [string, string])[]): Mistake[] {
  const headers = new Set(written.map(([, name]) => name))
  return [...renames.keys()]
    .filter((from) => !headers.has(from))
    .map((column) =>
      mistake({ file: 'responses', line: 1, column: null }, 'column_unmapped', { column }),
    )
}
