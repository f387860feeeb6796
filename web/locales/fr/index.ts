import type { Texts } from '../en/index.ts'
import { answers } from './answers.ts'
import { common } from './common.ts'
import { instruments } from './instruments.ts'
import { mails } from './mails.ts'
import { measurement } from './measurement.ts'
import { problems } from './problems.ts'
import { programme } from './programme.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { trends } from './trends.ts'
import { scorecards } from './scorecards.ts'

/** The French texts; a key missing or in excess doesn't compile. */
export const fr: Texts = {
  scorecards,
  trends,
  answers,
  common,
  instruments,
  mails,
  measurement,
  problems,
  programme,
  shell,
  signIn,
}
