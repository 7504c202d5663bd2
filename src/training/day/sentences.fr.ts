import { writerOf } from '#platform/languages'

const { count } = writerOf('fr')

/** A trainee's own day: what to do now, what comes next, their works, who helps. */
export const french = {
  today: 'Aujourd’hui',
  hello: (name: string) => `Bonjour ${name}`,
  weekOf: (week: number, of: number) => `semaine ${week} sur ${of}`,
  weeks: (of: number) => count(of, { one: 'semaine', other: 'semaines' }),
  begin: 'Commencer',
  beginAgain: 'Recommencer',
  again: 'À refaire',
  takeUp: 'Reprendre ce travail',
  allDone: 'Tout est fait',
  nothingWaits: 'Rien ne vous attend pour le moment.',
  seeWork: 'Voir mon travail',
  at: (clock: string) => `À ${clock}`,
  until: (clock: string) => `Jusqu’à ${clock}`,
  onDay: (day: string, clock: string) => `${day}, ${clock}`,
  withTrainer: (name: string) => `avec ${name}`,
  myPages: 'Mes pages',
  sign: 'Émarger',
  calendar: 'Mon calendrier',
  clea: 'Mon Cléa',
  jury: 'Mon jury, mon attestation',
  company: 'Notre entreprise',
  help: 'Aide',
  notUnderstood: 'Je ne comprends pas le travail',
  notUnderstoodText: 'Écoutez la page : le bouton « Écouter » est en haut. Ou appelez.',
  offline: 'Je n’ai pas de réseau',
  offlineText: 'Faites le travail. Il est gardé sur ce téléphone. Il part quand le réseau revient.',
  cannotCome: 'Je ne peux pas venir',
  cannotComeText: 'Appelez avant l’heure. Dites pourquoi.',
  helpers: 'Qui m’aide',
  call: 'Appeler',
  message: 'Message',
  myWork: 'Mon travail',
  accepted: (accepted: number, of: number) =>
    `${count(accepted, { one: 'travail validé', other: 'travaux validés' })} sur ${of}`,
  lists: {
    'given back': 'À refaire',
    'handed in': 'Donné, on attend la réponse',
    'to do': 'À faire',
    accepted: 'Validé',
    waived: 'Pas à faire',
  },
  seeNext: (more: number) => (more === 1 ? 'Voir le suivant' : `Voir les ${more} suivants`),
  noWork: 'Pas encore de travail',
  noWorkText: 'Le programme arrive bientôt.',
}

export type DaySentences = typeof french
