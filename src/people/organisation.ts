import { fold, ourDigits } from '#platform/i18n'
import { versionOf } from '#platform/web'
import { refuse, type Refused } from '#platform/refusal'
import type { Ways } from './person.ts'
import type { OrganisationId } from './ids.ts'

/** A legal body, with or without a SIRET (an association of fact, a foreign partner). */
export type Organisation = Ways & {
  id: OrganisationId
  name: string
  kind: OrganisationKind
  siret: string | null
  town: string | null
}

/** What the form of an organisation shows, as a version. */
export const versionOfOrganisation = ({ name, kind, siret, town, phone, email }: Organisation): string =>
  versionOf([name, kind, siret, town, phone, email])

export const organisationKinds = [
  'training',
  'prescriber',
  'public',
  'funder',
  'evaluation',
  'jury',
  'employer',
  'integration',
  'shop',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const organisationKindWords: Record<OrganisationKind, string> = {
  training: 'Organisme de formation',
  prescriber: 'Prescripteur (PLIE, mission locale…)',
  public: 'Service public, collectivité',
  funder: 'Financeur',
  evaluation: 'Organisme évaluateur',
  jury: 'Organisateur de jury',
  employer: 'Entreprise, employeur',
  integration: 'Structure d’insertion (SIAE)',
  shop: 'Commerce',
  other: 'Autre',
}

/** Two spellings of one name: 'Artois Emploi-Entreprise', 'ARTOIS EMPLOI ENTREPRISE'. */
export const organisationKey = (name: string): string => fold(name)

/** The fourteen digits of a SIRET, or why they are not one. Key: Luhn over 14 digits; La Poste (SIREN 356000000) sums to a multiple of 5. */
export function readSiret(
  typed: string,
): { ok: true; siret: string } | Refused<'not 14 digits' | 'wrong key'> {
  const siret = ourDigits(typed).replace(/[\s.\u00A0\u202F]/g, '')
  if (!/^\d{14}$/.test(siret)) return refuse('not 14 digits')
  const digits = Array.from(siret, Number)
  const plain = digits.reduce((sum, digit) => sum + digit, 0)
  const luhn = digits
    .toReversed()
    .reduce((sum, digit, i) => sum + (i % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2), 0)
  const valid = luhn % 10 === 0 || (siret.startsWith('356000000') && plain % 5 === 0)
  return valid ? { ok: true, siret } : refuse('wrong key')
}

/** « 732 829 320 00074 », as papers write it. */
export const writeSiret = (siret: string): string =>
  siret.replace(/(\d{3})(\d{3})(\d{3})(\d{5})/, '$1\u00A0$2\u00A0$3\u00A0$4')
