import { queryOptions } from '@tanstack/react-query'
import { ask, client } from './api.ts'
import type { Which } from './outbox.ts'

const read = () => ask(client['hand-overs'].$get())

/** Messages taken as one file, with how many of them are in which state. */
export type HandOver = Awaited<ReturnType<typeof read>>[number]

export const handOversQuery = queryOptions({ queryKey: ['outbox', 'hand-overs'], queryFn: read })

/** The files that messages are taken as: two for a mail program, two for a mail merge. */
export const handOverFiles = ['zip', 'mbox', 'xlsx', 'csv'] as const

export const handOverAddress = (
  id: string,
  file: (typeof handOverFiles)[number],
  language: string,
): string => `/api/hand-overs/${id}/files/${file}?lang=${language}`

export const takeMessages = (which: Which) => ask(client['hand-overs'].$post({ json: which }))

export const markTogether = (id: string, json: { handedOver: boolean; messages: number }) =>
  ask(client['hand-overs'][':id']['handed-over'].$put({ param: { id }, json }))

export const putBack = (id: string) => ask(client['hand-overs'][':id'].$delete({ param: { id } }))
