/** What somebody reads of their card. */
export const french = {
  title: 'Ma carte',
  lead: 'Une page qu’un employeur lit en une minute.',
  make: 'Faire ma carte',
  change: 'Changer',
  give: 'Donner ma carte',
  print: 'L’imprimer (PDF)',
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
