import type { Texts } from '../en/index.ts'

export const received: Texts['received'] = {
  title: 'Merci. Cela compte.',
  confidential:
    'Vos réponses sont reçues, sans votre nom. Vous pouvez les modifier jusqu’à la fin du {date}.',
  named:
    'Vos réponses sont reçues, avec votre nom. Vous pouvez les modifier jusqu’à la fin du {date}.',
  receipt: 'Reçu',
  receiptNote: 'Il montre que les réponses de ce lien sont arrivées. Il ne dit rien d’elles.',
  change: 'Modifier mes réponses',
  print: 'Imprimer une copie de mes réponses',
  unsent: 'Vous avez des modifications non envoyées. Ce qui compte est ci-dessous.',
  copy: 'Mes réponses',
}
