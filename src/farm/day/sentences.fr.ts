import { writerOf } from '#platform/languages'

const { count } = writerOf('fr')

/** The work of the day on a telephone, and what somebody reads when something that was done cannot be kept. */
export const french = {
  title: 'Le travail du jour',
  hello: (name: string) => `Bonjour ${name}`,
  allDone: 'Tout est fait',
  allDoneText: 'Récoltez, ou demandez quoi faire.',
  prepare: 'Préparer le travail',
  next: 'Ensuite',
  done: 'C’est fait',
  doneBy: (name: string, clock: string) => `${name} à ${clock}`,
  kept: 'Gardée sur ce téléphone',
  forYou: 'Pour vous',
  forYouWith: (names: string) => `Pour vous, avec ${names}`,
  forOther: 'Donné à une autre personne',
  listen: 'Écouter',
  listenTo: (words: string) => `Écouter : ${words}`,
  weigh: 'Peser',
  packet: 'Numéro du sachet',
  packetKnown: (number: string) => `Numéro du sachet : ${number}`,
  supplierLot: 'Numéro de lot',
  begin: 'Commencer',
  nothingPlanned: 'Pas de tâche prévue',
  planned: (chores: number, verbs: string) =>
    `${count(chores, { one: 'tâche', other: 'tâches' })} : ${verbs}`,
  noNetwork: 'Pas de réseau',
  notKept: 'Cette page n’est pas gardée sur ce téléphone. Elle s’ouvre quand le réseau revient.',
  seeWork: 'Voir le travail du jour',
  again: 'Rouvrez cette page, puis recommencez.',
  refused: {
    'unknown chore': 'Ce travail n’est plus dans la liste. Montrez ceci à votre encadrant.',
    'unknown crop': 'Cette culture n’est pas dans cette ferme. Montrez ceci à votre encadrant.',
    'unknown lot': 'Ce lot n’est pas dans cette ferme. Vérifiez son numéro.',
    'not begun': 'Rien n’est encore semé ni planté ici. Montrez ceci à votre encadrant.',
    'not that much': 'Il n’en reste pas autant dans ce lot. Vérifiez le poids.',
    'at the stall already': 'Ce lot est déjà à l’étal.',
    recalled: 'Ce lot est rappelé : ne le vendez pas, ne le donnez pas.',
    'moved since': 'Une partie de ce lot est déjà partie. Demandez à votre encadrant.',
    'too old': 'C’était il y a plus de deux semaines. Montrez ceci à votre encadrant.',
    'not yours to undo': 'Une autre personne l’a fait : elle seule peut l’annuler.',
    'too late to undo': 'C’était il y a plus de 15 minutes. Demandez à votre encadrant.',
  },
  /** On the first page of somebody's day. */
  card: {
    allDone: 'La ferme : tout est fait',
    left: (n: number) => `La ferme : ${count(n, { one: 'travail', other: 'travaux' })}`,
    mine: (n: number) => `Dont ${n} pour vous.`,
    text: 'Le travail du jour, les récoltes, les planches.',
  },
}

export type DaySentences = typeof french
