/** Why the other store did not take what was sent. `words`: its own, or those of the network. */
export type Trouble =
  | { why: 'replied' | 'no connection'; words: string }
  | { why: 'leads inside' | 'no reply' | 'interrupted' }

/** As a row keeps it; null, nothing is in the way. */
export type TroubleRow = { trouble: Trouble['why'] | null; troubleWords: string | null }

/** @throws when a row has no words where its code goes with some. */
export function troubleOf({ trouble: why, troubleWords: words }: TroubleRow): Trouble | null {
  if (why === null) return null
  if (why !== 'replied' && why !== 'no connection') return { why }
  if (words === null) throw new Error(`A relay in trouble (${why}) without its words`)
  return { why, words }
}
