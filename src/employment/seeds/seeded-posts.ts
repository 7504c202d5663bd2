/** A post of the demo territory. `supervisor`: 0 is Bruno, the others are in `seededSupervisors`. */
export type SeededPost = {
  number: number
  code: string
  rome: string
  title: string
  activity: string
  weeklyMinutes: number
  supervisor: number
  vacant: boolean
}

/** Who supervises what Bruno does not: names, without an account. */
export const seededSupervisors = [
  { rank: 1, givenName: 'Solène', familyName: 'Carpentier' },
  { rank: 2, givenName: 'Marc', familyName: 'Devos' },
  { rank: 3, givenName: 'Aurore', familyName: 'Wallet' },
] as const

const runs = [
  { count: 12, rome: 'A1414', title: 'Ouvrier maraîcher', activity: 'Ferme urbaine', supervisor: 0 },
  { count: 8, rome: 'N4105', title: 'Livreur à vélo', activity: 'Livraison à vélo', supervisor: 0 },
  { count: 6, rome: 'N1103', title: 'Préparateur de commandes', activity: 'Place de marché', supervisor: 1 },
  { count: 5, rome: 'K2204', title: 'Agent de nettoyage', activity: 'Entretien', supervisor: 2 },
  {
    count: 3,
    rome: 'K1205',
    title: 'Accueil et aide aux démarches',
    activity: 'Espace numérique',
    supervisor: 3,
  },
  { count: 2, rome: 'G1602', title: 'Aide de cuisine', activity: 'Ferme urbaine', supervisor: 0 },
] as const

const hours = [26, 26, 24, 30, 26, 20, 28, 35] as const
const vacant: readonly number[] = [18, 31]

/** The 36 posts of Les Ateliers de la citoyenneté, 966 h a week; two are vacant. */
export const seededPosts: readonly SeededPost[] = runs
  .flatMap(({ count, ...run }) => Array.from({ length: count }, () => run))
  .map((run, index) => ({
    ...run,
    number: index + 1,
    code: `P${String(index + 1).padStart(2, '0')}`,
    weeklyMinutes: (hours[index % hours.length] ?? 26) * 60,
    vacant: vacant.includes(index + 1),
  }))
