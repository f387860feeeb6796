import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'
import type { Bilingual, Language } from '../../locales/index.ts'

const readRegister = (on?: string) => ask(client.groups.$get({ query: on ? { on } : {} }))
const readGroup = (group: string, on?: string) =>
  ask(client.groups[':group'].$get({ param: { group }, query: on ? { on } : {} }))
const readRepresentation = (on?: string) =>
  ask(client.representation.$get({ query: on ? { on } : {} }))

/** The register as it stood on a day; today without one. */
export const registerQuery = (on?: string) =>
  queryOptions({
    queryKey: ['groups', 'register', on ?? null],
    queryFn: () => readRegister(on),
    placeholderData: (earlier) => earlier,
  })

export const groupQuery = (group: string, on?: string) =>
  queryOptions({ queryKey: ['groups', group, on ?? null], queryFn: () => readGroup(group, on) })

export const representationQuery = (on?: string) =>
  queryOptions({
    queryKey: ['groups', 'representation', on ?? null],
    queryFn: () => readRepresentation(on),
    placeholderData: (earlier) => earlier,
  })

export const glossaryQuery = queryOptions({
  queryKey: ['groups', 'glossary'],
  queryFn: () => ask(client.glossary.$get()),
})

/** The group's guides, as far as one may see them. */
export const guidesQuery = (group: string) =>
  queryOptions({
    queryKey: ['guides', 'of-group', group],
    queryFn: () => ask(client['practice-guides'].$get({ query: { group } })),
  })

export type Register = Awaited<ReturnType<typeof readRegister>>
export type Listed = Register['groups'][number]
export type GroupPage = Awaited<ReturnType<typeof readGroup>>
export type Seat = GroupPage['seats'][number]
export type Milestone = GroupPage['milestones'][number]
export type Task = GroupPage['tasks'][number]
export type Representation = Awaited<ReturnType<typeof readRepresentation>>
export type Term = Awaited<ReturnType<typeof readTerms>>[number]
const readTerms = () => ask(client.glossary.$get())

export type Kind = 'working_group' | 'sub_committee' | 'committee' | 'community_of_practice'
export type Readiness = 'forming' | 'ready' | 'under_way' | 'winding_up'
export type Support = 'supports' | 'enabler' | 'to_be_confirmed'
type Called = { name: Bilingual; acronym: Bilingual | null; kind: Kind; council: string }

export const addGroup = (json: Called & { code: string; startsOn: string }) =>
  ask(client.groups.$post({ json }))

export type Said = {
  purpose: Bilingual | null
  readiness: Readiness | null
  skillsSought: Bilingual | null
  fundingNeed: Bilingual | null
}
export const changeGroup = (group: string, json: Partial<Said>) =>
  ask(client.groups[':group'].$patch({ param: { group }, json }))

export const renameGroup = (group: string, json: Called & { from: string }) =>
  ask(client.groups[':group'].renaming.$post({ param: { group }, json }))

export const endGroup = (group: string, json: { on: string; successor: string | null }) =>
  ask(client.groups[':group'].ending.$post({ param: { group }, json }))

export type State = { asOf: string; coChairs: number; memberCoChairs: number }
export const recordState = (group: string, json: State) =>
  ask(client.groups[':group'].states.$post({ param: { group }, json }))

export type Contribution = {
  support: Support
  contribution: Bilingual | null
  since: string | null
}
export const contribute = (group: string, priority: string, json: Contribution) =>
  ask(client.groups[':group'].priorities[':priority'].$put({ param: { group, priority }, json }))
export const withdrawContribution = (group: string, priority: string) =>
  ask(client.groups[':group'].priorities[':priority'].$delete({ param: { group, priority } }))

export type NewSeat = {
  email: string
  role: 'co_chair' | 'member'
  startsOn: string
  person: { name: string; language: Language; jurisdiction: string } | null
}
export const giveSeat = (group: string, json: NewSeat) =>
  ask(client.groups[':group'].seats.$post({ param: { group }, json }))
export const endSeat = (group: string, role: string, endsOn: string) =>
  ask(
    client.groups[':group'].seats[':role'].end.$post({ param: { group, role }, json: { endsOn } }),
  )
