/** Where somebody stands towards a person in one of that person's circles. The columns of the access matrix. */
export const relations = [
  'self',
  'referent',
  'trainer',
  'evaluator',
  'juror',
  'training lead',
  'tutor',
  'technical supervisor',
  'integration adviser',
  'direction',
  'funder',
  'mediator',
  'merchant',
  'courier',
] as const

export type Relation = (typeof relations)[number]

/** The place of the persons that a circle is about. */
export const CENTRE = 'centre'

export const relationWords: Record<Relation, string> = {
  self: 'vous',
  referent: 'votre référent·e',
  trainer: 'une personne qui vous forme',
  evaluator: 'une personne qui vous évalue',
  juror: 'un membre de votre jury',
  'training lead': 'la direction de votre formation',
  tutor: 'votre tuteur ou tutrice',
  'technical supervisor': 'votre encadrant·e technique',
  'integration adviser': 'votre conseiller·ère en insertion',
  direction: 'la direction de la structure',
  funder: 'un financeur',
  mediator: 'une personne de l’espace numérique',
  merchant: 'un commerce',
  courier: 'une personne qui livre',
}
