import type { Texts } from '../en/index.ts'

export const declarations: Texts['declarations'] = {
  title: 'Consigner une déclaration faite ailleurs',
  jurisdiction: 'Administration',
  choose: 'Choisir…',
  declaredOn: 'Déclarée le',
  declaredOnHint:
    'Un jour d’un trimestre passé modifie les chiffres de ce trimestre, qui sont alors marqués comme révisés.',
  button: 'Consigner',
  done: 'Déclaration consignée.',
  errors: {
    jurisdiction: 'Choisissez une administration.',
    declaredOn: 'Choisissez aujourd’hui ou un jour passé.',
    'used-since': 'Choisissez le jour de la déclaration ou un jour avant.',
    'used-for': 'Dites à quoi sert le guide.',
  },
}
