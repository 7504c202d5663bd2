import { typo } from '#platform/i18n'
import { writerOf } from '#platform/languages'
import type { Day } from '#platform/time'

const { date, shortDate } = writerOf('fr')

/** What a host reads of somebody who is proposed, and answers; and the letter that brings it. */
export const french = {
  title: 'Une personne en immersion chez vous',
  wishes: (name: string) => typo(`${name} voudrait venir chez vous`),
  lead: 'Quelques jours d’immersion. La personne garde son statut : vous ne la payez pas.',
  notedLater: 'C’est noté : plus tard',
  stillOpen: 'Vous pouvez encore répondre ici.',
  yours: 'Votre réponse',
  buttons: { yes: 'Oui, d’accord', no: 'Non', later: 'Plus tard' },
  engages:
    'Oui ne vous engage pas encore : une convention est signée avant le premier jour. Votre adresse n’est pas montrée à la personne.',
  questions: {
    yes: {
      title: 'Répondre oui',
      ask: (name: string) => typo(`Répondre oui pour ${name} ?`),
      verb: 'Oui, je suis d’accord',
      text: 'Vous saurez qui vient. La personne qui l’accompagne prépare la convention avec vous.',
    },
    no: {
      title: 'Répondre non',
      ask: (name: string) => typo(`Répondre non pour ${name} ?`),
      verb: 'Non, pas chez nous',
      text: typo('Cette personne ne vous sera plus proposée. Vous n’avez pas à dire pourquoi.'),
    },
    later: {
      title: 'Répondre plus tard',
      ask: (name: string) => typo(`Répondre plus tard pour ${name} ?`),
      verb: 'Plus tard',
      text: typo('La personne qui l’accompagne le saura. Ce lien reste ouvert.'),
    },
  },
  back: 'Revenir',
  thanks: 'Merci',
  thanksNo: 'Merci de votre réponse',
  notedNo: 'C’est noté : non',
  noMore: 'Cette personne ne vous sera plus proposée.',
  thanksYes: 'Merci, c’est oui',
  whoComes: 'Qui vient',
  whoPrepares: 'Qui prépare la convention',
  before: 'Rien ne commence avant la convention signée. On vous appelle pour la préparer.',
  byMistake: typo('C’est une erreur ?'),
  takingBack:
    'Vous ne lirez plus qui vient. La personne qui l’accompagne est prévenue. Vous pourrez répondre de nouveau.',
  takeBack: 'Retirer mon oui',
  takenBack: 'Votre oui est retiré',
  notTakenBack: {
    'being written': 'La convention se prépare. Appelez la personne qui la prépare.',
    over: 'Il est trop tard pour le retirer ici. Appelez la personne qui vous a écrit.',
  },
  over: 'Cette proposition est finie',
  overText: 'Elle ne demande plus de réponse. Merci.',
  more: 'Ce qu’une entreprise peut faire ici',
  trade: 'Métier',
  aim: 'Pour',
  aims: {
    discover: 'Découvrir un métier',
    confirm: 'Confirmer un projet',
    recruit: 'Préparer une embauche',
  },
  dates: 'Dates',
  between: (from: Day, to: Day) => typo(`du ${date(from)} au ${date(to)}`),
  shown: 'Ce que la personne vous dit',
  card: 'Sa carte',
  seeCard: 'Voir ce qu’elle sait faire',
  letter: {
    subject: 'Une personne en immersion chez vous ?',
    says: (by: string, from: Day, to: Day, trade: string) =>
      typo(
        `${by} vous propose une personne en immersion, du ${shortDate(from)} au ${shortDate(to)} : ${trade}. Pour lire et répondre, sans compte :`,
      ),
    mail: (words: string, address: string) =>
      typo(
        `Bonjour,\n\n${words}\n${address}\n\nVous répondez oui, non ou plus tard, en deux pressions. Rien ne commence sans une convention signée.`,
      ),
    sms: (words: string, address: string) => `Beffroi : ${words} ${address}`,
  },
}

export type ProposalWords = typeof french
