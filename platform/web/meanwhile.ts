import { foundThere, versionOf } from './version.ts'

/** What is kept of something, piece by piece, in an order of its own. */
export type Kept = readonly (readonly (string | number | null)[])[]

type Save = { seen: string; kept: Kept; said: Kept }

/** True when a form would undo what was saved since it was shown. The same form sent twice says what is kept: it undoes nothing. */
export const isStale = ({ seen, kept, said }: Save): boolean =>
  foundThere(versionOf(kept), versionOf(said), seen) === 'changed'

/**
 * The same where nothing is ever taken away from what is kept: true when a form would change a piece that was saved since it was
 * shown. What it adds beside undoes nothing.
 */
export const undoes = ({ seen, kept, said }: Save): boolean =>
  seen !== versionOf(kept) && piecesLost(kept, said).length > 0

/** The pieces that what is said would change. */
export const piecesLost = (kept: Kept, said: Kept): Kept => {
  const saying = new Set(said.map((piece) => versionOf(piece)))
  return kept.filter((piece) => !saying.has(versionOf(piece)))
}
