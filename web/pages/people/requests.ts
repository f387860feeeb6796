import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'
import type { Language } from '../../locales/index.ts'

const read = (search: string) => ask(client.people.$get({ query: { search } }))

/** People whose name or address holds the search text, with their roles. */
export const peopleQuery = (search: string) =>
  queryOptions({
    queryKey: ['people', search],
    queryFn: () => read(search),
    placeholderData: (earlier) => earlier,
  })

export type Person = Awaited<ReturnType<typeof read>>[number]
export type Role = Person['roles'][number]
export type RoleWord = 'administrator' | 'analyst' | 'co_chair' | 'member' | 'council_reader'

export type NewPerson = {
  name: string
  email: string
  language: Language
  jurisdiction: string
  homeCouncil: string | null
}

export type NewRole = {
  role: RoleWord
  council: string | null
  group: string | null
  startsOn: string
}

export const addPerson = (json: NewPerson) => ask(client.people.$post({ json }))

export const changeAddress = (id: string, email: string) =>
  ask(client.people[':id'].$patch({ param: { id }, json: { email } }))

export const giveRole = (id: string, json: NewRole) =>
  ask(client.people[':id'].roles.$post({ param: { id }, json }))

export const endRole = (id: string, role: string, endsOn: string) =>
  ask(client.people[':id'].roles[':role'].end.$post({ param: { id, role }, json: { endsOn } }))
