/** What somebody did themselves, for them alone. */
export const french = {
  lead: 'Ces deux derniers mois. Personne d’autre ne voit cette page.',
  nothing: 'Rien encore',
  nothingText: 'Ce que vous faites vient ici.',
  keptHere: 'Gardé sur ce téléphone',
  /** A day in the beds, as it may stand in the portfolio of who worked there. */
  reaped: (crops: string) => `Ma récolte : ${crops}`,
  worked: 'Mon travail à la ferme',
  semicolon: ' ; ',
}

export type MineSentences = typeof french
