import { advanceConsultations } from '../consultations/advance.ts'
import { recordDue } from '../indicators/record-published.ts'
import { finishClosings } from '../ballots/finish.ts'
import { eraseOutOfTime } from '../retention/schedule.ts'
import { forgetReaders } from '../library/counting.ts'
import { dispatchQueued } from '../mail/dispatch.ts'
import { sendMonthlyLetters } from '../monthly/send.ts'
import { keepParticipationOfDay } from '../waves/participation-days.ts'
import { endLateAnswers } from '../waves/late.ts'
import { tellMissingBallots } from '../waves/tell-missing.ts'
import type { JobDefinition } from './jobs.ts'

/** Every job of the program; server.ts starts them. */
export const jobDefinitions: readonly JobDefinition[] = [
  { name: 'closings', everyMinute: true, run: finishClosings },
  { name: 'consultations', everyMinute: true, run: advanceConsultations },
  { name: 'late-answers', everyMinute: true, run: endLateAnswers },
  { name: 'missing-ballots', everyMinute: true, run: tellMissingBallots },
  {
    name: 'messages',
    everyMinute: true,
    promptly: true,
    run: (services) => dispatchQueued(services),
  },
  { name: 'monthly', everyMinute: true, run: sendMonthlyLetters },
  { name: 'participation', everyMinute: true, run: keepParticipationOfDay },
  { name: 'readers', everyMinute: true, run: forgetReaders },
  { name: 'retention', everyMinute: true, run: eraseOutOfTime },
  { name: 'record', everyMinute: true, run: recordDue },
]
