import type { Random } from './random.ts'

type Role = { role: string; council?: string; group?: string; starts_on: string; ends_on?: string }
type Person = {
  name: string
  email: string
  language: 'en' | 'fr'
  jurisdiction: string
  home_council: string | null
  roles: Role[]
}
type Group = { code: string; council: string; coChairs: number; memberCoChairs: number }

/** The five people whose links the demo prints, one for each role. */
export const personas = {
  analyst: { name: 'Ariane Exemple', email: 'ariane@example.org' },
  'co-chair': { name: 'Colin Sample', email: 'colin@example.org' },
  member: { name: 'Maya Sample', email: 'maya@example.org' },
  'council reader': { name: 'Rory Sample', email: 'rory@example.org' },
  administrator: { name: 'Odile Exemple', email: 'odile@example.org' },
} as const

const began = '2023-04-01'
const provinces = ['NL', 'PE', 'NS', 'NB', 'QC', 'ON', 'MB', 'SK', 'AB', 'BC']
const territories = ['YT', 'NT', 'NU']
const departments = ['CA-ESDC', 'CA-ISED', 'CA-SSC', 'CA-TBS']
const municipalities = ['ON-TORONTO', 'ON-YORK']
const speaksFrench = new Set(['QC', 'NB'])

/** Seats of each council by jurisdiction: one a province and territory, two or three a department, one a municipality. */
const seats = [
  ...[...provinces, ...territories, 'ON', 'QC', 'BC'].map((place) => ['PSSDC', place] as const),
  ...departments.flatMap((place) => [1, 2, 3].map(() => ['PSSDC', place] as const)),
  ...municipalities.map((place) => ['PSSDC', place] as const),
  ...[...provinces, ...territories].map((place) => ['PSCIOC', place] as const),
  ...departments.flatMap((place) => [1, 2, 3].map(() => ['PSCIOC', place] as const)),
  ...municipalities.map((place) => ['PSCIOC', place] as const),
]

/** Everybody of the demo: the five personas, the councils' members with their turnover, and the groups' co-chairs. */
export function syntheticPeople(random: Random, groups: readonly Group[]): { people: Person[] } {
  const members = seats.flatMap(([council, place], seat) => holders(random, council, place, seat))
  for (const council of ['PSSDC', 'PSCIOC']) seatCoChairs(council, members)
  const coChairs = groupCoChairs(random, groups, members)
  seatGroupMembers(random, groups, members)
  return { people: [...cast(), ...members, ...coChairs] }
}

function cast(): Person[] {
  const [language, roles] = ['en' as const, { starts_on: began }]
  return [
    {
      ...personas.analyst,
      language: 'fr',
      jurisdiction: 'CA',
      home_council: null,
      roles: [{ role: 'analyst', ...roles }],
    },
    {
      ...personas['co-chair'],
      language,
      jurisdiction: 'NS',
      home_council: 'PSSDC',
      roles: [{ role: 'co_chair', group: 'RES', ...roles }],
    },
    {
      ...personas.member,
      language,
      jurisdiction: 'ON',
      home_council: 'PSSDC',
      roles: [{ role: 'member', council: 'PSSDC', ...roles }],
    },
    {
      ...personas['council reader'],
      language,
      jurisdiction: 'BC',
      home_council: null,
      roles: [{ role: 'council_reader', council: 'JC', ...roles }],
    },
    {
      ...personas.administrator,
      language: 'fr',
      jurisdiction: 'CA',
      home_council: null,
      roles: [{ role: 'administrator', ...roles }],
    },
  ]
}

/** Who held a seat over the years: about one in seven leaves at the end of a fiscal year. */
function holders(random: Random, council: string, place: string, seat: number): Person[] {
  const held: Person[] = []
  let from = began
  for (const year of [2024, 2025]) {
    if (!random.chance(0.15)) continue
    held.push(
      member(council, place, seat, held.length, { starts_on: from, ends_on: `${year}-03-31` }),
    )
    from = `${year}-04-01`
  }
  return [...held, member(council, place, seat, held.length, { starts_on: from })]
}

