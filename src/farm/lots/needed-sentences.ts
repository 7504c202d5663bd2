/** What is missing for a button to count: said at once by the telephone, and again by us. */
export const neededSentences = {
  kilos: 'Tapez le poids lu sur la balance. Exemple : 12,5',
  pieces: 'Tapez combien il y en a. Exemple : 18',
  toWhom: 'Écrivez à qui vous donnez.',
  why: 'Choisissez pourquoi c’est perdu.',
} as const
