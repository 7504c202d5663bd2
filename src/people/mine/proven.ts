import type { Day } from '#platform/time'
import type { Db } from '#platform/db'
import type { PersonId } from '../ids.ts'

/** What a room saw somebody do, that may stand in their portfolio: what that room calls it, its name, and what it says of it, in French. */
export type Proven = {
  room: string
  id: string
  title: string
  happenedOn: Day
  words: string
  /** What kind of thing it is, where the portfolio knows what such things prove: 'company quote'. */
  kind?: string
  /** Where its person looks at its picture, when it has one. */
  picture?: string
}

/** What a room saw somebody do, under any of these ids, since a day: the latest first. */
export type ProvenBy = (db: Db, personIds: PersonId[], since: Day) => Promise<Proven[]>
