import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openWave } from '../../../api/waves/launch.ts'
import { newWaveSchema } from '../../../api/waves/schemas.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { openCommitting } from '../../support/engine.ts'
import { junePulse } from '../../support/june-pulse.ts'
import { compose, type Sandbox } from '../../support/sandbox.ts'

/** Launches at the same moment need a server: the embedded engine runs one transaction after the other. */
const onServer = inject('templates').url !== null

let arpent: Sandbox
let end: () => Promise<void>
beforeAll(async () => {
  if (!onServer) return
  const opened = await openCommitting('programme')
  end = opened.end
  arpent = compose(opened.db, { smtp: true })
  await seatMembers(opened.db, fourteenSeats)
})
afterAll(() => end?.())

const wave = newWaveSchema.parse(junePulse)

test.runIf(onServer)(
  'a button pressed four times at once opens one round, and writes to everybody once',
  async () => {
    const launches = await Promise.allSettled(
      Array.from({ length: 4 }, () => openWave(arpent.services, null, wave)),
    )
    const refused = launches.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(refused.map(({ word }) => word)).toEqual(
      Array.from({ length: 3 }, () => 'wave.overlaps'),
    )
    expect(await arpent.db.selectFrom('wave').select('id').execute()).toHaveLength(1)
    expect(await arpent.db.selectFrom('message').select('recipient').execute()).toHaveLength(14)
  },
)
