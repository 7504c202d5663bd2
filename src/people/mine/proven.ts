import type { Db } from '#platform/db'
import type { Language } from '#platform/languages'
import type { Day } from '#platform/time'
import type { PersonId } from '../ids.ts'

/** A code of a room, with its figures: it is kept as it is, and said where it is read. `name`: what people called it, where they did. */
type Seen = { code: string; name?: string | undefined; [figure: string]: unknown }

/** What a room saw somebody do, that may stand in their portfolio: what that room calls it, and what it saw. */
export type Proven = {
  room: string
  id: string
  happenedOn: Day
  seen: Seen
  /** What kind of thing it is, where the portfolio knows what such things prove: 'company quote'. */
  kind?: string
  /** Where its person looks at its picture, when it has one. */
  picture?: string
}

/** How what was proven elsewhere is found, and said. */
export type Proving = {
  /** What was seen of somebody, under any of these ids, since a day: the latest first. */
  find: (db: Db, personIds: PersonId[], since: Day) => Promise<Proven[]>
  /**
   * Its name, and what is read of it in that language; `beside`: the same, where its room is read already. @throws for a code that is not
   * of that room.
   */
  say: (
    one: Pick<Proven, 'room' | 'seen'>,
    language: Language,
  ) => { title: string; words: string; beside?: string }
}
