import type { Widened } from '../shape.ts'
import { common } from './common.ts'
import { mails } from './mails.ts'
import { measurement } from './measurement.ts'
import { problems } from './problems.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'

/** The English texts, by subject. Their keys are the contract that French satisfies. */
export const en = { common, mails, measurement, problems, shell, signIn }

/** What each language must hold: the keys of the English texts, none missing, none more. */
export type Texts = Widened<typeof en>
