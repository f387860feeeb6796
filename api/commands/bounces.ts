import { readFile } from 'node:fs/promises'
import type { Config } from '../config.ts'
import { takeBounces } from '../mail/bounces.ts'
import { prepare, runCommand, StartRefused } from '../server.ts'
import { fill, texts } from '../../web/locales/index.ts'

/** Hands in messages that came back, from files; says what each was good for. Fails where one is no delivery report. */
async function handIn(config: Config): Promise<void> {
  const paths = process.argv.slice(2)
  const { usage, outcomes } = texts.en.outbox.bounces
  if (paths.length === 0) throw new StartRefused(usage)
  const messages = await Promise.all(paths.map(readMessage))
  const { services, connection } = await prepare(config, { synthetic: false })
  try {
    for (const [index, message] of messages.entries())
      for (const { outcome, recipient, reason } of await takeBounces(services, null, [message])) {
        const file = paths[index] ?? ''
        const said = { file, recipient: recipient ?? '', reason: reason ?? '' }
        console.log(fill(outcomes[outcome], said).trim())
        if (outcome === 'no_report') process.exitCode = 1
      }
  } finally {
    await connection.close()
  }
}

async function readMessage(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new StartRefused(fill(texts.en.imports.fileUnreadable, { path }))
  })
}

await runCommand(handIn)
