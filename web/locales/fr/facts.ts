import type { Texts } from '../en/index.ts'

export const facts: Texts['facts'] = {
  title: 'Faits',
  heading: '{name}, {period} : les faits',
  back: 'Retour à la tendance',
  backToIndicator: 'La définition et les valeurs de l’indicateur',
  share: '{counted} sur {total} : {value}. Compté : {numerator}. Sur : {denominator}.',
  sum: '{name} : {value}, pour {guides}.',
  guides: { one: 'un guide', many: '{n} de guides', other: '{n} guides' },
  soFar: 'La période est en cours : voici ce qu’on en sait à ce jour.',
  revised: 'Un fait connu tardivement a modifié ce chiffre depuis sa première publication.',
  nothing: 'Cette période n’a pas de chiffre, donc aucun fait derrière lui. {reason}',
  which: 'Quels faits',
  counted: {
    milestones: {
      all: 'Tous',
      yes: 'À temps',
      no: 'Pas à temps',
      one: 'à temps',
      notOne: 'pas à temps',
    },
    tasks: {
      all: 'Toutes',
      yes: 'Comptées',
      no: 'Non comptées',
      one: 'comptée',
      notOne: 'non comptée',
    },
    groups: { all: 'Tous', yes: 'Comptés', no: 'Non comptés', one: 'compté', notOne: 'non compté' },
    jurisdictions: {
      all: 'Toutes',
      yes: 'Utilisation déclarée',
      no: 'Aucune déclaration',
      one: 'utilisation déclarée',
      notOne: 'aucune déclaration',
    },
    guides: {
      all: 'Tous',
      yes: 'Utilisés',
      no: 'Non utilisés',
      one: 'utilisé',
      notOne: 'non utilisé',
    },
    units: {
      all: 'Toutes',
      yes: 'Atteintes',
      no: 'Non atteintes',
      one: 'atteinte',
      notOne: 'non atteinte',
    },
  },
  became: { cancelled: 'annulé le {date}' },
  state: '{coChairs}, dont {members} d’un conseil ({date})',
  moreGuides: 'et {n} de plus',
  reviewOn: 'révision prévue le {date}',
  hidden: {
    milestones: {
      one: '{n} d’entre eux ne figure pas ici : son plan de travail ne vous est pas ouvert.',
      many: '{n} d’entre eux ne figurent pas ici : leurs plans de travail ne vous sont pas ouverts.',
      other:
        '{n} d’entre eux ne figurent pas ici : leurs plans de travail ne vous sont pas ouverts.',
    },
    tasks: {
      one: '{n} d’entre elles ne figure pas ici : l’analyste et la coprésidence du groupe qui en est chargé la consultent.',
      many: '{n} d’entre elles ne figurent pas ici : l’analyste et la coprésidence des groupes qui en sont chargés les consultent.',
      other:
        '{n} d’entre elles ne figurent pas ici : l’analyste et la coprésidence des groupes qui en sont chargés les consultent.',
    },
    groups: {
      one: '{n} d’entre eux ne figure pas ici : il ne vous est pas ouvert.',
      many: '{n} d’entre eux ne figurent pas ici : ils ne vous sont pas ouverts.',
      other: '{n} d’entre eux ne figurent pas ici : ils ne vous sont pas ouverts.',
    },
    jurisdictions: {
      one: '{n} administration est comptée. Les membres, les coprésidences et l’analyste consultent ce qu’elle a déclaré.',
      many: '{n} d’administrations sont comptées. Les membres, les coprésidences et l’analyste consultent ce que chacune a déclaré.',
      other:
        '{n} administrations sont comptées. Les membres, les coprésidences et l’analyste consultent ce que chacune a déclaré.',
    },
    guides: {
      one: '{n} guide est compté. Les membres, les coprésidences et l’analyste en consultent l’utilisation.',
      many: '{n} de guides sont comptés. Les membres, les coprésidences et l’analyste consultent l’utilisation de chacun.',
      other:
        '{n} guides sont comptés. Les membres, les coprésidences et l’analyste consultent l’utilisation de chacun.',
    },
    units: {
      one: '{n} unité est comptée. L’analyste, qui tient la déclaration annuelle, la consulte.',
      many: '{n} d’unités sont comptées. L’analyste, qui tient la déclaration annuelle, les consulte.',
      other:
        '{n} unités sont comptées. L’analyste, qui tient la déclaration annuelle, les consulte.',
    },
  },
  captions: {
    milestones: 'Jalons échus pendant la période',
    tasks: 'Tâches de la période',
    groups: 'Groupes actifs le dernier jour de la période',
    jurisdictions: 'Administrations et guides dont elles ont déclaré l’utilisation',
    guides: 'Guides et leur utilisation pendant la période',
    units: 'Unités de la déclaration annuelle',
  },
  columns: {
    milestone: 'Jalon',
    due: 'Première date approuvée',
    done: 'Réalisé',
    task: 'Tâche',
    group: 'Groupe',
    agreed: 'Date convenue',
    closed: 'Terminée',
    reviewed: 'Dernier examen',
    state: 'Coprésidences',
    jurisdiction: 'Administration',
    guidesDeclared: 'Guides déclarés',
    firstOn: 'Première déclaration',
    guide: 'Guide',
    guideState: 'État',
    count: 'Nombre',
    unit: 'Unité',
    counts: 'Dans le chiffre',
  },
  shown: '{from} à {to} sur {n}',
  before: 'Précédents',
  next: 'Suivants',
}
