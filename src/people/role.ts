import type { OrganisationKind } from './organisation.ts'

/** What a person does in an organisation, from a day to a day. The role alone opens no file: a circle does. */
export const roles = [
  'steward',
  'training lead',
  'trainer',
  'evaluator',
  'juror',
  'referent',
  'funder',
  'editor',
  'employer',
  'technical supervisor',
  'integration adviser',
  'direction',
  'mediator',
  'market keeper',
  'merchant',
  'courier',
] as const

export type Role = (typeof roles)[number]

/** The words of the page, in the inclusive form of the house. */
export const roleWords: Record<Role, string> = {
  steward: 'Pilote du territoire',
  'training lead': 'Responsable de formation',
  trainer: 'Formateur·rice',
  evaluator: 'Évaluateur·rice',
  juror: 'Membre de jury',
  referent: 'Référent·e',
  funder: 'Financeur',
  editor: 'Rédaction du bulletin',
  employer: 'Employeur',
  'technical supervisor': 'Encadrant·e technique',
  'integration adviser': 'Conseiller·ère en insertion',
  direction: 'Direction',
  mediator: 'Médiateur·rice numérique',
  'market keeper': 'Responsable du marché',
  merchant: 'Commerce',
  courier: 'Livraison',
}

/** The roles that each kind of organisation has: who acts in its name, in the order of the list. An editor of the bulletin is named by the steward. */
export const rolesOfKind: Record<OrganisationKind, readonly Role[]> = {
  training: ['direction', 'training lead', 'trainer'],
  prescriber: ['direction', 'referent'],
  public: ['direction', 'market keeper', 'referent', 'mediator'],
  funder: ['direction', 'funder'],
  evaluation: ['direction', 'evaluator'],
  jury: ['direction', 'juror'],
  employer: ['direction', 'employer'],
  integration: [
    'direction',
    'market keeper',
    'technical supervisor',
    'integration adviser',
    'courier',
    'mediator',
    'merchant',
    'referent',
  ],
  shop: ['direction', 'merchant'],
  other: ['direction', 'market keeper', 'mediator', 'referent'],
}

/** Who leads an organisation day by day, where there is such a role: they answer for its team. */
export const leadOfKind: Partial<Record<OrganisationKind, Role>> = {
  training: 'training lead',
  shop: 'merchant',
}
