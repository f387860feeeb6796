import { type Actor, coChairsGroup, hasRole } from '../accounts/actor.ts'
import type { Language } from '../bilingual.ts'
import { shiftMonth } from '../clock.ts'
import type { Visit } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { folded, wordsSearched } from './folding.ts'
import { findJurisdiction, listDeclarations } from './guide-queries.ts'
import type { LibraryQuery } from './keep-schemas.ts'
import {
  choicesOf,
  findGuides,
  guideListed,
  type ListedGuide,
  type Sight,
  usesSince,
} from './library-queries.ts'
import { findVersion, listVersions } from './version-queries.ts'

/** Guides on one page of the library. */
const aPage = 50

/** Whether somebody reads the guides that aren't public. */
export const isReader = (actor: Actor | null): actor is Actor =>
  actor !== null && hasRole(actor, 'analyst', 'co_chair', 'member')

/** Whether somebody keeps the guides of a group. */
export const keepsGuidesOf = (actor: Actor | null, group: string): boolean =>
  actor !== null && (hasRole(actor, 'analyst') || coChairsGroup(actor, group))

function sightOf(actor: Actor | null): Sight {
  if (!isReader(actor)) return { publicOnly: true, draftsOf: [] }
  if (hasRole(actor, 'analyst')) return { publicOnly: false, draftsOf: 'all' }
  const groups = actor.roles.flatMap(({ role, group }) =>
    role === 'co_chair' && group !== null ? [group] : [],
  )
  return { publicOnly: false, draftsOf: groups }
}

/** The guides somebody may see and looks for, with their use over the last year, and what one may choose among. */
export async function library(visit: Visit, asked: LibraryQuery, language: Language) {
  const { today, actor } = visit
  const { db } = visit.services
  const sight = sightOf(actor)
  const { search, from, ...filters } = asked
  const text = folded(search.trim())
  const wanted = { words: wordsSearched(search), folded: text, ...filters }
  const page = { from, most: aPage }
  const { guides, total } = await findGuides(db, { today, sight, wanted, language }, page)
  const codes = guides.map(({ code }) => code)
  const use = await usesSince(db, codes, shiftMonth(today, -11))
  return {
    guides: guides.map((guide) => ({
      ...guide,
      opens: use.get(guide.code)?.opens ?? 0,
      declared: use.get(guide.code)?.declared ?? 0,
    })),
    total,
    next: from + guides.length < total ? from + aPage : null,
    ...(await choicesOf(db, today, sight)),
    keepsGroups: sight.draftsOf,
  }
}

/**
 * A guide's page: what it says in one of its versions, the newest without a number, and who declared its use.
 * @throws Problem guide.unknown, session.required and access.denied for a guide of members, guide.version_unknown
 */
export async function guidePage(visit: Visit, code: string, number?: number) {
  const { db } = visit.services
  const guide = await readableGuide(visit, code)
  const reads = isReader(visit.actor)
  const shown = await findVersion(db, code, number)
  if (number !== undefined && !shown) throw problem('guide.version_unknown')
  return {
    ...guide,
    keeps: keepsGuidesOf(visit.actor, guide.group.code),
    reads,
    versions: await listVersions(db, code),
    shown: shown ? { number: shown.number, text: shown.text, files: shown.files } : null,
    declarations: reads ? await listDeclarations(db, code) : [],
    jurisdiction: reads ? await ownJurisdiction(visit) : null,
  }
}

/** A guide that somebody may read: a draft only its keepers, one of members only readers. @throws as `guidePage` */
export async function readableGuide(
  { services, today, actor }: Visit,
  code: string,
): Promise<ListedGuide> {
  const guide = await guideListed(services.db, code, today)
  if (!guide) throw problem('guide.unknown')
  if (guide.state === 'draft' && !keepsGuidesOf(actor, guide.group.code))
    throw problem('guide.unknown')
  if (guide.access === 'public' || isReader(actor)) return guide
  throw problem(actor === null ? 'session.required' : 'access.denied')
}

/** The jurisdiction somebody declares for; null for people of none. */
async function ownJurisdiction({ services, actor }: Visit): Promise<string | null> {
  const own = actor?.jurisdiction ?? null
  return own === null ? null : ((await findJurisdiction(services.db, own))?.code ?? null)
}
