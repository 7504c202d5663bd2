import type { Mode, Proof } from '../activity.ts'

const places: Record<Mode, string> = {
  'foad at home': 'à la maison',
  'foad at the centre': 'au centre',
  'face to face': 'en salle',
  sst: 'en salle',
  pmsmp: 'chez l’employeur',
}

/** Where an activity is done, as said to its trainee. */
export const placeWords = (mode: Mode): string => places[mode]

/** What the trainee brings, as said to them. */
export const askWords: Record<Proof, string> = {
  text: 'Écrivez votre réponse',
  photo: 'Prenez une photo de votre travail',
  file: 'Joignez votre document',
  video: 'Filmez votre geste',
  audio: 'Enregistrez votre voix',
  quiz: 'Répondez aux questions',
  observation: 'Montrez votre travail',
  signature: 'Signez la feuille de présence',
}
