import type { Texts } from '../en/index.ts'
import { common } from './common.ts'
import { mails } from './mails.ts'
import { measurement } from './measurement.ts'
import { problems } from './problems.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'

/** The French texts; a key missing or in excess doesn't compile. */
export const fr: Texts = { common, mails, measurement, problems, shell, signIn }
