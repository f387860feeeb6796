import type { Bilingual } from '../../bilingual.ts'

/** Something a made-up person writes, in either language, and how the analyst words it for readers. */
export type Remark = { words: Bilingual; paraphrase: Bilingual }

const remark = (words: [string, string], paraphrase: [string, string]): Remark => ({
  words: { en: words[0], fr: words[1] },
  paraphrase: { en: paraphrase[0], fr: paraphrase[1] },
})

const start = [
  remark(
    [
      'Send the agenda two weeks ahead. I get it the night before and can’t brief my deputy.',
      'Envoyer l’ordre du jour deux semaines d’avance. Je le reçois la veille et ne peux pas préparer ma sous-ministre.',
    ],
    [
      'Agendas should arrive early enough to prepare.',
      'Les ordres du jour devraient arriver assez tôt pour qu’on puisse se préparer.',
    ],
  ),
  remark(
    [
      'Pair new members with someone who has been around for a while.',
      'Jumeler les nouveaux membres à quelqu’un qui est là depuis un moment.',
    ],
    [
      'New members would settle in faster with an experienced one at their side.',
      'Les nouveaux membres s’intégreraient plus vite avec l’appui d’un membre d’expérience.',
    ],
  ),
  remark(
    [
      'Tell us what changed because of the last survey!',
      'Dites-nous ce qui a changé à la suite du dernier sondage!',
    ],
    [
      'Members want to see what came of their earlier answers.',
      'Les membres veulent voir ce que leurs réponses précédentes ont donné.',
    ],
  ),
  remark(
    [
      'One session a year where territories and small municipalities go first.',
      'Une séance par année où les territoires et les petites municipalités parlent en premier.',
    ],
    [
      'Smaller jurisdictions should be given more room in meetings.',
      'Il faudrait faire plus de place aux petites administrations dans les réunions.',
    ],
  ),
  remark(
    [
      'Share code and contracts, not only slides about them.',
      'Partager le code et les contrats, pas seulement des diapositives à leur sujet.',
    ],
    [
      'Exchange reusable work as well as presentations.',
      'Échanger des travaux réutilisables, et non seulement des présentations.',
    ],
  ),
]

const stop = [
  remark(
    [
      'Asking for the same numbers three times a year in three templates.',
      'Demander les mêmes chiffres trois fois par année dans trois gabarits.',
    ],
    [
      'The same information should be asked for once.',
      'La même information ne devrait être demandée qu’une fois.',
    ],
  ),
  remark(
    [
      'Round tables where all thirty of us speak for two minutes.',
      'Les tours de table où chacun des trente parle deux minutes.',
    ],
    [
      'Long round tables leave too little time for discussion.',
      'Les longs tours de table laissent trop peu de temps à la discussion.',
    ],
  ),
  remark(
    [
      'Meetings that could be a two-page note.',
      'Les réunions qui pourraient être une note de deux pages.',
    ],
    [
      'Some meetings could be replaced by a written update.',
      'Certaines réunions pourraient être remplacées par une mise à jour écrite.',
    ],
  ),
  remark(
    [
      'Creating a new group each time something comes up.',
      'Créer un nouveau groupe chaque fois qu’un sujet se présente.',
    ],
    [
      'Fewer new groups: use those that exist.',
      'Moins de nouveaux groupes : s’appuyer sur ceux qui existent.',
    ],
  ),
]

const guides = [
  remark(
    [
      'Add one worked example from a small jurisdiction. Ours has two people, not forty.',
      'Ajouter un exemple d’une petite administration. Nous sommes deux, pas quarante.',
    ],
    [
      'Examples from smaller jurisdictions would help.',
      'Des exemples tirés de petites administrations seraient utiles.',
    ],
  ),
  remark(
    ['A one-page summary for executives.', 'Un résumé d’une page pour la haute direction.'],
    ['A one-page summary is missing.', 'Il manque un résumé d’une page.'],
  ),
  remark(
    [
      'The checklist at the end is great, make it a file we can edit.',
      'La liste de vérification à la fin est excellente; en faire un fichier modifiable.',
    ],
    [
      'Offer the checklist as a file that can be edited.',
      'Offrir la liste de vérification dans un fichier modifiable.',
    ],
  ),
]

const progress = [
  remark(
    [
      'The pilots went well but nobody pays for the second year.',
      'Les projets pilotes vont bien, mais personne ne finance la deuxième année.',
    ],
    [
      'Pilots succeed, and then lack funding to go on.',
      'Les projets pilotes réussissent, puis manquent de financement.',
    ],
  ),
  remark(
    [
      'Priorities change with each election; the work plan should not.',
      'Les priorités changent à chaque élection; le plan de travail ne devrait pas.',
    ],
    [
      'Workplans should hold through changes of government.',
      'Les plans de travail devraient résister aux changements de gouvernement.',
    ],
  ),
  remark(
    [
      'We finally see each other’s road maps.',
      'Nous voyons enfin les feuilles de route des uns et des autres.',
    ],
    [
      'Jurisdictions now share their plans with one another.',
      'Les administrations se communiquent désormais leurs plans.',
    ],
  ),
]

/** What may be written under a question; interviews and annual reviews speak of progress. */
export const remarksFor = (question: string): readonly Remark[] =>
  ({ start, stop, change: guides, how_other: guides, purpose_other: guides })[question] ?? progress

/** The remark somebody's words are. */
export function remarkOf(question: string, words: string): Remark | undefined {
  return remarksFor(question).find(({ words: { en, fr } }) => words === en || words === fr)
}
