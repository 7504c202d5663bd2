/** What somebody reads of their card. */
export const french = {
  title: 'Ma carte',
  lead: 'Une page qu’un employeur lit en une minute.',
  make: 'Faire ma carte',
  change: 'Changer',
  give: 'Donner ma carte',
  print: 'L’imprimer sans code (PDF)',
  printWithCode: 'L’imprimer avec un code (PDF)',
  codeText: 'Le code ouvre cette carte pendant 30 jours. Sans code, le papier ne mène nulle part.',
  toCall: 'Qui appeler :',
  notReached: 'Ni numéro ni courriel : la carte ne l’affiche pas. Demandez à cette maison d’en écrire un.',
  noWay: (name: string) => `${name} (ni numéro ni courriel)`,
  noWayHint: 'Sans numéro ni courriel, la carte n’affiche pas cette personne.',
  back: 'Mon portfolio',
  none: 'Vous n’avez pas encore de carte',
  noneText: 'Une phrase, trois preuves, et qui appeler.',
  canDo: 'Ce que je sais faire',
  canDoHint: 'Exemple : Je repasse et je range le linge d’une maison',
  proofs: 'Mes trois preuves',
  proofsHint: 'Trois au plus',
  call: 'Qui un employeur peut-il appeler ?',
  nobody: 'Personne',
  phone: 'Montrer aussi mon numéro',
  keep: 'Garder ma carte',
  kept: 'Votre carte est gardée',
  certificates: 'Les certificats s’y ajoutent d’eux-mêmes.',
  errors: {
    canDo: 'Écrivez ce que vous savez faire.',
    many: 'Choisissez trois preuves au plus.',
  },
}

export type CardSentences = typeof french
