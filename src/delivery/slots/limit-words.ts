const limits: Record<string, string> = {
  weight: 'trop lourd',
  volume: 'trop grand',
  boxes: 'plus de caisse froide',
  'on-board': 'le froid ne tiendrait pas',
  time: 'trop loin à cette heure',
  shift: 'aucun vélo si tard',
  ready: 'magasin prêt trop tard',
  skill: 'personne ou vélo qu’il faut absent',
  full: 'vélos pleins',
  'no bike': 'aucun vélo ce jour-là',
  locked: 'tournées bloquées',
  place: 'adresse pas encore sur la carte',
  remade: 'tournée en train d’être refaite',
}

/** Why slots were refused, in two or three words: for a list of counts. */
export const limitWords = (limit: string): string => limits[limit] ?? 'autre raison'
