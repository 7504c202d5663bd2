import type { Day } from '#platform/time'
import { lastDayOf, type Convention } from '../convention/door.ts'
import type { SignatoryId } from '../ids.ts'
import type { SignerRole } from '../law/door.ts'

/** Somebody’s immersion as their host reads it. */
export type Stay = {
  one: Convention
  /** null when this speaker does not sign this convention: then nobody is named */
  mine: { givenName: string; name: string; signatoryId: SignatoryId } | null
  /** who signs for the host */
  signer: string
  /** who has not signed the version that is to be */
  awaited: readonly SignerRole[]
  isReported: boolean
  isHired: boolean
  /** the host said it, and its contract is not known */
  mayUnhire: boolean
}

export type Shelf = 'now' | 'to come' | 'past'

/** Where a stay stands on that day; one that was cancelled is past once its days would have begun. */
export function shelfOf({ one }: Pick<Stay, 'one'>, on: Day): Shelf {
  const { state } = one.standing
  if (state === 'ended early' || lastDayOf(one) < on) return 'past'
  if (one.fromDay > on) return 'to come'
  return state === 'signed' ? 'now' : 'past'
}

/** True while this speaker is the one who is waited for. */
export const isToSign = ({ one, mine, awaited }: Stay, on: Day): boolean =>
  mine !== null && one.standing.state === 'signing' && one.fromDay >= on && awaited.includes('host')
