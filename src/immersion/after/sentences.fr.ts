import { ended } from '#platform/languages'
import { chez, typo } from '#platform/i18n'
import type { Told } from './situation.ts'

/** What is asked of somebody after their immersion, in three presses, and what tells them of it. */
export const french = {
  subject: 'Où en êtes-vous ? Trois touches suffisent',
  told: (host: string) =>
    typo(`après votre immersion ${chez(host)}, où en êtes-vous ? Trois touches suffisent :`),
  over: (host: string) => typo(`Après votre immersion ${chez(host)}`),
  whereNow: 'Où en êtes-vous ?',
  whichContract: 'Quel contrat ?',
  sinceWhen: 'Depuis quand ?',
  trainingSince: 'Depuis quand vous formez-vous ?',
  situations: (host: string): Record<Told['situation'], string> => ({
    'hired here': typo(`Je travaille ${chez(host)}`),
    employed: 'Je travaille ailleurs',
    training: 'Je suis en formation',
    looking: 'Je cherche un travail',
    other: 'Autre chose',
  }),
  contracts: {
    permanent: 'CDI',
    long: 'CDD ou intérim, 6 mois ou plus',
    short: 'CDD ou intérim, moins de 6 mois',
    aided: 'Contrat d’insertion ou aidé',
    'own business': 'Je travaille pour moi',
    'not said': 'Je ne sais pas',
  } satisfies Record<NonNullable<Told['contract']>, string>,
  sinces: {
    'this month': 'Depuis moins d’un mois',
    'three months': 'Depuis 1 à 3 mois',
    longer: 'Depuis plus de 3 mois',
  } satisfies Record<NonNullable<Told['since']>, string>,
  pressedWrong: 'Ce n’est pas ça, je recommence',
  thanks: 'Merci',
  saved: 'C’est enregistré',
  who: (keeper: string) => typo(`${keeper} lira votre réponse. Vous pouvez fermer cette page.`),
  correct: 'Corriger ma réponse',
  ended: 'Ce lien est fini',
  noLonger: 'Il n’est plus possible de répondre ici',
  callThem: (referent: string) => typo(ended(`Vous voulez dire quelque chose ? Appelez ${referent}`)),
}

export type AfterSentences = typeof french
