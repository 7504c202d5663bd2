import { chez } from '#platform/i18n'

/** What somebody lived at an employer, on their path. */
export const french = {
  title: 'Mes immersions',
  immersion: (host: string) => `Immersion ${chez(host)}`,
  period: (from: string, to: string) => `Du ${from} au ${to}`,
  oneDay: (on: string) => `Le ${on}`,
  'own report': 'Vous avez rendu votre bilan',
  'host report': 'L’employeur a rendu son bilan',
  hired: (host: string) => `Recrutement ${chez(host)}`,
  contract: (host: string) => `Début du contrat ${chez(host)}`,
}

export type LivedSentences = typeof french
