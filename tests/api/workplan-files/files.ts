import type { Answer, Client } from '../../support/client.ts'

type Options = { dry?: boolean; group?: string; mark?: string }

/** Sends a file as the page does; a dry run unless it says otherwise. */
export async function sendFile(
  client: Client,
  content: string | Uint8Array<ArrayBuffer>,
  { dry = true, group = 'RES', mark }: Options = {},
): Promise<Answer> {
  const form = new FormData()
  form.set('file', new File([content], 'plan.csv'))
  if (mark !== undefined) form.set('mark', mark)
  const sent = new Response(form)
  return client.send('POST', `/api/groups/${group}/workplan/import?dry=${dry}`, await sent.blob(), {
    'content-type': sent.headers.get('content-type') ?? '',
  })
}

/** The bytes of a text as Windows-1252 has them; only letters it shares with Latin-1, and the apostrophe. */
export const windows1252 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...text.replaceAll('’', '\u0092')].map((letter) => letter.charCodeAt(0)))

type Line = { line: number; state: string; refusals: { column: string; reason: string }[] }

/** What is refused of a report, as `line column reason`. */
export const refusedIn = ({ body }: Answer): string[] =>
  (body.lines as Line[]).flatMap(({ line, refusals }) =>
    refusals.map(({ column, reason }) => `${line} ${column} ${reason}`),
  )

/** The states of a report's lines, in their order. */
export const statesIn = ({ body }: Answer): string[] =>
  (body.lines as Line[]).map(({ state }) => state)
