import { texts } from '../../web/locales/index.ts'

/** What a column of a workplan's file holds. `groupName`, `horizon` and `synthetic` are written for readers, and never read back. */
export type ColumnWord = keyof (typeof texts)['en']['workplanFiles']['columns']

/** The columns of dates. */
export const dayColumns = [
  'startsOn',
  'plannedDueOn',
  'firstApprovedDueOn',
  'revisedDueOn',
  'doneOn',
  'cancelledOn',
] as const satisfies readonly ColumnWord[]
export type DayColumn = (typeof dayColumns)[number]

/** The columns of a file that is written, in their order. */
export const writtenColumns = [
  'group',
  'groupName',
  'reference',
  'titleEn',
  'titleFr',
  'startsOn',
  'plannedDueOn',
  'firstApprovedDueOn',
  'revisedDueOn',
  'reason',
  'doneOn',
  'evidence',
  'cancelledOn',
  'needs',
  'state',
  'horizon',
] as const satisfies readonly ColumnWord[]

/** Other headings people give these columns, in either language, without accents and capitals. */
const others: Readonly<Record<ColumnWord, readonly string[]>> = {
  group: ['group code', 'working group', 'groupe de travail', 'code du groupe'],
  groupName: [],
  reference: [
    'ref',
    'no',
    'number',
    'numero',
    'id',
    'identifier',
    'identifiant',
    'code',
    'n',
    'milestone reference',
    'reference du jalon',
  ],
  titleEn: [
    'milestone',
    'milestone english',
    'milestone en',
    'title',
    'title in english',
    'title english',
    'title en',
    'english title',
    'english',
    'milestone title',
    'milestone name',
    'jalon anglais',
    'jalon en',
    'titre anglais',
    'titre en anglais',
    'anglais',
    'name',
    'deliverable',
    'activity',
  ],
  titleFr: [
    'jalon',
    'jalon francais',
    'jalon fr',
    'titre',
    'titre francais',
    'titre en francais',
    'titre fr',
    'titre du jalon',
    'nom du jalon',
    'francais',
    'milestone french',
    'milestone fr',
    'title in french',
    'title french',
    'title fr',
    'french title',
    'french',
    'nom',
    'livrable',
    'activite',
  ],
  startsOn: ['start', 'starts', 'start date', 'begins', 'begins on', 'debut', 'date de debut'],
  plannedDueOn: [
    'planned',
    'planned date',
    'due',
    'due on',
    'due date',
    'deadline',
    'target date',
    'end',
    'end date',
    'finish date',
    'prevu',
    'prevu le',
    'date prevue',
    'echeance',
    'date d echeance',
    'date limite',
    'date cible',
    'echeance prevue',
    'fin',
    'date de fin',
  ],
  firstApprovedDueOn: [
    'first approved',
    'approved date',
    'baseline',
    'baseline date',
    'date approuvee',
    'date de reference',
  ],
  revisedDueOn: ['revised', 'revised due date', 'new date', 'date revisee', 'nouvelle date'],
  reason: [
    'reason',
    'why',
    'reason for change',
    'motif',
    'raison',
    'motif du changement',
    'justification',
  ],
  doneOn: [
    'done',
    'date done',
    'completed',
    'completed on',
    'completion date',
    'date completed',
    'finished',
    'finished on',
    'realise',
    'fait le',
    'termine le',
    'acheve le',
    'date de realisation',
    'date d achevement',
  ],
  evidence: ['proof', 'link', 'url', 'preuve', 'lien'],
  cancelledOn: ['cancelled', 'canceled', 'canceled on', 'date cancelled', 'annule'],
  needs: [
    'waits for',
    'depends on',
    'dependency',
    'dependencies',
    'predecessor',
    'predecessors',
    'depend de',
    'dependance',
    'dependances',
    'predecesseurs',
    'prealables',
  ],
  state: ['status', 'statut'],
  horizon: [],
  synthetic: [],
}

/** A heading as it is compared: capitals, accents, signs and spaces don't matter. */
export const plainHeading = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const headings: ReadonlyMap<string, ColumnWord> = new Map(
  (Object.keys(others) as ColumnWord[]).flatMap((word) =>
    [...others[word], ...Object.values(texts).map((own) => own.workplanFiles.columns[word])].map(
      (heading) => [plainHeading(heading), word] as const,
    ),
  ),
)

/** The column that a heading names, in either language; undefined for one that nobody knows. */
export const columnOf = (heading: string): ColumnWord | undefined =>
  headings.get(plainHeading(heading))
