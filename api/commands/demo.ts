import { join } from 'node:path'
import { printedLink } from '../accounts/links.ts'
import type { Config } from '../config.ts'
import { findProgramme } from '../programme/queries.ts'
import { listen, prepare, runCommand, startJobs, stopOnSignals } from '../server.ts'
import type { Services } from '../services.ts'
import { countWaves } from '../waves/queries.ts'
import { sayAsks } from './demo/asks.ts'
import { writeDemoFolder } from './demo/folder.ts'
import { learnLate, redefineClearness } from './demo/changes.ts'
import { writeFollowUps } from './demo/follow-ups.ts'
import { pastRoundsOf } from './demo/history.ts'
import { writeGuides } from './demo/library.ts'
import { personas } from './demo/people.ts'
import { openToday } from './demo/present.ts'
import { recordReplaced } from './demo/replaced-reports.ts'
import { dropOutdated, markMade } from './demo/renew.ts'
import { publishPastScorecards } from './demo/scorecards.ts'
import { planThisYear, reviewTasks } from './demo/workplans.ts'

const linkHours = 24

/** The programme with three fiscal years of synthetic history, and a sign-in link for each role. */
async function demo(config: Config): Promise<void> {
  const programmeDir = join(config.dataDir, 'programme')
  await writeDemoFolder(config.programmeDir, programmeDir)
  if (await dropOutdated(config.dataDir, programmeDir))
    console.log('The demo’s programme has changed: its data is made anew.')
  const { services, connection } = await prepare({ ...config, programmeDir }, { synthetic: true })
  await markMade(config.dataDir, programmeDir)
  if ((await countWaves(services.db)) === 0) await makeHistory(services)
  await openToday(services)
  const running = await listen(services, connection)
  stopOnSignals(running)
  await printLinks(services, running.url)
  startJobs(services)
}

/** In the order of its days: a definition changes between two rounds, and a fact comes after its year was published. */
async function makeHistory(services: Services): Promise<void> {
  console.log('Making three fiscal years of synthetic history…')
  await writeGuides(services)
  const holdRoundsBefore = pastRoundsOf(services)
  await holdRoundsBefore('2024-05-14')
  await publishPastScorecards(services, '2023-2024', '2024-05-14')
  await holdRoundsBefore('2025-04-15')
  await redefineClearness(services, '2025-04-15')
  await publishPastScorecards(services, '2024-2025', '2025-05-13')
  await holdRoundsBefore('2025-06-10')
  await learnLate(services, '2025-06-10')
  await publishPastScorecards(services, '2024-2025', '2025-06-12', ['JC'])
  await holdRoundsBefore('2026-05-12')
  await publishPastScorecards(services, '2025-2026', '2026-05-12')
  await writeFollowUps(services)
  await planThisYear(services)
  await reviewTasks(services)
  await recordReplaced(services)
  await sayAsks(services)
}

async function printLinks(services: Services, url: string): Promise<void> {
  const programme = await findProgramme(services.db)
  console.log(`\nArpent is ready at ${url} — ${programme?.name.en ?? ''}, synthetic data`)
  console.log(`Sign-in links, good for ${linkHours} hours, each once:\n`)
  for (const [role, person] of Object.entries(personas)) {
    console.log(`${role}: ${await printedLink(services, person, linkHours)}`)
  }
}

await runCommand(demo, { DATA_DIR: '.data-demo' })
