import type { Texts } from '../en/index.ts'

export const reminders: Texts['reminders'] = {
  title: 'Rappels',
  none: 'Tant qu’un cycle de « {title} » est ouvert et que vos réponses ne sont pas arrivées, nous vous le rappelons.',
  consultation: 'Vous ne recevez plus de rappels au sujet de « {title} ».',
  all: 'Vous ne recevez plus aucun rappel, quelle que soit la consultation.',
  invitations: 'Les invitations continuent : un message à l’ouverture de chaque cycle.',
  stop: 'Ne plus recevoir de rappels de cette consultation',
  stopAll: 'Ne plus recevoir de rappels d’aucune consultation',
  again: 'Recevoir de nouveau des rappels',
  noToken: 'Cette adresse n’est pas entière. Rouvrez le lien au bas du message.',
}
