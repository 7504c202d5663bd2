/** The keys of a device: coming in with one, and those that somebody has. */
export const french = {
  enter: 'Entrer avec une clé de cet appareil',
  noneGiven: 'Votre appareil n’a pas donné de clé. Recommencez, ou demandez un code.',
  unknown: 'Cette clé n’est pas connue ici. Demandez un code.',
  title: 'Mes clés',
  lead: 'J’entre avec le doigt, le visage ou le code du téléphone. Pas de message à attendre.',
  added: (date: string) => `Ajoutée le ${date}`,
  used: (date: string) => `, utilisée le ${date}`,
  remove: 'Retirer',
  removeThis: (name: string) => `Retirer la clé ${name}`,
  add: 'Ajouter une clé',
  name: 'Nom de la clé',
  nameHint: 'Exemple : mon téléphone',
  notMade: 'Votre appareil n’a pas fait de clé. Recommencez.',
  refused: {
    'no key here': 'Les clés ne marchent pas à cette adresse. Entrez avec un code.',
    'key not made': 'La clé n’a pas pu être ajoutée. Recommencez.',
    'too many keys': 'Vous avez déjà dix clés. Retirez-en une d’abord.',
  },
  nameMissing: 'Donnez un nom à cette clé, par exemple celui de votre téléphone.',
  deviceSilent: 'Votre appareil n’a pas répondu. Réessayez.',
  nowAdded: 'La clé est ajoutée',
  nowRemoved: 'La clé est retirée',
}

export type KeySentences = typeof french
