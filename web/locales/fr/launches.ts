import type { Texts } from '../en/index.ts'

export const launches: Texts['launches'] = {
  title: 'Cycles anonymes à approuver',
  beneath:
    'Un cycle anonyme s’ouvre une fois qu’une coprésidence l’a examiné. Rien n’est envoyé avant.',
  none: {
    title: 'Aucun lancement ne vous attend',
    text: 'Quand l’analyste propose un cycle anonyme, il apparaît ici avec les personnes qu’il inviterait.',
  },
  program: 'Le programme',
  proposed: 'Proposé par {name} le {date}; ouvert jusqu’au {until}.',
  refused: 'Refusé par {name} :',
  means:
    'En approuvant, vous dites que ce sont les bonnes personnes et les bonnes dates. Elles sont alors fixées : votre nom et leur nombre figurent sur le premier écran de chacun, avec six mots tirés des clés du cycle, des personnes et des dates.',
  people: {
    one: 'Une personne serait invitée',
    many: '{n} de personnes seraient invitées',
    other: '{n} personnes seraient invitées',
  },
  approve: 'Approuver et envoyer',
  approveOf: 'Approuver et envoyer : {title}',
  approveAsk: 'Ouvrir ce cycle maintenant et envoyer les invitations? C’est sans retour.',
  refuse: 'Refuser',
  refuseOf: 'Refuser : {title}',
  reason: 'Pourquoi',
  reasonMissing: 'Dites pourquoi : l’analyste le lira.',
  cancel: 'Retour',
  takeBack: 'Retirer la proposition',
  takeBackOf: 'Retirer la proposition : {title}',
  takeBackAsk: 'Retirer cette proposition? Personne n’a encore été invité.',
  waiting: {
    one: 'Un cycle anonyme attend une coprésidence',
    many: '{n} de cycles anonymes attendent une coprésidence',
    other: '{n} cycles anonymes attendent une coprésidence',
  },
  see: 'Voir',
  propose: 'Soumettre aux coprésidences',
  proposeAsk: {
    one: 'Demander aux coprésidences d’approuver ce cycle d’une personne? Rien ne lui est envoyé avant.',
    many: 'Demander aux coprésidences d’approuver ce cycle de {n} de personnes? Rien ne leur est envoyé avant.',
    other:
      'Demander aux coprésidences d’approuver ce cycle de {n} personnes? Rien ne leur est envoyé avant.',
  },
  strata: 'Résultats du cycle',
  together: 'Tous ensemble',
  togetherWhy: 'Une seule clé pour tous, et des chiffres pour l’ensemble seulement.',
  apart: 'Aussi par conseil d’origine',
  apartWhy:
    'Une clé par conseil d’origine, à partir de trente personnes; chacun doit compter au moins autant de personnes que le seuil de divulgation.',
  taken: {
    one: '{n} bulletin a été pris',
    many: '{n} de bulletins ont été pris',
    other: '{n} bulletins ont été pris',
  },
  missing: {
    one: 'pris, non reçu : un',
    many: 'pris, non reçus : {n}',
    other: 'pris, non reçus : {n}',
  },
  missingWhy:
    'Quelqu’un a pris un bulletin et ses réponses ne sont pas arrivées : elles sont peut-être encore sur son appareil.',
  open: 'D’un cycle anonyme, rien d’autre n’est connu avant la fermeture, et jamais qui a répondu quoi.',
  words: 'Ses six mots :',
  keysDestroyed:
    'Ses clés ont été détruites le {date} : ce qui était scellé ne peut plus être ouvert.',
  keysWait: 'Ses clés sont en voie d’être détruites.',
  destroyed: 'Détruit sans être ouvert',
  destroyedText:
    'Moins de personnes ont répondu que le seuil de divulgation : leurs réponses ont été détruites sans être ouvertes. Toutes les personnes invitées en sont informées.',
  receipts: 'Voir ses reçus',
}
