/** The company without network. */
export const french = {
  title: 'Sur ce téléphone',
  company: 'Notre entreprise',
  noNetwork: 'Pas de réseau',
  notKept: 'Cette page n’est pas sur ce téléphone. Elle revient avec le réseau.',
}

export type KeptSentences = typeof french
