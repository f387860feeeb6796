import type { Texts } from '../en/index.ts'

export const comments: Texts['comments'] = {
  title: 'Commentaires : {round}',
  beneath:
    '{instrument} · fermé le {date}. Sans nom et dans le désordre; personne d’autre que vous ne lit ces propos. Les autres lisent vos paraphrases, dans les deux langues.',
  back: 'Retour au cycle',
  states: {
    open: {
      title: 'Rien à lire pour l’instant',
      text: 'Personne ne voit de commentaire pendant que le cycle est ouvert. À sa fermeture, les commentaires sont mélangés et montrés ici si assez de personnes ont répondu.',
    },
    apart: {
      title: 'Aucun commentaire ici',
      text: 'Les commentaires d’un cycle nominatif restent avec ses réponses, et un cycle tenu ailleurs est arrivé sans commentaires.',
    },
    destroyed: {
      title: 'Détruits sans être lus',
      text: '{respondents} personnes ont répondu, soit moins de {threshold} : ce qui a été écrit a été détruit à la fermeture, et personne ne l’a lu.',
    },
    none: {
      title: 'Personne n’a rien écrit',
      text: 'Les questions ouvertes du cycle sont restées sans réponse.',
    },
  },
  progress: {
    one: '{decided} commentaire sur {n} traité',
    many: '{decided} commentaires sur {n} traités',
    other: '{decided} commentaires sur {n} traités',
  },
  released: 'Publiées le {date}. Ces paraphrases ne changent plus.',
  seeReleased: 'Voir ce que lisent les autres',
  release: 'Publier les paraphrases',
  releaseAsk:
    'Publier ces paraphrases? Toutes les personnes qui ont un rôle les lisent, et elles ne peuvent plus être modifiées.',
  toDecide: 'À traiter',
  allDecided: 'Tous les commentaires sur cette question sont traités.',
  pick: 'Commentaires à paraphraser',
  write: 'Paraphrase',
  rewrite: 'Paraphrase à reformuler',
  english: 'En anglais',
  french: 'En français',
  hint: 'Dites autrement ce qui est exprimé, pour qu’une tournure ne trahisse personne. Une paraphrase peut réunir plusieurs commentaires.',
  keep: 'Conserver la paraphrase',
  cancel: 'Annuler',
  pickFirst: 'Choisissez au moins un commentaire.',
  writeFirst: 'Rédigez la paraphrase dans au moins une langue.',
  paraphrases: 'Paraphrases',
  lacking: 'Il manque une langue',
  from: {
    one: 'À partir de {n} commentaire',
    many: 'À partir de {n} commentaires',
    other: 'À partir de {n} commentaires',
  },
  edit: 'Reformuler',
  drop: 'Retirer',
  dropAsk: 'Retirer cette paraphrase? Ses commentaires seront à traiter de nouveau.',
  aside: 'Mettre de côté',
  asideTitle: { one: '{n} mis de côté', many: '{n} mis de côté', other: '{n} mis de côté' },
  takeBack: 'Traiter de nouveau',
  redact: 'Caviarder',
  redactWords: 'Sélectionnez les mots à retirer',
  redactHint:
    'Ils sont détruits et ne peuvent être rétablis. Le fait que vous les avez retirés, la date, le motif et le nombre de caractères sont conservés.',
  reason: 'Motif',
  reasons: {
    author: 'Ils révèlent qui les a écrits',
    somebody: 'Ils parlent d’une personne',
    protected: 'Renseignements protégés ou confidentiels',
    beside_the_point: 'Ils ne répondent pas à la question',
  },
  redactNow: 'Retirer ces mots',
  redactAsk: 'Détruire pour de bon ces mots : « {words} »?',
  selectFirst: 'Sélectionnez d’abord des mots dans le commentaire.',
  trace: {
    one: '{n} caractère retiré par {by}, le {date} : {reason}.',
    many: '{n} caractères retirés par {by}, le {date} : {reason}.',
    other: '{n} caractères retirés par {by}, le {date} : {reason}.',
  },
  said: {
    title: 'Ce que les gens ont dit',
    beneath:
      'Commentaires des cycles fermés, paraphrasés par l’analyste des politiques. Les propos d’origine ne sont jamais montrés.',
    empty: {
      title: 'Rien de publié pour l’instant',
      text: 'Lorsqu’un cycle est fermé et que l’analyste en a paraphrasé les commentaires, ils paraissent ici.',
    },
    round: '{instrument} · fermé le {date}',
    earlier: 'Cycles précédents',
  },
}
