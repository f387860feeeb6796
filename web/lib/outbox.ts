import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Texts } from '../locales/index.ts'
import { ask, client } from './api.ts'

const read = (view: OutboxView, before?: string) =>
  ask(client.outbox.$get({ query: { ...view, ...(before ? { before } : {}) } }))

type Page = Awaited<ReturnType<typeof read>>

/** A message in the list of them. */
export type MessageRow = Page['messages'][number]
export type MessageState = keyof Texts['outbox']['states']

export type MessageKind = keyof Texts['outbox']['kinds']

/** Of a kind, a language, a round, a person. */
export type Which = { kind?: MessageKind; language?: 'en' | 'fr'; round?: string; search?: string }

/** Which messages are shown; everything when nothing is named. */
export type OutboxView = Which & { state?: MessageState }

/** The messages kept, newest first, a page at a time: for the administrator. */
export const outboxQuery = (view: OutboxView) =>
  infiniteQueryOptions({
    queryKey: ['outbox', 'list', view],
    queryFn: ({ pageParam }) => read(view, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (earlier) => earlier,
  })

/** How many messages there are in each state. */
export const outboxCountsQuery = queryOptions({
  queryKey: ['outbox', 'counts'],
  queryFn: async () => (await read({ state: 'held' })).counts,
})

/** One message as its reader gets it. */
export const messageQuery = (id: string) =>
  queryOptions({
    queryKey: ['outbox', 'message', id],
    queryFn: () => ask(client.outbox[':id'].$get({ param: { id } })),
  })

export const handOver = (id: string, handedOver: boolean) =>
  ask(client.outbox[':id']['handed-over'].$put({ param: { id }, json: { handedOver } }))

export const sendAgain = (id: string) => ask(client.outbox[':id'].resend.$post({ param: { id } }))

/** Sends all of a person's failed messages again, to the address the person has now. */
export const sendAllAgain = (person: string) => ask(client.resends.$post({ json: { person } }))

/** Hands in a message that came back. */
export const handInBounce = (message: string) =>
  ask(client.bounces.$post({ json: { messages: [message] } }))
