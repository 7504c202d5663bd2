import { typo } from '#platform/i18n'
import type { Mode, Proof } from '../activity.ts'
import type { WorkState } from '../work.ts'

/** What a trainee reads of an activity: where it is done, what is asked, where it stands, what was answered. */
export const french = {
  hearInstructions: 'La consigne, à écouter',
  /** Where an activity is done. */
  place: {
    'foad at home': 'à la maison',
    'foad at the centre': 'au centre',
    'face to face': 'en salle',
    sst: 'en salle',
    pmsmp: 'chez l’employeur',
  } satisfies Record<Mode, string>,
  /** What is brought. */
  ask: {
    text: 'Écrivez votre réponse',
    photo: 'Prenez une photo de votre travail',
    file: 'Joignez votre document',
    video: 'Filmez votre geste',
    audio: 'Enregistrez votre voix',
    quiz: 'Répondez aux questions',
    observation: 'Montrez votre travail',
    signature: 'Signez la feuille de présence',
  } satisfies Record<Proof, string>,
  state: {
    'to do': 'À faire',
    'handed in': 'Donné, en attente',
    'given back': 'À refaire',
    accepted: 'Validé',
    waived: 'Pas à faire',
  } satisfies Record<WorkState, string>,
  validated: 'C’est validé',
  noNeed: 'Vous n’avez pas à le faire',
  again: 'À refaire',
  given: 'C’est donné',
  answerHere: 'Vous aurez une réponse ici.',
  answer: 'Réponse',
  allWork: 'Tout mon travail',
  whatIGave: 'Ce que j’ai donné',
  givenOn: (when: string) => `Donné le ${when}`,
  doneOffline: (when: string) => `Fait le ${when}, sans réseau`,
  rightOf: (right: number, of: number) => `${right} sur ${of}`,
  seeFile: 'Voir le fichier',
  workGiven: 'Le travail donné',
  followedHere: 'Un cours suivi ici',
  timeWaits: 'Le temps de ce cours attend une réponse',
  timeSpent: (spent: string, estimated: string) => `Temps passé : ${spent}, pour ${estimated} prévues.`,
  seconds: (count: number) => `${count} s`,
  seenByTrainer: 'Vu par la personne qui forme',
  cancelled: 'Annulé : il ne compte plus',
  replaced: 'Remplacé par un autre envoi',
  otherSends: 'Mes autres envois',
  goOn: 'Continuer',
  openCourse: 'Ouvrir le cours',
  showWork: 'Montrez votre travail',
  notedHere: 'La personne qui vous forme le note ici.',
  signSheet: 'Signez la feuille',
  presenceEnough: 'La présence suffit pour ce travail.',
  changeWork: 'Changer mon travail',
  verbs: { quiz: 'Répondre aux questions', words: 'Écrire ma réponse', file: 'Donner mon travail' },
  myAnswers: 'Mes réponses',
  questionsChanged: 'Les questions ont changé depuis ces réponses.',
  noAnswer: 'Pas de réponse',
  right: 'Juste',
  wrong: 'Faux',
  wrongWas: 'Faux : c’était',
  takenBack: {
    accepted: (when: string) => `Travail accepté le ${when} : annulé`,
    'given back': (when: string) => `Travail rendu le ${when} : annulé`,
  },
  by: (who: string, when: string) => `${who}, le ${when} :`,
  /** A work that was accepted, as it may stand in the portfolio of who did it. */
  accepted: (group: string, reader: string | null) =>
    typo(reader === null ? `Validé, ${group}` : `Validé par ${reader}, ${group}`),
}

export type WorkSentences = typeof french
