import type { Closing, Ending, Request } from './request.ts'
import type { PositioningId } from '../ids.ts'

export type RequestRow = Omit<Request, 'phone' | 'email'> & { phone: string | null; email: string | null }

/** @throws when a row says how to reach nobody, or in two ways. */
export function asRequest({ phone, email, ...asked }: RequestRow): Request {
  if (phone !== null && email === null) return { ...asked, phone, email }
  if (email !== null && phone === null) return { ...asked, phone, email }
  throw new Error(`The request ${asked.id} has not one way to answer it`)
}

export type Ended = { positioningId: PositioningId | null; closedWhy: Closing | null }

export function endingOf({ positioningId, closedWhy }: Ended): Ending {
  if (positioningId !== null) return { state: 'positioned', positioningId }
  return closedWhy === null ? { state: 'open' } : { state: 'closed', why: closedWhy }
}
