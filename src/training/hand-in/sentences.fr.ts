import type { ReceiveRefusal } from '#platform/files'
import type { Proof } from '../activity.ts'
import type { HandInRefusal } from './handed-in.ts'

/** What a trainee reads while they hand in. */
export const french = {
  myFile: 'Mon fichier',
  fileKept: 'Mon fichier est gardé',
  takePhoto: 'Prendre une photo',
  chooseFile: 'Choisir le fichier',
  wordWith: 'Un mot avec mon travail',
  myAnswer: 'Ma réponse',
  give: 'Donner mon travail',
  seeResult: 'Voir mon résultat',
  readAgain: 'Relire la consigne',
  toPass: (needed: number, of: number) =>
    `Il faut ${needed} ${needed > 1 ? 'bonnes réponses' : 'bonne réponse'} sur ${of}. Vous pouvez recommencer.`,
  passed: 'Bravo, c’est validé',
  given: 'C’est donné',
  choosePhoto: 'Choisir dans mes photos',
  chooseFilm: 'Choisir dans mes films',
  record: 'Enregistrer ma voix',
  speak: 'Parlez. Touchez pour arrêter.',
  noMicrophone: 'Le micro n’est pas permis. Choisissez un fichier.',
  said: 'Ce qui vient d’être dit',
  nothingGiven: 'Écrivez un mot, ou ajoutez une photo ou un fichier.',
  noWords: 'Écrivez votre réponse.',
  noAnswer: 'Répondez à toutes les questions.',
  chooseAnswer: 'Choisissez une réponse.',
  keptAs: (kind: string, title: string) => `${kind} : ${title}`,
  fromItsPage: 'Recommencez depuis la page du travail.',
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
  refused: {
    'not yours': 'Ce travail n’est pas dans votre groupe.',
    'nothing to hand in here':
      'Il n’y a rien à envoyer ici. Montrez votre travail à la personne qui vous forme.',
    'already accepted': 'Ce travail est déjà validé. Vous n’avez plus rien à faire.',
    'nothing given': 'Écrivez un mot, ou ajoutez une photo ou un fichier.',
    'unanswered question': 'Répondez à toutes les questions.',
    'file gone': 'Le fichier n’est plus là. Choisissez-le encore une fois.',
  } satisfies Record<HandInRefusal, string>,
  notReceived: {
    'empty file': 'Ce fichier est vide. Choisissez-en un autre.',
    'too large': 'Ce fichier est trop lourd. Faites une photo ou une vidéo plus courte.',
    'not an accepted kind': 'Ce fichier n’est pas du bon genre. Choisissez-en un autre.',
    'unreadable picture': 'Cette photo ne s’ouvre pas. Prenez-la encore une fois.',
  } satisfies Record<ReceiveRefusal, string>,
}

export type HandInSentences = typeof french
