/** The photo of a poster, and who agreed to be seen on it. */
export const french = {
  title: 'Notre photo',
  lead: 'Une photo du groupe prend la place du dessin.',
  another: 'Une autre photo prend la place de celle-ci.',
  photo: 'La photo',
  arrived: 'La photo est arrivée',
  ask: 'On reconnaît quelqu’un ?',
  askText: 'L’affiche est lue dans la rue. Une personne visible doit être d’accord.',
  nobody: 'Non, personne',
  agreed: 'Oui, et chaque personne est d’accord',
  else: 'Sinon, prenez une autre photo.',
  who: 'Si oui, leurs noms',
  whoMissing: 'Écrivez leurs noms.',
  day: 'Si oui, le jour de leur accord',
  dayMissing: 'Écrivez le jour de leur accord.',
  dayToCome: 'Ce jour n’est pas encore passé.',
  keep: 'Mettre cette photo',
  kept: 'La photo est sur l’affiche',
  agreedSaid: (who: string, day: string) => `D’accord pour être sur la photo : ${who}, ${day}.`,
  nobodySaid: 'On ne reconnaît personne sur la photo.',
  remove: 'Enlever la photo',
  removed: 'La photo n’est plus sur l’affiche',
  alt: 'Une photo du groupe',
}

export type PosterSentences = typeof french
