import type { ProgrammeFolder } from './folder.ts'

const said = (text: string) => ({ en: text, fr: `${text} (fr)` })

/** One or two rows of every register, right in themselves and to the programme. */
export const registers: Record<string, { [list: string]: Record<string, unknown>[] }> = {
  'milestones.json': {
    milestones: [
      {
        group: 'DI',
        reference: 'DI-1',
        title: said('Trust framework tested'),
        first_approved_due_on: '2025-06-30',
        revised_due_on: '2025-09-30',
        done_on: '2025-08-12',
      },
      { group: 'RES', reference: 'RES-1', title: said('Survey designed') },
    ],
  },
  'tasks.json': {
    tasks: [
      {
        council: 'PSCIOC',
        group: 'CLD',
        reference: 'T-7',
        title: said('Pan-Canadian cloud requirements'),
        asked_on: '2024-10-01',
        due_on: '2025-10-01',
        reviewed_on: ['2025-03-15', '2025-09-15'],
      },
    ],
  },
  'practice-guides.json': {
    guides: [
      {
        code: 'privacy',
        group: 'PRV',
        title: said('Privacy by design'),
        published_on: '2024-05-01',
      },
    ],
  },
  'guide-declarations.json': {
    declarations: [
      {
        guide: 'privacy',
        jurisdiction: 'YT',
        declared_on: '2025-02-01',
        used_since: '2024-11-01',
        purpose: 'A privacy assessment',
      },
    ],
  },
  'guide-usage.json': {
    days: [
      { guide: 'privacy', day: '2025-02-01', jurisdiction: 'YT', opens: 3, downloads: 1 },
      { guide: 'privacy', day: '2025-02-01', jurisdiction: null, opens: 2, downloads: 0 },
    ],
  },
  'annual-returns.json': {
    returns: [
      { indicator: 'OUT-LIFE-EVENTS', fiscal_year: '2024-2025', unit: 'birth', reached: true },
      { indicator: 'OUT-IDENTITY-ACCEPTED', fiscal_year: '2024-2025', unit: 'YT', reached: false },
    ],
  },
  'people.json': {
    people: [
      {
        name: 'Member 01 Sample',
        email: 'member01@example.org',
        language: 'fr',
        jurisdiction: 'QC',
        home_council: 'PSSDC',
        roles: [
          { role: 'member', council: 'PSSDC', starts_on: '2024-04-01' },
          { role: 'co_chair', group: 'DI', starts_on: '2024-04-01', ends_on: '2026-03-31' },
        ],
      },
    ],
  },
}

/** Adds every register to the folder. */
export async function writeRegisters(folder: ProgrammeFolder): Promise<void> {
  for (const [file, content] of Object.entries(registers)) await folder.write(file, content)
}
