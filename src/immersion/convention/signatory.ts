import type { PersonId } from '#people'
import type { ConventionId, SignatoryId } from '../ids.ts'
import type { SignerRole } from '../law/door.ts'

/** Who signs a convention. `login`: where their code is sent, a mobile (E.164) or an e-mail; null for who signs on paper. */
export type Signatory = {
  id: SignatoryId
  conventionId: ConventionId
  role: SignerRole
  name: string
  /** in whose name; empty for the person and a guardian */
  forWhom: string
  login: string | null
  personId: PersonId | null
}

/** In the order in which they are shown. */
const signerRoles = [
  'person',
  'guardian',
  'host',
  'accompanying',
  'employer',
  'prescriber',
] as const satisfies readonly SignerRole[]

/** These signatories as they are shown. */
export const inOrder = <Of extends Pick<Signatory, 'role'>>(all: readonly Of[]): Of[] =>
  signerRoles.flatMap((role) => all.filter((one) => one.role === role))

export const signerWords: Record<SignerRole, string> = {
  person: 'La personne',
  guardian: 'Son représentant légal',
  host: 'L’employeur qui accueille',
  accompanying: 'Qui accompagne la personne',
  employer: 'L’employeur de la personne',
  prescriber: 'Qui prescrit',
}
