import { deliverSignIn, sendSignIn } from './accounts/actions.ts'
import { type Auth, createAuth } from './accounts/auth.ts'
import { type SignInRequests, signInRequests } from './accounts/sign-in-requests.ts'
import { type BallotBatches, ballotBatches } from './ballots/batches.ts'
import { keyFiles, type RoundKeys } from './ballots/key-files.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Batching } from './database/batching.ts'
import type { Db } from './database/connect.ts'
import { type HourlyCounts, hourlyCounts } from './hours.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Keys } from './keys.ts'
import type { Use } from './library/fold-queries.ts'
import { usageFolding } from './library/use-folding.ts'
import type { Log } from './log.ts'
import type { Mailer } from './mail/mailer.ts'
import { type InvitationLookup, invitationLookup } from './responses/admission.ts'
import { type GroupCommit, groupCommit } from './responses/group-commit.ts'
import { type OpeningLookup, openingLookup } from './responses/opening.ts'

/** What a request's way needs, composed once in server.ts or in the test sandbox. */
export type Services = {
  db: Db
  config: Config
  keys: Keys
  clock: Clock
  auth: Auth
  /** Who asked for a sign-in link. */
  signInRequests: SignInRequests
  /** Private keys of open anonymous rounds. */
  roundKeys: RoundKeys
  hours: HourlyCounts
  mailer: Mailer
  jobs: Jobs
  log: Log
  /** Finds the invitation of a respondent's link. */
  invitationOf: InvitationLookup
  /** Finds what a respondent's first screen says. */
  openingOf: OpeningLookup
  /** Counts a respondent's answers. */
  groupCommit: GroupCommit
  /** Counts what readers do with guides. */
  countUse: Batching<Use, null>
  /** Marks ballots of anonymous rounds taken, and puts their answers in the box. */
  ballots: BallotBatches
}

/** What the rest is composed from. */
export type Supplied = Omit<
  Services,
  | 'auth'
  | 'signInRequests'
  | 'invitationOf'
  | 'openingOf'
  | 'groupCommit'
  | 'countUse'
  | 'ballots'
  | 'roundKeys'
  | 'hours'
>

/** A sign-in link asked for by mail is good for a quarter of an hour. */
const linkSeconds = 15 * 60

/** Adds what needs the rest: sign-in, and what requests share. */
export function composeServices(rest: Supplied): Services {
  const own = {
    ...rest,
    roundKeys: keyFiles(rest.config.roundKeysDir),
    hours: hourlyCounts(rest.log),
  }
  const auth = createAuth({
    db: rest.db,
    secret: rest.keys.session,
    publicUrl: rest.config.publicUrl,
    linkSeconds,
    deliver: (link) => deliverSignIn(own, link),
  })
  return {
    ...own,
    auth,
    signInRequests: signInRequests((email) => sendSignIn({ ...own, auth }, email), rest.log),
    invitationOf: invitationLookup(rest.db),
    openingOf: openingLookup(rest.db),
    groupCommit: groupCommit(rest),
    countUse: usageFolding(rest.db),
    ballots: ballotBatches(rest.db),
  }
}
