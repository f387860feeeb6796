import { cast } from '../../support/cast.ts'
import type { Answer, Client } from '../../support/client.ts'
import { pdf } from '../../support/documents.ts'
import type { Sandbox } from '../../support/sandbox.ts'

export const kept = '/api/groups/RES/guides/deaths'
export const page = '/api/practice-guides/deaths'
export const note = { en: 'First version', fr: 'Première version' }

/** The two files of a guide in tests: they differ. */
export const bytes = {
  en: pdf({ objects: ['<< /Lang (en-CA) >>'] }),
  fr: pdf({ objects: ['<< /Lang (fr-CA) >>'] }),
}
export const names = { en: 'Reporting a death.pdf', fr: 'Déclarer un décès.pdf' }

export const slot = (language: 'en' | 'fr', revision: number, name = names[language]): string =>
  `${kept}/draft/files/${language}?revision=${revision}&name=${encodeURIComponent(name)}`

/** Colin, co-chair of the group, with a guide begun. */
export async function begun(
  arpent: Sandbox,
  access: 'members' | 'public' = 'members',
): Promise<Client> {
  const colin = await arpent.as(cast.colin)
  const title = { en: 'Deaths', fr: 'Décès' }
  const answer = await colin.post('/api/groups/RES/guides', { code: 'deaths', title, access })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return colin
}

/** Gives the draft a file in each language. */
export async function giveBoth(by: Client, files = bytes): Promise<number> {
  await by.sendFile(slot('en', 0), new Uint8Array(files.en))
  const { body } = await by.sendFile(slot('fr', 1), new Uint8Array(files.fr))
  return body.revision
}

export const publish = (by: Client, revision: number): Promise<Answer> =>
  by.post(`${kept}/versions`, { revision, note })

/** The same with its first version published. */
export async function published(arpent: Sandbox, access?: 'members' | 'public'): Promise<Client> {
  const colin = await begun(arpent, access)
  const answer = await publish(colin, await giveBoth(colin))
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return colin
}

/** How often the guide was taken along, by jurisdiction, as it is counted. */
export const taken = (arpent: Sandbox) =>
  arpent.db
    .selectFrom('guide_usage_day')
    .select(['day', 'jurisdiction_code as jurisdiction', 'downloads'])
    .orderBy('day')
    .orderBy('jurisdiction_code')
    .execute()
