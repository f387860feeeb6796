/** How long a closed round's answers are kept, what holds them, and what is decided of requests for erasure. */
export const retention = {
  title: 'Combien de temps les réponses sont conservées',
  schedule:
    'Les réponses, avec les noms, sont conservées jusqu’au {date}; elles sont ensuite effacées.',
  confidential:
    'Aucun délai n’efface les réponses de ce cycle : elles ne portent pas de nom. Une personne peut tout de même demander que les siennes le soient; ce qu’elle a écrit dans ses mots a été mis à part à la fermeture et ne peut plus être retrouvé.',
  erased: 'Les réponses ont été effacées le {date}, au terme de leur délai de conservation.',
  stays: 'Ce qui reste : qui a participé, et tous les chiffres publiés.',
  held: 'Les réponses sont retenues au-delà de leur délai de conservation.',
  heldWhy: '« {reason} » {by}, {date}.',
  hold: {
    open: 'Retenir les réponses',
    title: 'Retenir les réponses au-delà de leur délai',
    reason: 'Pourquoi il faut les conserver',
    hint: 'La suspension légale, la demande d’accès à l’information ou le calendrier de conservation qui l’exige.',
    missing: 'dites pourquoi il faut les conserver.',
    lift: 'Lever la retenue',
    liftAsk:
      'Lever la retenue? Le délai de conservation s’applique alors de nouveau, et l’on peut accueillir des demandes.',
  },
  erasure: {
    title: 'Demandes d’effacement',
    none: 'Personne n’a demandé l’effacement de ses réponses.',
    open: 'Trancher une demande',
    form: 'Trancher une demande d’effacement',
    person: 'Qui demande',
    choose: 'Choisissez une personne',
    missingPerson: 'choisissez qui demande.',
    nobody: 'Aucune réponse n’est conservée dans ce cycle.',
    decision: 'Décision',
    missingDecision: 'choisissez ce qui est décidé.',
    erase: 'Effacer ses réponses',
    eraseHint:
      'Elles disparaissent pour de bon. Aucun chiffre ne change, et l’on sait encore que la personne a participé.',
    keep: 'Conserver ses réponses',
    keepHint: 'Parce qu’une retenue ou un calendrier l’exige; le motif est ce qu’on lui dit.',
    reason: 'Motif',
    reasonHint: 'Il est conservé avec la décision. N’y écrivez rien de ses réponses.',
    missingReason: 'écrivez le motif.',
    erased: '{person} : effacées. « {reason} » {by}, {date}.',
    kept: '{person} : conservées. « {reason} » {by}, {date}.',
  },
}
