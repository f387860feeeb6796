import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportAsked, ImportReport } from '../../../api/imports/actions.ts'
import { importRounds } from '../../../api/imports/actions.ts'
import { renamesFrom } from '../../../api/imports/schemas.ts'
import type { Client } from '../../support/client.ts'
import type { Sandbox } from '../../support/sandbox.ts'

const oracles = join(import.meta.dirname, '../../measurement/oracles')

export type Texts = { frame: string; responses: string; map?: readonly string[] }

/** The synthetic council of 60 and its three rounds, with the names of its columns mapped. */
export async function councilOfSixty(): Promise<Required<Texts>> {
  return {
    frame: await readFile(join(import.meta.dirname, 'data/council_c_frame.csv'), 'utf8'),
    responses: await readFile(join(oracles, 'council_c_responses.csv'), 'utf8'),
    map: ['sat=overall', 'guide_used=guide', 'region=-'],
  }
}

/** A small round: seven seats on one council, one on the other, six answers. */
export const small: Texts = {
  frame: `member,unit,home_council
m1,NL,PSSDC
m2,PE,PSSDC
m3,NS,PSSDC
m4,NB,PSSDC
m5,QC,PSSDC
m6,ON,PSSDC
m7,MB,PSSDC
m8,BC,PSCIOC
`,
  responses: `member,wave,overall,guide
m1,2025Q2,5,yes
m2,2025Q2,4,yes
m3,2025Q2,2,no
m4,2025Q2,1,no
m5,2025Q2,4,yes
m6,2025Q2,3,no
`,
}

/** Runs the import as the command does. */
export function importTexts(
  { services }: Sandbox,
  { frame, responses, map = [] }: Texts,
  more: Partial<ImportAsked> = {},
): Promise<ImportReport> {
  return importRounds(services, null, {
    instrument: 'council-survey',
    version: null,
    council: null,
    frame: Buffer.from(frame),
    responses: Buffer.from(responses),
    renames: renamesFrom(map),
    dry: true,
    ...more,
  })
}

/** Sends the files as the interface does. */
export async function postFiles(client: Client, texts: Texts, dry: boolean, more: object = {}) {
  const form = new FormData()
  form.set('instrument', 'council-survey')
  for (const [name, value] of Object.entries(more)) form.set(name, String(value))
  for (const rename of texts.map ?? []) form.append('map', rename)
  form.set('frame', new File([texts.frame], 'frame.csv'))
  form.set('responses', new File([texts.responses], 'responses.csv'))
  const sent = new Response(form)
  return client.send('POST', `/api/imports/waves?dry=${dry}`, await sent.text(), {
    'content-type': sent.headers.get('content-type') ?? '',
  })
}
