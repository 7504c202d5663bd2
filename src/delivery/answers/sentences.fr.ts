import { writerOf } from '#platform/languages'

const { count } = writerOf('fr')

/** What couriers press at a shop or at a door, and what they are answered when it cannot be kept. */
export const french = {
  reasons: {
    again: 'Nouvel essai plus tard',
    'brought back': 'Retour au dépôt',
    'not wanted': 'La personne n’en veut pas',
    damaged: 'Un produit est abîmé',
    'wrong order': 'Ce n’est pas la bonne commande',
    'not of age': 'Personne n’a 18 ans',
    'address not found': 'L’adresse est introuvable',
    'entrance shut': 'L’entrée est fermée, personne ne répond',
    shut: 'Le commerce est fermé',
  },
  /** Why one product of an order is not taken. */
  goodsRefused: {
    'not wanted': 'La personne n’en veut pas',
    damaged: 'Il est abîmé',
    'not of age': 'Personne n’a 18 ans',
  },
  missing: {
    '1': 'Il en manque 1',
    '2': 'Il en manque 2',
    '3': 'Il en manque 3',
    '4 or more': 'Il en manque 4 ou plus',
    all: 'Tout manque',
  },
  /** Something that is missing or refused, then how much of it, or why. */
  missingOf: (goods: string, much: string) => `${goods} : ${much}`,
  refused: {
    'not your round': 'Cette tournée n’est pas la vôtre. Montrez ceci à votre encadrant.',
    'not that day': 'Cette tournée n’est pas celle de ce jour. Montrez ceci à votre encadrant.',
    'unknown order': 'Cette commande n’est pas dans votre tournée. Montrez ceci à votre encadrant.',
    'unknown place': 'Ce commerce n’est pas connu ici. Montrez ceci à votre encadrant.',
    'not yours to undo': 'Une autre personne l’a fait : elle seule peut l’annuler.',
    'too late to undo': 'C’était il y a plus de 15 minutes. Demandez à votre encadrant.',
    'picture gone': 'La photo n’est pas arrivée. Reprenez la photo, ou écrivez un nom.',
  },
  /** What the telephone sent is not a press of one of our buttons. */
  againHere: 'Rouvrez cette page, puis recommencez.',
  /** What is missing for a button to count: said at once by the telephone, and again by us. */
  needed: {
    name: 'Écrivez à qui vous avez remis la commande.',
    drawing: 'Faites signer dans le cadre, ou écrivez un nom.',
    photo: 'Prenez la photo, puis recommencez.',
    way: 'Choisissez ce qui s’est passé.',
    much: 'Dites ce qui manque. S’il ne manque rien, touchez « Tout est là ».',
    refusedGoods: 'Dites ce qui est refusé. Si tout est pris, touchez « C’est livré ».',
    celsius: 'Écrivez la température lue sur la caisse. Exemple : 3,5',
  },
  picture: {
    'empty file': 'Prenez la photo, puis recommencez.',
    'too large': 'Cette photo est trop lourde. Prenez-la avec moins de détails.',
    'not an accepted kind': 'Ce n’est pas une photo. Prenez une photo, ou écrivez un nom.',
    'unreadable picture': 'Cette photo ne s’ouvre pas. Reprenez-la, ou écrivez un nom.',
  },
  /** A day on which somebody delivered, as it may stand in their portfolio. */
  bikeDay: {
    title: 'Mes livraisons à vélo',
    words: (delivered: number, bike: string) =>
      `${count(delivered, { one: 'commande livrée', other: 'commandes livrées' })}, avec ${bike}`,
  },
}

export type AnswerSentences = typeof french
