import type { Texts } from '../en/index.ts'

export const handOvers: Texts['handOvers'] = {
  title: 'Remettre plusieurs messages à la fois',
  waiting: {
    one: '{n} message que montrent les filtres peut être pris dans un fichier. Un lien d’ouverture de session ne le peut pas : il expire en quelques minutes et se remet seul.',
    many: '{n} de messages que montrent les filtres peuvent être pris dans un fichier. Les liens d’ouverture de session n’en sont pas : ils expirent en quelques minutes et se remettent un à un.',
    other:
      '{n} messages que montrent les filtres peuvent être pris dans un fichier. Les liens d’ouverture de session n’en sont pas : ils expirent en quelques minutes et se remettent un à un.',
  },
  most: 'Un fichier en contient au plus {most} : les plus anciens sont pris d’abord.',
  nothing: 'Aucun message que montrent les filtres n’attend d’être pris.',
  take: {
    one: 'Prendre ce message',
    many: 'Prendre ces {n} de messages',
    other: 'Prendre ces {n} messages',
  },
  personal:
    'Chaque lien ouvre les réponses d’une personne. Gardez le fichier là où personne d’autre ne le lit, et supprimez-le une fois les messages partis.',
  open: {
    one: '{n} message à remettre',
    many: '{n} de messages à remettre',
    other: '{n} messages à remettre',
  },
  done: {
    one: '{n} message remis',
    many: '{n} de messages remis',
    other: '{n} messages remis',
  },
  taken: 'Pris par {name}, {at}',
  marked: 'Marqués {at}',
  alreadyMarked: {
    one: '{n} autre est déjà remis.',
    many: '{n} d’autres sont déjà remis.',
    other: '{n} autres sont déjà remis.',
  },
  cancelled: {
    one: '{n} message est devenu inutile, puisque son cycle a pris fin. Reprenez le fichier, ou laissez-le de côté.',
    many: '{n} de messages sont devenus inutiles, puisque leur cycle a pris fin. Reprenez le fichier, ou laissez-les de côté.',
    other:
      '{n} messages sont devenus inutiles, puisque leur cycle a pris fin. Reprenez le fichier, ou laissez-les de côté.',
  },
  save: 'Enregistrer le fichier',
  files: {
    zip: 'Outlook : un fichier par message (.zip)',
    mbox: 'Thunderbird, Mail d’Apple (.mbox)',
    xlsx: 'Publipostage : Excel',
    csv: 'Publipostage : CSV',
  },
  how: 'Dans Outlook, chaque fichier s’ouvre comme un message prêt à envoyer; Thunderbird et Mail d’Apple importent la boîte entière. Pour un publipostage, filtrez d’abord par message et par langue : il n’a qu’un objet pour tous.',
  mark: {
    one: 'Il a été remis',
    many: 'Ces {n} ont été remis',
    other: 'Ces {n} ont été remis',
  },
  ask: {
    one: 'Le message est-il parti? Il est marqué comme remis; vous pourrez revenir en arrière.',
    many: 'Les {n} de messages sont-ils tous partis? Ils sont marqués comme remis; vous pourrez revenir en arrière.',
    other:
      'Les {n} messages sont-ils tous partis? Ils sont marqués comme remis; vous pourrez revenir en arrière.',
  },
  putBack: 'Replacer : le fichier ne sert pas',
  askBack: {
    one: 'Le message attend de nouveau d’être pris. Supprimez le fichier, pour qu’il ne parte pas deux fois.',
    many: 'Les {n} de messages attendent de nouveau d’être pris. Supprimez le fichier, pour qu’aucun ne parte deux fois.',
    other:
      'Les {n} messages attendent de nouveau d’être pris. Supprimez le fichier, pour qu’aucun ne parte deux fois.',
  },
  undo: 'Pas remis, finalement',
  askUndo: {
    one: 'Le message attend de nouveau d’être remis. Est-ce bien cela?',
    many: 'Les {n} de messages attendent de nouveau d’être remis. Est-ce bien cela?',
    other: 'Les {n} messages attendent de nouveau d’être remis. Est-ce bien cela?',
  },
  of: '{action} ({at})',
  inFile: 'Dans le fichier pris {at}',
  fileName: 'messages',
  columns: {
    to: 'Courriel',
    name: 'Nom',
    language: 'Langue',
    kind: 'Message',
    round: 'Cycle',
    subject: 'Objet',
    text: 'Texte',
    link: 'Lien',
    stop: 'Lien qui fait cesser ces messages',
  },
}