function member(
  council: string,
  place: string,
  seat: number,
  turn: number,
  dates: Pick<Role, 'starts_on' | 'ends_on'>,
): Person {
  const french = speaksFrench.has(place) || (place.startsWith('CA-') && seat % 3 === 0)
  const number = `${String(seat + 1).padStart(2, '0')}${'abc'[turn]}`
  return {
    name: french ? `Membre ${number} Exemple` : `Member ${number} Sample`,
    email: `member${number}@example.org`,
    language: french ? 'fr' : 'en',
    jurisdiction: place,
    home_council: council,
    roles: [{ role: 'member', council, ...dates }],
  }
}

/** Two co-chairs a council, one federal and one provincial, beside their seat as members. */
function seatCoChairs(council: string, members: readonly Person[]): void {
  const seated = members.filter(
    (person) => person.home_council === council && person.roles[0]?.ends_on === undefined,
  )
  const chosen = [
    seated.find(({ jurisdiction }) => jurisdiction.startsWith('CA-')),
    seated.find(({ jurisdiction }) => provinces.includes(jurisdiction)),
  ]
  for (const person of chosen)
    person?.roles.push({
      role: 'co_chair',
      council,
      starts_on: person.roles[0]?.starts_on ?? began,
    })
}

/** As many co-chairs as the state table counts; those who are council members are taken from the members. */
function groupCoChairs(
  random: Random,
  groups: readonly Group[],
  members: readonly Person[],
): Person[] {
  const others: Person[] = []
  for (const { code, council, coChairs, memberCoChairs } of groups) {
    const seated = members.filter(
      ({ home_council: home, roles }) =>
        roles[0]?.ends_on === undefined && (council === 'JC' || home === council),
    )
    for (let n = 0; n < memberCoChairs; n++)
      giveGroup(
        random.pick(seated.filter(({ roles }) => !roles.some(({ group }) => group === code))),
        code,
      )
    const known = code === 'RES' ? 1 : 0
    for (let n = memberCoChairs + known; n < coChairs; n++)
      others.push(coChair(random, code, n, council))
  }
  return others
}

/** Three to seven seats a group, most of them held by the few jurisdictions that carry most of the work. */
function seatGroupMembers(
  random: Random,
  groups: readonly Group[],
  members: readonly Person[],
): void {
  const willing = members.filter(({ roles }) => roles[0]?.ends_on === undefined)
  const carriers = willing.filter(({ jurisdiction }) =>
    ['ON', 'BC', 'CA-TBS', 'NB'].includes(jurisdiction),
  )
  for (const { code } of groups.filter(({ coChairs }) => coChairs > 0)) {
    for (let seat = 0; seat < 3 + (code.length % 5); seat++) {
      const person = random.pick(random.chance(0.55) ? carriers : willing)
      if (person.roles.some(({ group }) => group === code)) continue
      const year = random.pick([2023, 2024, 2025])
      person.roles.push({
        role: 'member',
        group: code,
        starts_on: laterOf(`${year}-09-01`, person),
      })
    }
  }
}

/** Nobody sits in a group before they came to the councils. */
const laterOf = (day: string, { roles }: Person): string =>
  [day, roles[0]?.starts_on ?? began].toSorted().at(-1) ?? day

function giveGroup(person: Person, group: string): void {
  person.roles.push({ role: 'co_chair', group, starts_on: person.roles[0]?.starts_on ?? began })
}

function coChair(random: Random, group: string, n: number, council: string): Person {
  const jurisdiction = random.pick([...provinces, ...departments])
  const french = speaksFrench.has(jurisdiction)
  const label = `${group}-${n + 1}`
  return {
    name: french ? `Coprésidence ${label} Exemple` : `Co-chair ${label} Sample`,
    email: `cochair-${label.toLowerCase()}@example.org`,
    language: french ? 'fr' : 'en',
    jurisdiction,
    home_council: council === 'JC' ? random.pick(['PSSDC', 'PSCIOC']) : council,
    roles: [{ role: 'co_chair', group, starts_on: began }],
  }
}
