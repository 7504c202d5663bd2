import type { Mark, Question } from './opinion.ts'
import type { Contract, Since, Situation } from './situation.ts'

/** What is asked of somebody after their training, in faces and in three presses, and what tells them of it. */
export const french = {
  afterwards: 'Après votre formation',
  whereNow: 'Où en êtes-vous ?',
  oneMinute: 'Une minute, en images.',
  opinion: 'Votre avis',
  noName: 'Votre nom n’est pas montré avec vos réponses.',
  questions: {
    understood: 'Avez-vous compris ce que l’on vous a appris ?',
    useful: 'Est-ce que cela vous sert ?',
    helped: 'Avez-vous reçu assez d’aide ?',
    place: 'Étiez-vous bien : la salle, les horaires ?',
    used: 'Avez-vous utilisé ce que vous avez appris ?',
    advised: 'Diriez-vous à quelqu’un de venir ?',
  } satisfies Record<Question, string>,
  marks: { 4: 'Oui', 3: 'Plutôt oui', 2: 'Plutôt non', 1: 'Non' } satisfies Record<Mark, string>,
  choosePicture: 'Choisissez une image.',
  somethingElse: 'Quelque chose à ajouter',
  dictate: 'Vous pouvez dicter avec le micro de votre clavier. N’écrivez pas de nom.',
  send: 'Envoyer',
  whichContract: 'Quel contrat ?',
  sinceWhen: 'Depuis quand ?',
  trainingSince: 'Depuis quand vous formez-vous ?',
  situations: {
    employed: 'J’ai un travail',
    training: 'Je suis en formation',
    looking: 'Je cherche un travail',
    other: 'Autre chose',
  } satisfies Record<Situation, string>,
  contracts: {
    permanent: 'CDI',
    long: 'CDD ou intérim, 6 mois ou plus',
    short: 'CDD ou intérim, moins de 6 mois',
    aided: 'Contrat d’insertion ou aidé',
    'own business': 'Je travaille pour moi',
    'not said': 'Je ne sais pas',
  } satisfies Record<Contract, string>,
  sinces: {
    'this month': 'Depuis moins d’un mois',
    'three months': 'Depuis 1 à 3 mois',
    longer: 'Depuis plus de 3 mois',
  } satisfies Record<Since, string>,
  pressedWrong: 'Ce n’est pas ça, je recommence',
  thanks: 'Merci',
  saved: 'C’est enregistré',
  helpsNext: 'Vos réponses aident les prochains groupes. Vous pouvez fermer cette page.',
  correct: 'Corriger ma réponse',
  linkEnded: 'Ce lien est fini',
  noLonger: 'Il n’est plus possible de répondre ici',
  callThem: 'Si vous voulez nous dire quelque chose, appelez votre organisme de formation.',
  toldOpinion: 'Votre formation : dites ce que vous en pensez',
  toldSituation: 'Où en êtes-vous ? Trois touches suffisent',
  toldHow: 'Une minute, en images. Votre nom n’est pas montré avec votre avis.',
}

export type ReplySentences = typeof french
