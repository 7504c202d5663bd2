import type { OrganisationId } from '#people'
import { de, fold } from '#platform/i18n'
import { writeDate, type Day } from '#platform/time'
import type { Question } from '../law/door.ts'

export const prescriberKinds = [
  'france-travail',
  'mission-locale',
  'cap-emploi',
  'siae',
  'departement',
  'delegate',
] as const
export type PrescriberKind = (typeof prescriberKinds)[number]

export const prescriberWords: Record<PrescriberKind, string> = {
  'france-travail': 'France Travail',
  'mission-locale': 'Mission locale',
  'cap-emploi': 'Cap emploi',
  siae: 'Structure d’insertion (SIAE)',
  departement: 'Département',
  delegate: 'Par délégation',
}

/** In whose name a body prescribes immersions; `fromDay` and `toDay`: of its delegation, null when it has no end that is known. */
export type Prescriber = {
  organisationId: OrganisationId
  name: string
  siret?: string | null
  town?: string | null
  kind: PrescriberKind
  delegatedBy: string
  fromDay: Day | null
  toDay: Day | null
}

/** Who may give a delegation, as it is proposed; another is written. */
export const delegators = ['France Travail', 'Mission locale', 'Cap emploi', 'Département'] as const

const integration =
  /\b(siae|aci|etti|structures? d insertion|chantiers? d insertion|entreprises? d insertion|associations? intermediaires?)\b/

/** An integration structure gives no delegation (L5135-2). */
export const isSiae = (delegatedBy: string): boolean => integration.test(fold(delegatedBy))

/** The same as the law asks for it. */
export function lawPrescriber({
  kind,
  delegatedBy,
  fromDay,
  toDay,
}: Prescriber): NonNullable<Question['prescriber']> {
  if (kind !== 'delegate') return { kind }
  const delegation = {
    ...(isSiae(delegatedBy) ? { by: 'siae' } : {}),
    ...(fromDay ? { from: fromDay } : {}),
    ...(toDay ? { to: toDay } : {}),
  }
  return { kind, delegation }
}

const ofDelegator: Record<string, string> = {
  'Mission locale': 'de la Mission locale',
  Département: 'du Département',
}

/** 'par délégation de France Travail, du 1er mars 2026 au 20 janvier 2027', 'en tant que Mission locale': as a convention says it. */
export function writeInWhoseName({
  kind,
  delegatedBy,
  fromDay,
  toDay,
}: Pick<Prescriber, 'kind' | 'delegatedBy' | 'fromDay' | 'toDay'>): string {
  if (kind !== 'delegate') return `en tant que ${prescriberWords[kind]}`
  const from = fromDay && `${toDay ? 'du' : 'à partir du'} ${writeDate(fromDay)}`
  const to = toDay && `${fromDay ? 'au' : 'jusqu’au'} ${writeDate(toDay)}`
  const period = [from, to].filter(Boolean).join(' ')
  return [`par délégation ${ofDelegator[delegatedBy] ?? de(delegatedBy)}`, period].filter(Boolean).join(', ')
}
