import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'

const waves = client.waves[':id']
const read = (id: string) => ask(waves.comments.$get({ param: { id } }))

/** A round's comments, as the analyst works on them. */
export const workbenchQuery = (id: string) =>
  queryOptions({ queryKey: ['waves', id, 'comments'], queryFn: () => read(id) })

export type Workbench = Awaited<ReturnType<typeof read>>
export type Question = Workbench['questions'][number]
export type Comment = Question['comments'][number]
export type Paraphrase = Question['paraphrases'][number]
export type Reason = 'author' | 'somebody' | 'protected' | 'beside_the_point'

export type Wording = { comments: string[]; en: string; fr: string }

/** A paraphrase as it stood when somebody began to reword it. */
export type Seen = Wording & { id: string }

/** Keeps a paraphrase: a new one, or the one that was seen, reworded. */
export const keepParaphrase = (id: string, wording: Wording, reworded: Seen | null) => {
  if (!reworded) return ask(waves.paraphrases.$post({ param: { id }, json: wording }))
  const { id: paraphrase, ...seen } = reworded
  const json = { ...wording, seen }
  return ask(waves.paraphrases[':paraphrase'].$put({ param: { id, paraphrase }, json }))
}

export const dropParaphrase = (id: string, paraphrase: string) =>
  ask(waves.paraphrases[':paraphrase'].$delete({ param: { id, paraphrase } }))

/** Sets a comment aside, or takes it back, from where it is shown. */
export const setAside = (id: string, { id: comment, paraphrase: seen }: Comment, aside: boolean) =>
  ask(waves.comments[':comment'].aside.$put({ param: { id, comment }, json: { aside, seen } }))

/** Destroys words of a comment. */
export const redact = (
  id: string,
  comment: string,
  redaction: { from: number; words: string; reason: Reason },
) => ask(waves.comments[':comment'].redactions.$post({ param: { id, comment }, json: redaction }))

export const release = (id: string) => ask(waves['comment-release'].$post({ param: { id } }))
