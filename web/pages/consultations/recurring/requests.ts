import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, client } from '../../../lib/api.ts'
import type { Rule } from './draft.ts'

const all = () => client.consultations.$get()
const one = (id: string) => client.consultations[':id'].$get({ param: { id } })
const mails = (id: string) => client.consultations[':id'].mails.$get({ param: { id } })
const preview = (rule: Rule, of: string | null) =>
  client.previews.consultation.$post({ json: rule, query: of === null ? {} : { of } })

const root = ['consultations'] as const

/** Every recurring consultation with what comes next. */
export const recurringQuery = queryOptions({ queryKey: root, queryFn: () => ask(all()) })

/** One of them: its rule, its rounds, the year to come. */
export const consultationQuery = (id: string) =>
  queryOptions({ queryKey: [...root, id], queryFn: () => ask(one(id)) })

/** Who gets which mail when. */
export const mailsQuery = (id: string) =>
  queryOptions({ queryKey: [...root, id, 'mails'], queryFn: () => ask(mails(id)) })

/** What a rule would bring, before it is kept; `of` is the consultation whose rule it would be, null for a new one. */
export const rulePreviewQuery = (rule: Rule, of: string | null) =>
  queryOptions({
    queryKey: ['rule-preview', of, rule],
    queryFn: () => ask(preview(rule, of)),
    placeholderData: (earlier) => earlier,
  })

export const startRecurring = (rule: Rule) => ask(client.consultations.$post({ json: rule }))
/** Changes the rule that was seen with that mark; refused where somebody has changed it since. */
export const changeRecurring = (id: string, seen: string, rule: Rule) =>
  ask(client.consultations[':id'].$put({ param: { id }, json: { ...rule, seen } }))

const verbs = {
  pause: (id: string) => client.consultations[':id'].pause.$post({ param: { id } }),
  resume: (id: string) => client.consultations[':id'].resume.$post({ param: { id } }),
  end: (id: string) => client.consultations[':id'].end.$post({ param: { id } }),
}

/** Pauses, resumes or ends a consultation; what is shown of it is asked again. */
export function useVerb(id: string, verb: keyof typeof verbs) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => ask(verbs[verb](id)),
    onSuccess: () => queries.invalidateQueries({ queryKey: root }),
  })
}

/** Leaves a coming period out, or holds it after all. */
export function useSkipping(id: string) {
  const queries = useQueryClient()
  const at = client.consultations[':id'].periods[':period']
  return useMutation({
    mutationFn: ({ period, skip }: { period: string; skip: boolean }) =>
      ask(at[skip ? 'skip' : 'keep'].$post({ param: { id, period } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: root }),
  })
}

/** Asks the co-chairs once more for a round that one of them refused. */
export function useProposing(id: string) {
  const queries = useQueryClient()
  const at = client.consultations[':id'].periods[':period'].propose
  return useMutation({
    mutationFn: (period: string) => ask(at.$post({ param: { id, period } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: root })
      await queries.invalidateQueries({ queryKey: ['launches'] })
    },
  })
}

/** A recurring consultation among the others. */
export type Recurring = Awaited<ReturnType<typeof readAll>>[number]
const readAll = () => ask(all())

/** A recurring consultation, whole. */
export type Consultation = Awaited<ReturnType<typeof readOne>>
const readOne = (id: string) => ask(one(id))

/** The mails of its open round and of its next. */
export type Mails = Awaited<ReturnType<typeof readMails>>
const readMails = (id: string) => ask(mails(id))

/** What a rule would bring. */
export type RulePreview = Awaited<ReturnType<typeof readPreview>>
const readPreview = (rule: Rule) => ask(preview(rule, null))
