import type { Proof } from '../activity.ts'

/** What a trainee reads while they hand in. */
export const fr = {
  chooseAnyway: 'Choisir dans mes photos',
  chooseFilm: 'Choisir dans mes films',
  orOne: 'Ou une photo déjà prise',
  orFilm: 'Ou un film déjà fait',
  nothingGiven: 'Écrivez quelque chose, ou joignez un fichier.',
  noWords: 'Écrivez votre réponse.',
  noAnswer: 'Répondez à toutes les questions.',
  tooHeavy: 'Ce fichier est trop lourd. Faites une photo ou un film plus court.',
  full: 'Ce téléphone n’a plus de place, et il n’y a pas de réseau. Rien n’est perdu : laissez cette page ouverte. Faites de la place, puis recommencez.',
  /** What is kept on the telephone, by its kind. */
  kept: {
    text: 'Mes mots',
    photo: 'Photo',
    file: 'Document',
    video: 'Film',
    audio: 'Ma voix',
    quiz: 'Mes réponses',
    observation: 'Travail',
    signature: 'Signature',
  } satisfies Record<Proof, string>,
}
