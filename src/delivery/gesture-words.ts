/** Nobody answers: what the courier will do. Kept with the gesture, as it is read. */
export const AGAIN = 'Nouvel essai plus tard'
export const BRING_BACK = 'Retour au dépôt'
export const absentWays = [AGAIN, BRING_BACK] as const

/** Why a door did not take its order. */
export const refusedWays = [
  'La personne n’en veut pas',
  'Un produit est abîmé',
  'Ce n’est pas la bonne commande',
] as const
export const lostWays = ['L’adresse est introuvable', 'L’entrée est fermée, personne ne répond'] as const

/** A shop that gave nothing. */
export const SHUT = 'Le commerce est fermé'
