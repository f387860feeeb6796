import type { Texts } from '../en/index.ts'

export const received: Texts['received'] = {
  title: 'Merci. Cela compte.',
  lateTitle: 'Merci. Vos réponses sont reçues.',
  confidential:
    'Vos réponses sont reçues, sans votre nom. Vous pouvez les modifier jusqu’à la fin du {date}.',
  named:
    'Vos réponses sont reçues, avec votre nom. Vous pouvez les modifier jusqu’à la fin du {date}.',
  anonymous:
    'Vos réponses sont reçues, sous scellé, et ne peuvent plus être modifiées. Il n’en restera rien sur cet appareil une fois la page fermée. Elles seront ouvertes une seule fois, à la fermeture du cycle, après le {date}.',
  anonymousNote:
    'Conservez-le si vous le souhaitez : une fois le cycle fermé, les reçus de toutes les réponses comptées sont publiés. Il ne dit rien de vos réponses et ne prouve rien à personne d’autre.',
  receiptsPage: 'Où les reçus sont publiés',
  receipt: 'Reçu',
  receiptNote: 'Il montre que les réponses de ce lien sont arrivées. Il ne dit rien d’elles.',
  change: 'Modifier mes réponses',
  print: 'Imprimer une copie de mes réponses',
  unsent: 'Vous avez des modifications non envoyées. Ce qui compte est ci-dessous.',
  copy: 'Mes réponses',
}
