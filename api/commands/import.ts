import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import { importRounds } from '../imports/actions.ts'
import { sayReport } from '../imports/say-report.ts'
import { isRename, renamesFrom } from '../imports/schemas.ts'
import { Problem } from '../problem.ts'
import { prepare, runCommand, StartRefused } from '../server.ts'
import { fill, type Language, texts } from '../../web/locales/index.ts'

/** Rounds held elsewhere, from two CSV files: a dry run, or with --apply all of them, or none. Fails where anything is to mend. */
async function importWaves(config: Config): Promise<void> {
  const given = readArguments(process.argv.slice(2))
  const frame = await readBytes(given.frame, given.language)
  const responses = await readBytes(given.responses, given.language)
  const { services, connection } = await prepare(config, { synthetic: false })
  try {
    const { instrument, version, council, renames, dry, language } = given
    const asked = { instrument, version, council, renames, frame, responses, dry: true }
    const looked = await importRounds(services, null, asked)
    const report =
      dry || looked.refusals.length > 0
        ? looked
        : await importRounds(services, null, { ...asked, dry: false })
    console.log(sayReport(report, given, language))
    if (report.refusals.length > 0) process.exitCode = 1
  } catch (error) {
    throw error instanceof Problem ? new StartRefused(said(error, given.language)) : error
  } finally {
    await connection.close()
  }
}

const said = ({ word, details }: Problem, language: Language): string =>
  fill(texts[language].problems[word], details)

function readArguments(args: string[]) {
  const { values, positionals } = parsed(args)
  const { instrument, frame, responses, map = [], version, lang = 'en' } = values
  const language: Language = lang === 'fr' ? 'fr' : 'en'
  const whole =
    positionals.length === 1 && positionals[0] === 'waves' && ['en', 'fr'].includes(lang)
  const numbered = version === undefined || /^[1-9]\d*$/.test(version)
  if (!whole || !numbered || !instrument || !frame || !responses || !map.every(isRename))
    throw new StartRefused(texts[language].imports.usage)
  return {
    instrument,
    frame,
    responses,
    language,
    dry: values.apply !== true,
    version: version === undefined ? null : Number(version),
    council: values.council ?? null,
    renames: renamesFrom(map),
  }
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        instrument: text,
        frame: text,
        responses: text,
        council: text,
        version: text,
        lang: text,
        map: { type: 'string', multiple: true },
        apply: { type: 'boolean' },
      },
    })
  } catch {
    throw new StartRefused(texts.en.imports.usage)
  }
}

async function readBytes(path: string, language: Language): Promise<Uint8Array> {
  return readFile(path).catch(() => {
    throw new StartRefused(fill(texts[language].imports.fileUnreadable, { path }))
  })
}

await runCommand(importWaves)
