/** What somebody did themselves, for them alone. */
export const french = {
  lead: 'Ces deux derniers mois. Personne d’autre ne voit cette page.',
  nothing: 'Rien encore',
  nothingText: 'Ce que vous faites vient ici.',
}

export type MineSentences = typeof french
