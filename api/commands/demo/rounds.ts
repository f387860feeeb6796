import type { NewWave } from '../../waves/schemas.ts'

/** A round of the demo: what was asked, when, how many answered and how they leaned. */
export type PastRound = {
  wave: NewWave
  opens: string
  /** Share of the frame that answers. */
  response: number
  /** Where answers lean, 0 to 1. */
  mood: number
  /** A council of which nearly nobody answers. */
  lateCouncil: string | null
  /** E-mails of people who do not answer. */
  silent?: readonly string[]
}

const members = { councils: ['JC'], roles: ['member' as const], groups: [] }
const groupCoChairs = { councils: ['JC'], roles: ['co_chair' as const], groups: [] }

type Round = Omit<PastRound, 'wave' | 'lateCouncil'> & {
  closes: string
  title: NewWave['title']
  lateCouncil?: string
}

const round = (
  wave: Pick<NewWave, 'instrument' | 'form' | 'mode' | 'audience'>,
  { closes, title, lateCouncil = undefined, ...rest }: Round,
): PastRound => ({
  ...rest,
  lateCouncil: lateCouncil ?? null,
  wave: { ...wave, title, closesOn: closes },
})

/** Three fiscal years of rounds, oldest first. */
export const pastRounds = (): readonly PastRound[] =>
  [2023, 2024, 2025]
    .flatMap((year, at) => [
      ...pulses(year, at),
      ...impacts(year, at),
      interview(year, at),
      review(year, at),
    ])
    .toSorted((one, other) => one.opens.localeCompare(other.opens))

const pulse = (form: 'full' | 'short') => ({
  instrument: 'member-pulse',
  form,
  mode: 'confidential' as const,
  audience: members,
})

function pulses(year: number, at: number): PastRound[] {
  const mood = 0.5 + 0.08 * at
  return [
    round(pulse('short'), {
      opens: `${year}-06-05`,
      closes: `${year}-06-23`,
      response: 0.6,
      mood,
      title: season('Spring', 'printemps', year),
    }),
    round(pulse('full'), {
      opens: `${year}-09-11`,
      closes: `${year}-09-29`,
      response: 0.78,
      mood: mood + 0.02,
      title: season('Summer', 'été', year),
    }),
    round(pulse('short'), {
      opens: `${year}-11-27`,
      closes: `${year}-12-15`,
      response: 0.58,
      mood: mood + 0.01,
      title: season('Fall', 'automne', year),
      ...(year === 2024 ? { lateCouncil: 'PSCIOC' } : {}),
    }),
    round(pulse('full'), {
      opens: `${year + 1}-02-05`,
      closes: `${year + 1}-02-23`,
      response: 0.75,
      mood: mood + 0.05,
      title: season('Winter', 'hiver', year + 1),
    }),
  ]
}

const season = (en: string, fr: string, year: number) => ({
  en: `${en} pulse ${year}`,
  fr: `Sondage éclair, ${fr} ${year}`,
})

function impacts(year: number, at: number): PastRound[] {
  const impact = {
    instrument: 'guide-impact',
    form: 'full',
    mode: 'confidential',
    audience: members,
  } as const
  const mood = 0.48 + 0.1 * at
  return [
    round(impact, {
      opens: `${year}-10-16`,
      closes: `${year}-11-03`,
      response: 0.55,
      mood,
      title: { en: `Practice guides, fall ${year}`, fr: `Guides pratiques, automne ${year}` },
    }),
    round(impact, {
      opens: `${year + 1}-03-04`,
      closes: `${year + 1}-03-22`,
      response: 0.5,
      mood: mood + 0.04,
      title: {
        en: `Practice guides, winter ${year + 1}`,
        fr: `Guides pratiques, hiver ${year + 1}`,
      },
    }),
  ]
}

function interview(year: number, at: number): PastRound {
  return round(
    { instrument: 'interview-wg-cochair', form: 'full', mode: 'named', audience: groupCoChairs },
    {
      opens: `${year}-11-06`,
      closes: `${year + 1}-01-26`,
      response: 0.85,
      mood: 0.45 + 0.1 * at,
      title: {
        en: `Interviews with co-chairs ${year}`,
        fr: `Entrevues avec les coprésidences ${year}`,
      },
    },
  )
}

function review(year: number, at: number): PastRound {
  return round(
    { instrument: 'annual-review', form: 'full', mode: 'confidential', audience: members },
    {
      opens: `${year + 1}-03-01`,
      closes: `${year + 1}-03-28`,
      response: 0.62,
      mood: 0.4 + 0.09 * at,
      title: { en: `Annual review ${year}–${year + 1}`, fr: `Examen annuel ${year}-${year + 1}` },
    },
  )
}

/** The pulse that is open whenever the demo runs, and the interviews under way. */
export function openRounds(closesOn: string): readonly PastRound[] {
  const guide = {
    instrument: 'interview-wg-cochair',
    form: 'full',
    mode: 'named',
    audience: groupCoChairs,
  } as const
  return [
    round(pulse('full'), {
      opens: '',
      closes: closesOn,
      response: 0.4,
      mood: 0.7,
      title: { en: 'This quarter’s pulse', fr: 'Sondage éclair du trimestre' },
    }),
    round(guide, {
      opens: '',
      closes: closesOn,
      response: 0.3,
      mood: 0.65,
      title: { en: 'Interviews with co-chairs', fr: 'Entrevues avec les coprésidences' },
    }),
  ]
}
