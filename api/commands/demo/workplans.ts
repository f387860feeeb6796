import { plainDate } from '../../clock.ts'
import { listGroups } from '../../programme/queries.ts'
import type { Services } from '../../services.ts'
import { addMilestone, changeMilestone } from '../../workplans/actions.ts'
import { setNeeds } from '../../workplans/dependencies.ts'
import { taskingPage } from '../../workplans/tasking-page-queries.ts'
import { decideTask } from '../../workplans/taskings.ts'
import { approveWorkplan } from '../../workplans/workplan.ts'
import { analystOn } from './analyst.ts'
import { type Random, seeded } from './random.ts'

const seed = 6006
const plannedOn = '2026-05-13'

const plans = [
  {
    title: { en: 'Needs of clients gathered', fr: 'Besoins de la clientèle recueillis' },
    startsOn: '2026-04-01',
    dueOn: '2026-06-15',
  },
  {
    title: {
      en: 'Draft standard out for comment',
      fr: 'Ébauche de norme soumise aux commentaires',
    },
    startsOn: '2026-06-01',
    dueOn: '2026-09-30',
  },
  {
    title: { en: 'Pilot evaluated', fr: 'Projet pilote évalué' },
    startsOn: '2026-09-01',
    dueOn: '2027-01-29',
  },
  {
    title: { en: 'Guide published', fr: 'Guide publié' },
    startsOn: '2027-01-04',
    dueOn: '2027-03-19',
  },
]

/** The councils review what they asked of the Research group: one task stays, one goes, one gets a new date. */
export async function reviewTasks(services: Services): Promise<void> {
  const request = await analystOn(services, plannedOn)
  const decisions = [
    { verdict: 'relaunch', note: 'Two provinces were waiting for it.', dueOn: '2026-12-11' },
    { verdict: 'follow_up', note: 'Ask the three territories first.', dueOn: null },
    { verdict: 'retire', note: 'The new standard covers it.', dueOn: null },
  ] as const
  const kept = { groups: ['RES'], today: plannedOn }
  const open = await taskingPage(services.db, kept, 'open', { from: 0, most: decisions.length })
  for (const [at, decision] of decisions.entries()) {
    const task = open[at]
    if (!task) return
    const by = { decidedOn: plannedOn, decidedBy: 'Joint Councils, spring meeting' }
    await decideTask(request, { council: task.council }, task.reference, { ...decision, ...by })
  }
}

/** This fiscal year's workplans: approved in May, one thing done, a date moved with its reason, one more planned since. */
export async function planThisYear(services: Services): Promise<void> {
  const today = plainDate(services.clock.now(), services.config.timeZone)
  const random = seeded(seed)
  const groups = (await listGroups(services.db)).flatMap(({ code }) => code ?? [])
  for (const group of groups) await planGroup(services, random, group, today)
  await chainGroups(services, groups.slice(0, 8))
}

type Promised = { reference: string; dueOn: string }

/** Each pilot waits for another group's draft, and some guides for that pilot. */
async function chainGroups(services: Services, groups: readonly string[]): Promise<void> {
  const request = await analystOn(services, plannedOn)
  for (const [at, group] of groups.entries()) {
    const before = groups[at - 1]
    if (!before) continue
    await setNeeds(request, { group, reference: 'M-3' }, [{ group: before, reference: 'M-2' }])
    await setNeeds(request, { group, reference: 'M-4' }, [{ group, reference: 'M-3' }])
  }
}

async function planGroup(
  services: Services,
  random: Random,
  group: string,
  today: string,
): Promise<void> {
  const request = await analystOn(services, plannedOn)
  const milestones: Promised[] = []
  for (const { title, startsOn, dueOn } of plans) {
    const added = { ...open, title, startsOn, plannedDueOn: dueOn }
    milestones.push({ reference: (await addMilestone(request, group, added)).reference, dueOn })
  }
  await approveWorkplan(request, group, { milestones })
  await tickFirst(services, random, group, today, milestones)
  await moveSecond(services, random, group, today, milestones)
}

/** Most groups did the first thing, some of them late. */
async function tickFirst(
  services: Services,
  random: Random,
  group: string,
  today: string,
  [first]: readonly Promised[],
): Promise<void> {
  const doneOn = random.chance(0.6) ? '2026-06-12' : '2026-07-10'
  if (!first || doneOn > today || !random.chance(0.85)) return
  const evidence = `https://example.org/${group.toLowerCase()}/needs`
  await changeMilestone(
    await analystOn(services, doneOn),
    { group, reference: first.reference },
    { doneOn, evidence },
  )
}

/** Some ask for more time for the second, and plan one thing more. */
async function moveSecond(
  services: Services,
  random: Random,
  group: string,
  today: string,
  [, second]: readonly Promised[],
): Promise<void> {
  const movedOn = '2026-09-15'
  if (!second || movedOn > today || !random.chance(0.4)) return
  const request = await analystOn(services, movedOn)
  await changeMilestone(
    request,
    { group, reference: second.reference },
    {
      revisedDueOn: '2026-12-18',
      reason: 'Two jurisdictions asked for more time to comment.',
    },
  )
  const title = { en: 'Lessons learned shared', fr: 'Leçons retenues communiquées' }
  await addMilestone(request, group, { ...open, title, plannedDueOn: '2027-03-31' })
}

const open = {
  startsOn: null,
  firstApprovedDueOn: null,
  doneOn: null,
  evidence: null,
  cancelledOn: null,
}
