import type { Texts } from '../en/index.ts'
import { answer } from './answer.ts'
import { answering } from './answering.ts'
import { answers } from './answers.ts'
import { deadLinks } from './dead-links.ts'
import { followUp } from './follow-up.ts'
import { promises } from './promises.ts'
import { received } from './received.ts'
import { burden } from './burden.ts'
import { comments } from './comments.ts'
import { ballot } from './ballot.ts'
import { common } from './common.ts'
import { declarations } from './declarations.ts'
import { domains } from './domains.ts'
import { exportWords } from './exports.ts'
import { facts } from './facts.ts'
import { groups } from './groups.ts'
import { guides } from './guides.ts'
import { handOvers } from './hand-overs.ts'
import { guideFiles } from './guide-files.ts'
import { groupForms } from './group-forms.ts'
import { importRounds } from './import-rounds.ts'
import { imports } from './imports.ts'
import { indicators } from './indicators.ts'
import { instruments } from './instruments.ts'
import { launches } from './launches.ts'
import { mails } from './mails.ts'
import { measurement } from './measurement.ts'
import { problems } from './problems.ts'
import { programme } from './programme.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { waiting } from './waiting.ts'
import { workplan } from './workplan.ts'
import { workplanFiles } from './workplan-files.ts'
import { taskings } from './taskings.ts'
import { needs, timeline } from './timeline.ts'
import { trends } from './trends.ts'
import { scorecards } from './scorecards.ts'
import { consultations } from './consultations.ts'
import { namedAnswers } from './named-answers.ts'
import { newRound } from './new-round.ts'
import { round } from './round.ts'
import { home } from './home.ts'
import { outbox } from './outbox.ts'
import { people } from './people.ts'
import { recurring } from './recurring.ts'
import { reminders } from './reminders.ts'
import { reports } from './reports.ts'
import { retention } from './retention.ts'

/** The French texts; a key missing or in excess doesn't compile. */
export const fr: Texts = {
  people,
  recurring,
  reminders,
  reports,
  retention,
  outbox,
  handOvers,
  home,
  round,
  namedAnswers,
  newRound,
  consultations,
  scorecards,
  waiting,
  workplan,
  workplanFiles,
  taskings,
  timeline,
  needs,
  trends,
  answer,
  answering,
  answers,
  ballot,
  deadLinks,
  followUp,
  promises,
  received,
  burden,
  comments,
  common,
  groups,
  guides,
  guideFiles,
  groupForms,
  declarations,
  domains,
  exportWords,
  facts,
  importRounds,
  imports,
  indicators,
  instruments,
  launches,
  mails,
  measurement,
  problems,
  programme,
  shell,
  signIn,
}
