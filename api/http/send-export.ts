import type { Context } from 'hono'
import { recordAudit } from '../audit/queries.ts'
import type { Env } from './environment.ts'
import { signedIn } from './signed-in.ts'

const types = {
  csv: 'text/csv; charset=utf-8',
  mbox: 'application/mbox',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A file made for whoever asks, of what that person may see; `name` is without its ending. */
export type Export = {
  name: string
  ending: keyof typeof types
  content: string | Buffer<ArrayBuffer> | ReadableStream
}

/** Sends an export, and writes to the audit log who took it. HEAD takes nothing. @throws session.required */
export async function sendExport(c: Context<Env>, { name, ending, content }: Export) {
  const { services, actor, now } = signedIn(c)
  const file = `${name}.${ending}`
  if (c.req.method !== 'HEAD')
    await recordAudit(services.db, {
      at: now,
      personId: actor.personId,
      action: 'export.taken',
      subject: file,
    })
  return c.body(content, 200, {
    'content-type': types[ending],
    'content-disposition': `attachment; filename="${file}"`,
  })
}
