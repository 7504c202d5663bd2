import type { NameId } from '../ids.ts'

/** A name that somebody of the group proposed, and how many voted for it. */
export type ProposedName = { id: NameId; name: string; votes: number; isMine: boolean }

/** The names that have the most votes: one, or several that are level; none before the first vote. */
export function leadersOf(names: readonly ProposedName[]): ProposedName[] {
  const most = Math.max(0, ...names.map(({ votes }) => votes))
  return most === 0 ? [] : names.filter(({ votes }) => votes === most)
}
