import type { Db } from '../database/connect.ts'
import { compiledForm } from '../instruments/queries.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { findWave } from '../waves/queries.ts'
import { findSet, listComments, listParaphrases, listRedactions } from './workbench-queries.ts'

type Wave = NonNullable<Awaited<ReturnType<typeof findWave>>>

/**
 * A round's comments as the analyst works on them, question by question. `state` says why there may be none: the round is
 * open, is named or was imported (`apart`), had too few respondents (`destroyed`).
 */
export async function readWorkbench({ db }: Services, waveId: string) {
  const wave = await findWave(db, waveId)
  if (!wave) throw problem('wave.unknown')
  const set = await findSet(db, waveId)
  const about = {
    title: wave.title,
    instrumentTitle: wave.instrumentTitle,
    closedOn: wave.closedOn,
    respondents: set?.respondents ?? 0,
    threshold: set?.threshold ?? 0,
    written: set?.written ?? 0,
    releasedAt: set?.releasedAt ?? null,
  }
  return { state: stateOf(wave, set), ...about, questions: await questionsOf(db, wave) }
}

function stateOf(wave: Wave, set: Awaited<ReturnType<typeof findSet>>) {
  if (!wave.closedAt && wave.mode !== 'named') return 'open' as const
  if (!set) return 'apart' as const
  if (set.respondents < set.threshold) return 'destroyed' as const
  return set.releasedAt ? ('released' as const) : ('working' as const)
}

async function questionsOf(db: Db, wave: Wave) {
  const comments = await listComments(db, wave.id)
  const paraphrases = await listParaphrases(db, wave.id)
  const redactions = await listRedactions(db, wave.id)
  const form = await compiledForm(db, wave.instrument, wave.version, wave.form)
  const asked = form.questions.filter(({ name }) => comments.some((each) => each.question === name))
  return asked.map(({ name, title }) => ({
    question: name,
    title,
    comments: comments
      .filter(({ question }) => question === name)
      .map(({ id, text, paraphrase, setAside }) => ({
        id,
        text,
        paraphrase,
        setAside,
        redactions: redactions
          .filter(({ comment }) => comment === id)
          .map(({ at, by, reason, characters }) => ({ at, by, reason, characters })),
      })),
    paraphrases: paraphrases
      .filter(({ question }) => question === name)
      .map(({ id, en, fr }) => ({ id, en, fr })),
  }))
}
