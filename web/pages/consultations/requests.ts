import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'
import type { Bilingual } from '../../locales/index.ts'
import type { Plan, Reminders } from './plan.ts'

const readInstruments = async () => (await ask(client.instruments.$get())).instruments

/** A survey or guide that can be sent out. */
export type Instrument = Awaited<ReturnType<typeof readInstruments>>[number]

export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: readInstruments,
  staleTime: 10 * 60_000,
})

const participation = (id: string) => client.waves[':id'].participation.$get({ param: { id } })

/** Who has answered so far; asked again every 15 seconds while the round is open. */
export const participationQuery = (id: string, open: boolean) =>
  queryOptions({
    queryKey: ['waves', id, 'participation'],
    queryFn: () => ask(participation(id)),
    refetchInterval: open ? 15_000 : false,
  })

const againstLast = (id: string) => client.waves[':id'].participation.last.$get({ param: { id } })

/** A round's response by day, and the last round's; asked again each minute while the round is open. */
export const againstLastQuery = (id: string, open: boolean) =>
  queryOptions({
    queryKey: ['waves', id, 'participation', 'last'],
    queryFn: () => ask(againstLast(id)),
    refetchInterval: open ? 60_000 : false,
  })

export type AgainstLast = Awaited<ReturnType<typeof readAgainstLast>>
const readAgainstLast = (id: string) => ask(againstLast(id))

/** Whom a round of this quarter asks more than the limit. */
export const roundBurdenQuery = (id: string) =>
  queryOptions({
    queryKey: ['waves', id, 'burden'],
    queryFn: () => ask(client.waves[':id'].burden.$get({ param: { id } })),
  })

export const previewQuery = (plan: Plan) =>
  queryOptions({
    queryKey: ['preview', plan],
    queryFn: () => ask(client.previews.wave.$post({ json: plan })),
    placeholderData: (earlier) => earlier,
  })

/** A round to open: what was previewed, its title, and when it reminds. */
type NewRound = Plan & { title: Bilingual; reminders: Reminders }

/** Opens a round: freezes who is asked and sends the invitations. */
export const openRound = (round: NewRound) => ask(client.waves.$post({ json: round }))

/** Asks the co-chairs to approve an anonymous round. */
export const proposeRound = (round: NewRound) => ask(client.launches.$post({ json: round }))

/** Closes a round and releases what may be published of it. */
export const closeRound = (id: string) => ask(client.waves[':id'].close.$post({ param: { id } }))

/** Keeps a round open until a later day. */
export const extendRound = (id: string, closesOn: string) =>
  ask(client.waves[':id'].extend.$post({ param: { id }, json: { closesOn } }))
/** Lets late answers into a closed round until a day; null ends it, and what waits is destroyed. */
export const takeLate = (id: string, until: string | null) =>
  ask(client.waves[':id'].late.$put({ param: { id }, json: { until } }))

/** Makes one more release with the late answers that are enough; `number` is null where they are not. */
export const releaseLate = (id: string) =>
  ask(client.waves[':id'].late.release.$post({ param: { id } }))

/** Who a plan would ask. */
export type Invited = Awaited<ReturnType<typeof readPreview>>
const readPreview = (plan: Plan) => ask(client.previews.wave.$post({ json: plan }))

/** Who was asked in a round and who answered. */
export type Participation = Awaited<ReturnType<typeof readParticipation>>
const readParticipation = (id: string) => ask(participation(id))
