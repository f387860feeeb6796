import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { describedGroups } from './groups.ts'
import { syntheticPeople } from './people.ts'
import { seeded } from './random.ts'
import {
  syntheticDeclarations,
  syntheticGuides,
  syntheticMilestones,
  syntheticReturns,
  syntheticTasks,
  syntheticUsage,
} from './registers.ts'

const seed = 2019

const groupsFile = z.object({
  groups: z.array(
    z.looseObject({
      code: z.string(),
      council: z.string(),
      states: z.array(
        z.looseObject({
          co_chairs: z.number().nullable(),
          member_co_chairs: z.number().nullable(),
        }),
      ),
    }),
  ),
})
const jurisdictionsFile = z.object({
  jurisdictions: z.array(z.object({ code: z.string(), parent: z.string().nullable() })),
})

/**
 * Writes the demo's programme folder: the programme's own files, and registers and people made up from a fixed seed, so
 * that they are loaded by the same way as anybody's. Written anew at each start, the same every time.
 */
export async function writeDemoFolder(programmeDir: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await cp(programmeDir, folder, { recursive: true })
  const register = groupsFile.parse(await readJson(join(folder, 'groups.json')))
  const groups = register.groups.map(({ code, council, states }) => ({
    code,
    council,
    coChairs: states.at(-1)?.co_chairs ?? 0,
    memberCoChairs: states.at(-1)?.member_co_chairs ?? 0,
  }))
  const { jurisdictions } = jurisdictionsFile.parse(
    await readJson(join(folder, 'jurisdictions.json')),
  )
  const places = jurisdictions
    .filter(({ parent }) => parent === null || !parent.startsWith('CA'))
    .map(({ code }) => code)
  const active = groups.filter(({ coChairs }) => coChairs > 0).map(({ code }) => code)
  const files = {
    'groups.json': describedGroups(register),
    'people.json': syntheticPeople(seeded(seed), groups),
    'milestones.json': syntheticMilestones(seeded(seed + 1), active),
    'tasks.json': syntheticTasks(seeded(seed + 2), ['JC', 'PSSDC', 'PSCIOC'], active),
    'practice-guides.json': syntheticGuides(),
    'guide-declarations.json': syntheticDeclarations(seeded(seed + 3), places),
    'guide-usage.json': syntheticUsage(seeded(seed + 4), places),
    'annual-returns.json': syntheticReturns(outcomes(places)),
  }
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), JSON.stringify(content))
}

const outcomes = (places: readonly string[]) => {
  const fourteen = places.filter((code) => code.length === 2)
  const numbered = (name: string, count: number) =>
    Array.from({ length: count }, (_, n) => `${name}-${n + 1}`)
  return [
    { indicator: 'OUT-IDENTITY-ACCEPTED', units: fourteen, reached: [3, 5, 6] },
    {
      indicator: 'OUT-LIFE-EVENTS',
      units: ['birth', 'death', 'business-start'],
      reached: [0, 1, 1],
    },
    { indicator: 'OUT-STRATEGY-ADOPTED', units: fourteen, reached: [4, 6, 9] },
    { indicator: 'OUT-SERVICES-REDESIGNED', units: numbered('service', 12), reached: [2, 4, 7] },
    { indicator: 'OUT-SHARED-REUSED', units: numbered('asset', 10), reached: [3, 4, 5] },
  ]
}

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'))
