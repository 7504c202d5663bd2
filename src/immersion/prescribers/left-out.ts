import type { OrganisationId, OrganisationKind } from '#people'
import { typo, writeList } from '#platform/i18n'
import { writeDate, type Day } from '#platform/time'
import type { Prescriber } from './prescriber.ts'

/** A body that somebody may expect among those that prescribe, and why it is not there; `mayMend`: this reader mends it where bodies say it. */
export type LeftOut = { id: OrganisationId; name: string; why: string; mayMend: boolean }

/** A body of the reader in whose name nobody may prescribe yet, where no other may either; `names`: who says it. */
export type Blocked = LeftOut & { names: readonly string[] }

/** Why a body that said in whose name it prescribes may not on that day; undefined when it may. */
export function whyNotOn({ kind, fromDay, toDay }: Prescriber, on: Day): string | undefined {
  if (kind !== 'delegate') return undefined
  if (toDay && toDay < on) return typo(`sa délégation a fini le ${writeDate(toDay)}.`)
  return fromDay && fromDay > on ? typo(`sa délégation commence le ${writeDate(fromDay)}.`) : undefined
}

/** These may be prescribers by themselves: they say which one they are. */
const mayBeOne: readonly OrganisationKind[] = ['prescriber', 'public', 'integration', 'other']

/** Why a body that said nothing yet is not there. */
export const whyUnsaid = (kind: OrganisationKind): string =>
  mayBeOne.includes(kind)
    ? 'pas encore dit en quel nom il prescrit.'
    : 'ne prescrit pas de lui-même. Il faut une délégation, pas encore dite.'

/** Who mends it, where this reader does not. */
export const whoMends = (names: readonly string[]): string =>
  names.length > 0 ? typo(`À dire par : ${writeList([...names])}.`) : 'Qui le dirige peut le dire.'
