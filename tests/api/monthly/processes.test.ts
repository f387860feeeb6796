import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { dispatchQueued } from '../../../api/mail/dispatch.ts'
import { sendMonthlyLetters } from '../../../api/monthly/send.ts'
import { cast } from '../../support/cast.ts'
import { openCommitting } from '../../support/engine.ts'
import { compose, type Sandbox } from '../../support/sandbox.ts'

/** Several processes at once need a server: the embedded engine allows one. */
const onServer = inject('templates').url !== null

let processes: Sandbox[]
let end: () => Promise<void>
beforeAll(async () => {
  if (!onServer) return
  const opened = await openCommitting('programme')
  end = opened.end
  processes = [compose(opened.db, { smtp: true }), compose(opened.db, { smtp: true })]
  const ariane = await processes[0]?.as(cast.ariane)
  await ariane?.post('/api/groups/RES/milestones', {
    title: { en: 'Findings', fr: 'Constats' },
    plannedDueOn: '2026-07-31',
  })
})
afterAll(() => end?.())

test.runIf(onServer)('two processes over a quarter send each letter once', async () => {
  const moments = ['2026-07-01', '2026-07-02', '2026-08-03', '2026-08-20', '2026-09-01']
  for (const moment of moments) {
    for (const each of processes) each.setTime(`${moment}T13:00:00Z`)
    await Promise.all(
      [...processes, ...processes].map(({ services }) => sendMonthlyLetters(services)),
    )
    await Promise.all(processes.map(({ services }) => dispatchQueued(services)))
  }
  const letters = processes
    .flatMap(({ sent }) => sent)
    .filter(({ text }) => text.includes('/waiting'))
    .map(({ to }) => to)
  // The first look only begins: July's, August's and September's letters follow.
  expect(letters).toEqual([cast.colin, cast.colin, cast.colin])
})
