import { asked } from './asked.ts'
import type { Random } from './random.ts'

/** The last day of the demo's history: facts after it have not happened. */
const historyEnds = '2026-03-31'
const firstYear = 2023
const years = [2023, 2024, 2025]

type Title = { en: string; fr: string }

/** Day of a year and month, moved by whole days, as a plain date. */
function day(year: number, month: number, moved: number): string {
  return new Date(Date.UTC(year, month - 1, 1 + moved)).toISOString().slice(0, 10)
}

const past = (date: string): string | null => (date <= historyEnds ? date : null)

const deliverables: readonly Title[] = [
  { en: 'Common requirements agreed', fr: 'Exigences communes convenues' },
  { en: 'Pilot with two jurisdictions', fr: 'Projet pilote avec deux administrations' },
  { en: 'Inventory of current services', fr: 'Inventaire des services actuels' },
  { en: 'Draft guide out for comment', fr: 'Ébauche du guide soumise aux commentaires' },
  { en: 'Report to the councils', fr: 'Rapport aux Conseils' },
  { en: 'Lessons learned shared', fr: 'Leçons retenues communiquées' },
  { en: 'Reference architecture reviewed', fr: 'Architecture de référence révisée' },
  { en: 'Costing model tested', fr: 'Modèle de coûts mis à l’essai' },
]

/** Workplans: each group promises one or two things a quarter; a growing share is kept on its first approved date. */
export function syntheticMilestones(random: Random, groups: readonly string[]) {
  const milestones = groups.flatMap((group) =>
    years.flatMap((year) =>
      [5, 8, 11, 14].flatMap((month, quarter) => {
        return random.chance(0.7) ? [milestone(random, group, { year, month, quarter })] : []
      }),
    ),
  )
  return { milestones }
}

function milestone(
  random: Random,
  group: string,
  at: { year: number; month: number; quarter: number },
) {
  const due = day(at.year, at.month, random.whole(45))
  const kept = random.next() < 0.52 + 0.07 * (at.year - firstYear)
  const late = kept ? -random.whole(20) : 10 + random.whole(120)
  const done = new Date(Date.parse(due) + late * 86_400_000).toISOString().slice(0, 10)
  const cancelled = !kept && random.chance(0.2)
  return {
    group,
    reference: `${at.year}-Q${at.quarter + 1}`,
    title: random.pick(deliverables),
    first_approved_due_on: random.chance(0.94) ? due : null,
    revised_due_on: null,
    done_on: cancelled ? null : past(done),
    cancelled_on: cancelled ? past(due) : null,
  }
}

/** Tasks the councils asked for; most are closed by their date, and fewer open ones are reviewed. */
export function syntheticTasks(
  random: Random,
  councils: readonly string[],
  groups: readonly string[],
) {
  const tasks = years.flatMap((year) =>
    Array.from({ length: 9 }, (_, n) => {
      const askedOn = day(year, 4 + random.whole(9), 3)
      const due = day(year, 4 + random.whole(9) + 4, 0)
      const latest = due > askedOn ? due : askedOn
      const closed = random.chance(0.6)
        ? latest
        : random.chance(0.5)
          ? day(year + 1, 6, random.whole(60))
          : null
      const reviewed =
        closed === null && random.chance(0.5)
          ? [past(day(year + 1, 2, 0))].filter((date) => date !== null)
          : []
      return {
        council: random.pick(councils),
        group:
          n % 4 === 0 ? 'RES' : n % 4 === 3 ? null : (groups[(year + n) % groups.length] ?? null),
        reference: `${year}-${String(n + 1).padStart(2, '0')}`,
        title: asked[(n + year) % asked.length] ?? { en: 'Task', fr: 'Tâche' },
        asked_on: askedOn,
        due_on: latest,
        closed_on: closed === null ? null : past(closed),
        reviewed_on: reviewed,
      }
    }),
  )
  return { tasks }
}

