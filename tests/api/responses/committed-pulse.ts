import { afterAll, beforeAll } from 'vitest'
import type { CompiledInstrument } from '../../../api/instruments/compiled.ts'
import pulse from '../../../surveys/member-pulse.json' with { type: 'json' }
import type { Answer } from '../../support/client.ts'
import { openCommitting } from '../../support/engine.ts'
import { compose, type Sandbox } from '../../support/sandbox.ts'
import { addMembers, type OpenWave, openWave, publishInstrument } from '../../support/waves.ts'
import { counted } from './counted.ts'
import { pulseAnswers } from './pulse-answers.ts'

/** The pulse asked of twelve members for real: what is written commits, and on a server each request has a connection of its own. */
export function useCommittedPulse() {
  const arpent = {} as Sandbox
  const members: string[] = []
  let form: CompiledInstrument
  let end: () => Promise<void>
  beforeAll(async () => {
    const opened = await openCommitting('programme')
    end = opened.end
    Object.assign(arpent, compose(opened.db))
    form = await publishInstrument(arpent.db, pulse)
    members.push(...(await addMembers(arpent.db, 12)))
  }, 60_000)
  afterAll(() => end())
  return {
    arpent,
    members,
    newWave: (): Promise<OpenWave> =>
      openWave(arpent.db, arpent.services.keys, { instrument: pulse, people: members }),
    /** Submits by that person's link, through one process or another. */
    send: (
      wave: OpenWave,
      email: string,
      answers: unknown = pulseAnswers,
      through = arpent,
    ): Promise<Answer> =>
      through.nobody().invited(wave.secretOf(email)).post('/api/answer/submission', { answers }),
    counted: (wave: OpenWave) => counted(arpent, form, wave),
  }
}
