/** What an immersion is for, as desks and papers say it: an aim of the law that lacks its words does not compile where it is written. */
export const aimWords = {
  discover: 'Découvrir un métier',
  confirm: 'Confirmer un projet',
  recruit: 'Préparer une embauche',
} as const
