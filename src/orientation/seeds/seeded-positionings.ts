import { cast, type PersonId } from '#people'
import { asId, type Naming } from '#platform/id'
import type { AccompanimentId, PositioningId, MeetingId, RequestId } from '../ids.ts'

const personOf = (id: string) => cast.find((one) => one.id === id)?.personId ?? asId<PersonId>('')

export const karine = personOf('karine')

export const brigitte = personOf('brigitte')

export const id: Naming<[series: string, n: number]> = (series, n) =>
  asId(`00000000-0000-8000-8000-00000b${series}${String(n).padStart(3, '0')}`)

/** Ids of the demo that pages and tests point to, and the link of one invitation. */
export const seededPositionings = {
  silent: id('a08', 1),
  invited: id<PositioningId>('a08', 3),
  interviewed: id<PositioningId>('a08', 5),
  refused: id('a08', 8),
  ofAicha: id('a07', 1),
  meeting: id<MeetingId>('a08', 100),
  accompanied: id<AccompanimentId>('a08', 200),
  request: id<RequestId>('a09', 1),
  link: 'demonstration-reunion',
} as const
