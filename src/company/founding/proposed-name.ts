import type { NameId } from '../ids.ts'

/** A name that somebody of the group proposed, and how many voted for it. `isMine`: the reader's vote; `isOwn`: they proposed it. */
export type ProposedName = { id: NameId; name: string; votes: number; isMine: boolean; isOwn: boolean }

/** Whoever proposed a name takes it back as long as nobody else wants it. */
export const mayTakeBack = ({ votes, isMine, isOwn }: Omit<ProposedName, 'id' | 'name'>): boolean =>
  isOwn && votes === (isMine ? 1 : 0)

/** The names that have the most votes: one, or several that are level; none before the first vote. */
export function leadersOf(names: readonly ProposedName[]): ProposedName[] {
  const most = Math.max(0, ...names.map(({ votes }) => votes))
  return most === 0 ? [] : names.filter(({ votes }) => votes === most)
}
