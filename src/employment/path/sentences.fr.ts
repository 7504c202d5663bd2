/** What somebody reads of their own contracts. */
export const french = {
  title: 'Mon contrat',
  lead: 'Quelque chose est faux ? Je le dis à la personne qui m’accompagne.',
  since: (date: string) => `Mon parcours depuis le ${date}`,
  whoOpened: 'Qui a ouvert mon dossier',
  work: 'Mon travail',
  hours: 'Mes heures',
  until: 'Jusqu’au',
  adviser: 'Qui m’accompagne',
  week: (hours: string) => `${hours} par semaine`,
  fromTo: (from: string, to: string) => `Du ${from} au ${to}`,
  kinds: {
    initial: (post: string) => `Premier contrat : ${post}`,
    renewal: (post: string) => `Renouvellement : ${post}`,
  },
  left: 'Sortie',
  leftTo: {
    durable: 'Sortie : emploi durable',
    transition: 'Sortie : emploi de transition',
    positive: 'Sortie : sortie positive',
    other: 'Sortie : autre sortie',
    withdrawn: 'Sortie : retirée du calcul',
  },
  later: {
    employed: '6 mois après : en emploi',
    training: '6 mois après : en formation',
    looking: '6 mois après : en recherche',
    'not reached': '6 mois après : sans nouvelles',
  },
  /** On the first page of somebody's day. */
  goesOn: (post: string, date: string) => `${post}, jusqu’au ${date}.`,
}

export type ContractSentences = typeof french
