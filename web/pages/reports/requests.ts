import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'
import type { Bilingual } from '../../locales/index.ts'

const day = (on: string | undefined) => (on === undefined ? {} : { on })
const readGroup = (group: string, on?: string) =>
  ask(client.groups[':group'].report.$get({ param: { group }, query: day(on) }))
const readCouncil = (council: string, on?: string) =>
  ask(client.councils[':council'].report.$get({ param: { council }, query: day(on) }))
const register = client['replaced-reports']
const readReplaced = () => ask(register.$get())

/** The one report of a group, and of a council, as of a day. */
export type GroupReport = Awaited<ReturnType<typeof readGroup>>
export type CouncilReport = Awaited<ReturnType<typeof readCouncil>>
export type Milestone = GroupReport['milestones'][number]
export type Task = GroupReport['tasks'][number]
export type Guide = GroupReport['guides'][number]
export type Figure = GroupReport['indicators'][number]
export type Seat = GroupReport['seats'][number]
export type GroupLine = CouncilReport['groups'][number]

/** Reports that nobody writes any more, and what they took. */
export type ReplacedRegister = Awaited<ReturnType<typeof readReplaced>>
export type Replaced = ReplacedRegister['reports'][number]

export const groupReportQuery = (group: string, on?: string) =>
  queryOptions({
    queryKey: ['reports', 'group', group, on ?? null],
    queryFn: () => readGroup(group, on),
  })
export const councilReportQuery = (council: string, on?: string) =>
  queryOptions({
    queryKey: ['reports', 'council', council, on ?? null],
    queryFn: () => readCouncil(council, on),
  })
export const replacedQuery = queryOptions({
  queryKey: ['reports', 'replaced'],
  queryFn: readReplaced,
})

export type NewReplaced = {
  name: Bilingual
  group: string | null
  council: string | null
  timesAYear: number
  minutes: number
  replacedSince: string
}
export const keepReplaced = (json: NewReplaced) => ask(register.$post({ json }))
export const correctReplaced = (id: string, json: NewReplaced) =>
  ask(register[':id'].$put({ param: { id }, json }))
export const dropReplaced = (id: string) => ask(register[':id'].$delete({ param: { id } }))
