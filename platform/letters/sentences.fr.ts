/** What a device says of its letters on any page, and to whoever leaves it. Read by a browser: nothing here needs a server. */
export const french = {
  notLeft: (count: number) =>
    count === 1
      ? 'Un envoi n’est pas encore parti. Attendez le réseau : personne d’autre ne le lit.'
      : `${count} envois ne sont pas encore partis. Attendez le réseau : personne d’autre ne les lit.`,
  leaveAnyway: 'Quitter quand même',
  left: 'Vous avez quitté Beffroi',
  leftSays: 'Vos pages ne sont plus sur ce téléphone. Tout se ferme dès que le réseau revient.',
  seeIt: 'Voir cet envoi',
  colon: '\u00a0: ',
}

export type LetterWords = typeof french
