/** Who goes where, and when. */
export const french = {
  title: 'Le planning',
  lead: 'Qui va où, et quand. Chaque personne fait chaque rôle.',
  add: 'Ajouter une personne',
  addTitle: 'Qui va où ?',
  nobody: 'Personne n’est encore au planning',
  nobodyText: 'Choisissez qui va chez le client, au téléphone, au bureau.',
  cancel: 'Enlever',
  cancelLabel: (name: string, role: string) => `Enlever ${name}, ${role}`,
  cancelled: 'C’est enlevé du planning',
  given: 'Cette prestation est faite. Le planning dit qui y est allé.',
  never: 'Qui n’a jamais fait ce rôle ?',
  everybody: 'Tout le monde a fait ce rôle',
  role: 'Le rôle',
  roles: {
    'on site': 'Sur place, chez le client',
    phone: 'Au téléphone',
    planning: 'Au bureau, pour le planning',
  },
  who: 'Qui ?',
  whoHint: 'En premier : qui a le moins fait ce rôle.',
  times: (name: string, times: number) =>
    times === 0 ? `${name}, jamais encore` : `${name}, déjà ${times} fois`,
  planned: (times: number) => ` (prévu ${times} fois)`,
  client: 'Chez quel client ?',
  noClient: 'Pas chez un client',
  day: 'Quel jour ?',
  from: 'De quelle heure ?',
  to: 'À quelle heure ?',
  clockHint: 'Par exemple : 09:00.',
  keep: 'Mettre au planning',
  kept: 'C’est au planning',
  whoMissing: 'Choisissez une personne.',
  clientMissing: 'Choisissez chez quel client.',
  endsBefore: 'La fin est avant le début.',
  taken: (name: string, role: string, from: string, to: string) =>
    `${name} est déjà ${role}, de ${from} à ${to}.`,
  notReady: 'Ce client n’a pas encore dit oui au devis.',
}

export type PlanningSentences = typeof french
