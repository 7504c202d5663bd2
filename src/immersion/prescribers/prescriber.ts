import type { OrganisationId } from '#people'
import { de } from '#platform/i18n'
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

/** The same as the law asks for it. */
export function lawPrescriber({ kind, fromDay, toDay }: Prescriber): NonNullable<Question['prescriber']> {
  if (kind !== 'delegate') return { kind }
  const delegation = { ...(fromDay ? { from: fromDay } : {}), ...(toDay ? { to: toDay } : {}) }
  return { kind, delegation }
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
  return [`par délégation ${de(delegatedBy)}`, period].filter(Boolean).join(', ')
}
