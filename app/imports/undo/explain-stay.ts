import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { importedAmong, type Outcome, type SentFile } from '#platform/imports'
import { whyStays, type WhyStays } from '#platform/undo'
import { findHeldLines } from './find-held-lines.ts'
import { namesOf } from './named-store.ts'
import { HOLDING_NOTHING } from './undo-import.ts'

/** An import that came after, and wrote on what another had brought. */
export type LaterImport = {
  id: string
  kind: string
  name: string
  importedAt: Date
  /** Who sent it, unless it is the reader. */
  sender: string | undefined
}

export type Stay = {
  whys: WhyStays[]
  /** Lines of the file that are held back, as its report names them. */
  lines: Outcome[]
  later: LaterImport[]
  /** Some of it was done on screens. */
  byHand: boolean
  /** Nothing can be done for it to be taken back: what holds it is never erased, or is gone out. */
  forGood: boolean
}

const holdsForGood = ({ why, relation }: WhyStays): boolean =>
  why === 'never erased' || relation.startsWith('facts.')

/** Why an import stays, on which of its lines, after which imports, and whether that can be undone. */
export async function explainStay(
  db: Db,
  file: SentFile & { state: 'imported' },
  whys: WhyStays[],
  reader: PersonId,
): Promise<Stay> {
  const found = await importedAmong(
    db,
    whys.flatMap(({ works }) => works),
  )
  const names = await namesOf(
    db,
    found.map(({ sentBy }) => sentBy),
  )
  const later = found.map(({ sentBy, ...one }) => ({
    ...one,
    sender: sentBy === reader ? undefined : (names.get(sentBy) ?? 'quelqu’un d’autre'),
  }))
  const theirs: WhyStays[] = []
  for (const { id } of found) theirs.push(...(await whyStays(db, id, HOLDING_NOTHING)))
  return {
    whys,
    lines: await findHeldLines(
      db,
      file.report,
      whys.flatMap(({ rows }) => rows),
    ),
    later,
    byHand: whys.some(({ byHand }) => byHand > 0),
    forGood: [...whys, ...theirs].some(holdsForGood),
  }
}
