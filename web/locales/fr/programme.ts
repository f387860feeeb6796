import type { Texts } from '../en/index.ts'

/** Ce que dit le chargement des fichiers du programme. */
export const programme: Texts['programme'] = {
  refusals: {
    file_missing: 'Ce fichier manque.',
    file_unknown: 'Le programme n’a aucun fichier de ce nom. Vérifiez l’orthographe.',
    not_json: 'Ce fichier n’est pas en JSON : {message}',
    missing_property: 'Cet élément manque.',
    unknown_property: 'Rien ne porte ce nom ici. Vérifiez l’orthographe.',
    wrong_type:
      'Cet élément n’est pas du bon type : il faut un texte, un nombre, vrai ou faux, une liste ou un objet.',
    wrong_value: 'Cette valeur ne peut pas figurer ici.',
    both_languages: 'Ce texte doit figurer en anglais et en français.',
    date_malformed: 'Ce n’est pas une date. Écrivez-la ainsi : 2025-04-01.',
    code_malformed:
      'Un code ne comporte que des lettres sans accent, des chiffres, des traits d’union et des traits de soulignement.',
    period_malformed:
      'Ce n’est pas une période. Écrivez un exercice ainsi : 2025-2026, ou un trimestre ainsi : 2025-2026-Q1.',
    fiscal_year_malformed: 'Ce n’est pas un exercice. Écrivez-le ainsi : 2025-2026.',
    role_scope:
      'L’administration et l’analyse n’ont ni conseil ni groupe, une coprésidence ou un membre a l’un ou l’autre, un lecteur a un conseil.',
    duplicate: '{key} s’y trouve déjà.',
    council_unknown: 'Aucun conseil n’a le code {code}.',
    jurisdiction_unknown: 'Aucune administration n’a le code {code}.',
    group_unknown: 'Aucun groupe de travail n’a le code {code}.',
    priority_unknown: 'Aucune priorité n’a le code {code}.',
    goal_unknown: 'Aucun but n’a le code {code}.',
    indicator_unknown: 'Aucun indicateur n’a le code {code}.',
    guide_unknown: 'Aucun guide pratique n’a le code {code}.',
    instrument_unknown: 'Aucun sondage ni guide portant le code {code} n’est publié.',
    item_unknown: 'Ce sondage ou ce guide ne pose pas la question {item}, version {version}.',
    value_unknown: 'La question {item} n’a pas de réponse {value}.',
    parent_below: '{code} relève déjà d’une autre administration.',
    dates_crossed: '{later} précède {earlier}.',
    done_and_cancelled: 'Un jalon est réalisé ou annulé, mais pas les deux.',
    revised_unapproved:
      'La date d’un jalon ne peut être révisée qu’après l’approbation d’une première date.',
    not_returned: 'L’indicateur {code} ne vient pas des déclarations annuelles.',
    target_before_baseline: 'La cible de {period} précède la valeur de référence, {baseline}.',
    version_order: 'Les versions se suivent, chaque numéro plus élevé que le précédent.',
    comparability_first:
      'Seule la première version porte la mention « first » pour la comparabilité.',
    version_changed:
      'La version {version} de cette définition a déjà été chargée et ne change jamais. Ajoutez plutôt une version.',
    other_programme: 'Cette base de données contient un autre programme, {code}.',
    synthetic_changed:
      'Un programme reste synthétique ou reste réel : utilisez un autre dossier ou une autre base de données.',
  },
}
