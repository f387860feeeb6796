import { texts } from '../../web/locales/index.ts'
import type { MilestoneRow } from '../workplans/milestone-queries.ts'
import { plainHeading } from './columns.ts'

/** Where a milestone stands, as a file says it. */
export type StateWord = keyof (typeof texts)['en']['workplanFiles']['states']

/** Where a milestone stands on a day; what is promised now decides what is overdue. */
export function stateOf(
  row: Omit<MilestoneRow, 'group' | 'reference' | 'title'>,
  on: string,
): StateWord {
  if (row.doneOn !== null) return 'done'
  if (row.cancelledOn !== null) return 'cancelled'
  if (row.firstApprovedDueOn === null) return 'planned'
  return (row.revisedDueOn ?? row.firstApprovedDueOn) < on ? 'overdue' : 'ahead'
}

/** What a state in a file says: that work is done, or cancelled, or neither. */
export type StateSaid = 'done' | 'cancelled' | 'open'

const others: Readonly<Record<StateSaid, readonly string[]>> = {
  done: [
    'complete',
    'completed',
    'finished',
    'closed',
    'realisee',
    'fait',
    'faite',
    'termine',
    'terminee',
    'acheve',
    'achevee',
    'complete',
  ],
  cancelled: ['canceled', 'annulee', 'abandonne', 'abandonnee', 'dropped'],
  open: [
    'open',
    'in progress',
    'under way',
    'ongoing',
    'started',
    'not started',
    'to do',
    'late',
    'delayed',
    'on track',
    'approved',
    'ouvert',
    'en cours',
    'a faire',
    'pas commence',
    'non commence',
    'retarde',
    'approuve',
  ],
}

const said: ReadonlyMap<string, StateSaid> = new Map(
  [
    ...(Object.keys(others) as StateSaid[]).flatMap((word) =>
      others[word].map((text) => [text, word] as const),
    ),
    ...Object.values(texts).flatMap(({ workplanFiles: { states } }) =>
      (Object.keys(states) as StateWord[]).map(
        (word) => [states[word], word === 'done' || word === 'cancelled' ? word : 'open'] as const,
      ),
    ),
  ].map(([text, word]) => [plainHeading(text), word]),
)

/** What a state says, in either language; undefined for a word that is none. */
export const stateSaid = (text: string): StateSaid | undefined => said.get(plainHeading(text))