const guides: readonly { code: string; group: string; title: Title; published_on: string }[] = [
  {
    code: 'trust-framework',
    group: 'IMSC',
    title: { en: 'Applying the trust framework', fr: 'Appliquer le cadre de confiance' },
    published_on: '2022-11-15',
  },
  {
    code: 'identity-proofing',
    group: 'DI',
    title: {
      en: 'Proofing an identity across jurisdictions',
      fr: 'Confirmer une identité entre administrations',
    },
    published_on: '2023-09-20',
  },
  {
    code: 'client-journeys',
    group: 'CCS',
    title: {
      en: 'Designing client journeys together',
      fr: 'Concevoir ensemble le parcours des clients',
    },
    published_on: '2023-05-10',
  },
  {
    code: 'business-start',
    group: 'S2B',
    title: {
      en: 'Starting a business, told once',
      fr: 'Démarrer une entreprise en le disant une fois',
    },
    published_on: '2024-02-14',
  },
  {
    code: 'cloud-contracts',
    group: 'CLD',
    title: { en: 'Cloud contracts that travel', fr: 'Des contrats infonuagiques transférables' },
    published_on: '2024-06-05',
  },
  {
    code: 'privacy-check',
    group: 'PRV',
    title: {
      en: 'Privacy checks for shared services',
      fr: 'Vérifications de la vie privée des services partagés',
    },
    published_on: '2024-10-30',
  },
  {
    code: 'open-data',
    group: 'COG',
    title: { en: 'Opening data in both languages', fr: 'Ouvrir les données dans les deux langues' },
    published_on: '2025-05-21',
  },
]

/** Practice guides of the groups. */
export const syntheticGuides = () => ({
  guides: guides.map((guide) => ({ ...guide, withdrawn_on: null })),
})

const purposes = ['Reference', 'Adapted to our service', 'Training', 'Procurement']

/** Jurisdictions that say, quarter by quarter, that they use a guide: more of them each year. */
export function syntheticDeclarations(random: Random, jurisdictions: readonly string[]) {
  const declarations = years.flatMap((year) =>
    [4, 7, 10, 13].flatMap((month) =>
      jurisdictions.flatMap((jurisdiction) => {
        if (!random.chance(0.18 + 0.1 * (year - firstYear))) return []
        const declared = day(year, month, random.whole(60))
        const available = guides.filter(({ published_on: published }) => published < declared)
        const guide = random.pick(available)
        const from = { declared_on: declared, used_since: guide.published_on }
        return [{ guide: guide.code, jurisdiction, ...from, purpose: random.pick(purposes) }]
      }),
    ),
  )
  return { declarations }
}

/** Opens and downloads, on one day a week: high at the launch, then falling; some from nobody knows where. */
export function syntheticUsage(random: Random, jurisdictions: readonly string[]) {
  const days = guides.flatMap(({ code, published_on: published }) => {
    const start = published > '2023-04-03' ? published : '2023-04-03'
    const weeks = Math.floor((Date.parse(historyEnds) - Date.parse(start)) / (7 * 86_400_000))
    return Array.from({ length: weeks }, (_, week) => {
      const opens = 1 + random.whole(Math.max(2, Math.round(14 * Math.exp(-week / 40))))
      return {
        guide: code,
        day: new Date(Date.parse(start) + week * 7 * 86_400_000).toISOString().slice(0, 10),
        jurisdiction: random.chance(0.7) ? random.pick(jurisdictions) : null,
        opens,
        downloads: random.whole(opens + 1),
        read_quarter: Math.round(opens * 0.8),
        read_half: Math.round(opens * 0.5),
        read_all: Math.round(opens * 0.3),
      }
    })
  })
  return { days }
}

type Outcome = { indicator: string; units: readonly string[]; reached: readonly number[] }

/** Each jurisdiction's annual return, as units reached in the three years of history. */
export function syntheticReturns(outcomes: readonly Outcome[]) {
  const returns = outcomes.flatMap(({ indicator, units, reached }) =>
    reached.flatMap((count, at) =>
      units.map((unit, n) => ({
        indicator,
        fiscal_year: `${firstYear + at}-${firstYear + at + 1}`,
        unit,
        reached: n < count,
      })),
    ),
  )
  return { returns }
}
