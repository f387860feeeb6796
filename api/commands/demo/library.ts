import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bilingual } from '../../bilingual.ts'
import { putDraftFile } from '../../library/draft-files.ts'
import { publishVersion, writeDraft } from '../../library/drafting.ts'
import { beginGuide, changeGuide, withdrawGuide } from '../../library/keeping.ts'
import type { GuideChange } from '../../library/keep-schemas.ts'
import { promote } from '../../library/usage.ts'
import type { Services } from '../../services.ts'
import { analystOn } from './analyst.ts'
import { described, type Kept } from './guide-history.ts'
import { wordDocument } from './word-document.ts'

const folder = join(import.meta.dirname, 'guides')

/** The demo's guides: written, published version by version on their days, reviewed, one withdrawn, one still a draft. */
export async function writeGuides(services: Services): Promise<void> {
  for (const guide of described) await keepGuide(services, guide)
}

async function keepGuide(services: Services, guide: Kept): Promise<void> {
  const which = { group: guide.group, guide: guide.code }
  const first = await analystOn(services, guide.versions[0]?.on ?? guide.begun?.on ?? '')
  const about = { audience: guide.audience, priority: guide.priority, access: guide.access }
  if (guide.begun)
    await beginGuide(first, guide.group, { code: guide.code, title: guide.begun.title, ...about })
  else await changeGuide(first, which, about)
  const text = await textOf(guide.code)
  let revision = await writeDraft(first, which, { revision: 0, text: firstOf(text, guide) })
  for (const [at, { on, note }] of guide.versions.entries()) {
    const request = await analystOn(services, on)
    if (at > 0) revision = await writeDraft(request, which, { revision: 0, text })
    await publishVersion(request, which, { revision, note })
  }
  if (guide.asFiles) await publishFiles(services, which, guide.asFiles)
  await reviews(services, guide)
}

/** Publishes a guide's text as a Word document in each language, whose title takes the first heading's place. */
async function publishFiles(
  services: Services,
  which: { group: string; guide: string },
  { on, note, name }: NonNullable<Kept['asFiles']>,
): Promise<void> {
  const request = await analystOn(services, on)
  const text = await textOf(which.guide)
  let revision = 0
  for (const language of ['en', 'fr'] as const) {
    const bytes = wordDocument(name[language], text[language].replace(/^## .*\n/, ''), language)
    const { body } = new Response(new Uint8Array(bytes))
    const sent = { revision, name: `${name[language]}.docx`, body }
    const put = await putDraftFile(request, { ...which, language }, sent)
    revision = put.revision
  }
  await publishVersion(request, which, { revision, note })
}

async function reviews(services: Services, guide: Kept): Promise<void> {
  const which = { group: guide.group, guide: guide.code }
  for (const { on, ...change } of guide.changes ?? [])
    await changeGuide(await analystOn(services, on), which, change satisfies GuideChange)
  for (const promotion of guide.promotions ?? [])
    await promote(await analystOn(services, promotion.day), which, promotion)
  if (guide.withdrawn)
    await withdrawGuide(await analystOn(services, guide.withdrawn.on), which, guide.withdrawn.by)
}

/** A guide of two versions lacked its last part at first. */
function firstOf(text: Bilingual, { versions }: Kept): Bilingual {
  if (versions.length < 2) return text
  const shortened = (words: string) => words.slice(0, words.lastIndexOf('\n## '))
  return { en: shortened(text.en), fr: shortened(text.fr) }
}

async function textOf(code: string): Promise<Bilingual> {
  const read = (language: string) => readFile(join(folder, `${code}.${language}.md`), 'utf8')
  return { en: await read('en'), fr: await read('fr') }
}
