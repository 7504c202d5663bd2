import { typo } from '#platform/i18n'

/** The figures that tell an action in one line, and what is said beside the number. */
const obtained = {
  'clea-full': 'ont obtenu le Cléa complet',
  'positive-exits': 'des sorties sont positives',
}

/** The territory, for whoever comes in. */
export const french = {
  title: 'Apprendre, travailler, s’entraider',
  description: 'Se former, reprendre le travail, et lire des résultats vrais.',
  learn: 'Apprendre un métier.',
  work: 'Trouver un travail. S’entraider.',
  lead: 'Des associations, des entreprises et des services publics agissent ensemble. Tout est ici.',
  ways: 'Par où entrer',
  doors: {
    actions: {
      title: 'Je cherche une formation ou un travail',
      text: 'C’est gratuit, et près de chez vous.',
    },
    training: { title: 'Je suis en formation', text: 'Mon travail du jour, mon parcours.' },
    market: { title: 'Je fais mes courses', text: 'La ferme et les commerces, livrés à vélo.' },
    companies: { title: 'Je suis une entreprise', text: 'Accueillir, recruter, juger.' },
    host: {
      title: 'Accueillir une personne en immersion',
      text: 'Sans compte, depuis un téléphone.',
    },
    results: { title: 'Je veux voir les résultats', text: 'Des chiffres que l’on peut compter.' },
  },
  results: 'Des résultats que l’on peut compter',
  brick: 'Une brique, une personne.',
  noAction: 'Aucune action n’est encore publiée. Revenez bientôt.',
  obtained,
  of: (numerator: number, denominator: number) => `${numerator} sur ${denominator}`,
  told: (count: string, what: string) => typo(`${count} : ${what}`),
  news: 'Nouvelles',
  number: (edition: string) => typo(`N° ${edition}`),
  soon: 'Bientôt',
  begins: (group: string) => ` : début du ${group.toLowerCase()}`,
  day: {
    title: 'Ma journée',
    hello: (name: string) => `Bonjour ${name}`,
    search: 'Chercher une personne, un organisme, une commande',
    toDo: 'À faire',
    nothing: 'Rien ne vous attend',
    nothingText: 'Ce qui demande une réponse de vous apparaîtra ici.',
    going: 'En cours',
  },
}

export type HomeSentences = typeof french
