import type { Half } from '../half-day.ts'

/** What a trainee reads of what their telephone keeps, and what they are told there. */
export const french = {
  kept: 'Gardé sur ce téléphone',
  leavesAlone: 'Ça part tout seul, avec le réseau.',
  goOn: 'Continuer',
  change: 'Changer mon travail',
  sent: 'C’est envoyé',
  refused: 'Cet envoi n’a pas été pris',
  why: 'Voir pourquoi',
  needsNetwork: 'Il faut du réseau pour ce travail.',
  stillHere: 'Encore sur ce téléphone',
  one: '1 envoi en attente',
  many: '{n} envois en attente',
  allKept: 'Tout est gardé. Ça partira avec le réseau.',
  allGiven: 'Rien d’autre à faire sans réseau',
  allGivenText: 'Ce que vous avez fait part avec le réseau. Le reste s’ouvre alors.',
  seeWork: 'Voir mon travail',
  noNetwork: 'Pas de réseau',
  notKept: 'Cette page n’est pas gardée sur ce téléphone. Elle s’ouvre quand le réseau revient.',
  seeDay: 'Voir ma journée',
  title: 'Sur ce téléphone',
  nothingPlanned: 'Rien de prévu',
  /** By SMS, e-mail or message. */
  told: {
    half: { morning: 'matin', afternoon: 'après-midi' } satisfies Record<Half, string>,
    absent: (when: string) => `Absence notée : ${when}`,
    absentText: 'C’est une erreur, ou vous avez un papier ? Dites-le à la personne qui vous forme.',
    accepted: (title: string) => `Travail accepté : ${title}`,
    givenBack: (title: string) => `Travail à reprendre : ${title}`,
    takenBack: (title: string) => `Réponse annulée : ${title}`,
    takenBackText: (why: string) => `${why}. Votre travail attend une nouvelle réponse.`,
    sign: (from: string, to: string) => `N’oubliez pas de signer : ${from} – ${to}`,
    cancelled: (where: string) => `Annulé : ${where}`,
    changed: (where: string) => `Changement : ${where}`,
    changedText: (title: string, before: string) => `${title}. Avant : ${before}.`,
    group: {
      mine: 'Votre formation',
      starts: (what: string, to: string, from: string) => `${what} commence le ${to}, et non plus le ${from}`,
      ends: (what: string, to: string, from: string) => `${what} finit le ${to}, et non plus le ${from}`,
      dates: (what: string, to: string, from: string) => `${what} change de dates : ${to}. Avant : ${from}`,
      span: (first: string, last: string) => `du ${first} au ${last}`,
      waiting: 'Vous êtes sur la liste d’attente.',
    },
  },
}

export type PhoneSentences = typeof french
