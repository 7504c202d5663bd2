import type { Db, Tx } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { parisDay } from '#platform/time'
import { foundThere } from '#platform/web'
import { mayWrite, type Desk } from '../access.ts'
import { lockHost } from '../hosts/door.ts'
import type { HostId, NeedId } from '../ids.ts'
import { versionOfNeed, type Closed, type Need, type SaidNeed } from './need.ts'
import { lockNeed, saveNeed } from './need-store.ts'

export type NeedRefusal = 'changed meanwhile' | 'not yours'
type Writing = { desk: Desk; now: Date }

/** A need that somebody types for a host of theirs. The same form sent twice is once. */
export const addNeed = (
  db: Db,
  { id, hostId, said }: { id: NeedId; hostId: HostId; said: SaidNeed },
  { desk, now }: Writing,
): Promise<Result<NeedId, NeedRefusal>> =>
  db.transaction(async (tx): Promise<Result<NeedId, NeedRefusal>> => {
    const host = await lockHost(tx, hostId)
    if (!host || !mayWrite(desk, host.keeper.id)) return refuse('not yours')
    const known = await lockNeed(tx, id)
    if (known) return known.hostId === hostId ? done(id) : refuse('not yours')
    const need: Need = { ...said, id, hostId, asked: [], closed: null, isTyped: true }
    await saveNeed(tx, need, { by: desk.actor.personId, typed: true, now })
    return done(id)
  })

/** Corrects a need as it was `seen`. What was asked about it is answered. */
export const correctNeed = (
  db: Db,
  what: { id: NeedId; seen: string; said: SaidNeed },
  writing: Writing,
): Promise<Result<NeedId, NeedRefusal>> =>
  write(db, what.id, writing, what.seen, (known) => ({ ...known, ...what.said, asked: [] }))

/** What was asked about a need is looked at, and it is right as it is: nothing is typed, its list goes on telling it. Twice is once. */
export const confirmNeed = (
  db: Db,
  id: NeedId,
  { desk, now }: Writing,
): Promise<Result<NeedId, NeedRefusal>> =>
  db.transaction(async (tx): Promise<Result<NeedId, NeedRefusal>> => {
    const known = await lockOwn(tx, id, desk)
    if (!known) return refuse('not yours')
    if (known.asked.length > 0)
      await saveNeed(tx, { ...known, asked: [] }, { by: desk.actor.personId, typed: known.isTyped, now })
    return done(id)
  })

/** Nobody is looked for any more, or somebody is again (null). Twice is once. */
export const closeNeed = (
  db: Db,
  { id, as }: { id: NeedId; as: Closed['as'] | null },
  writing: Writing,
): Promise<Result<NeedId, NeedRefusal>> =>
  write(db, id, writing, null, (known) => ({
    ...known,
    closed: known.closed?.as === as ? known.closed : as && { as, on: parisDay(writing.now) },
  }))

const write = (
  db: Db,
  id: NeedId,
  { desk, now }: Writing,
  seen: string | null,
  change: (known: Need) => Need,
): Promise<Result<NeedId, NeedRefusal>> =>
  db.transaction(async (tx): Promise<Result<NeedId, NeedRefusal>> => {
    const known = await lockOwn(tx, id, desk)
    if (!known) return refuse('not yours')
    const next = change(known)
    const found = foundThere(versionOfNeed(known), versionOfNeed(next), seen ?? versionOfNeed(known))
    if (found === 'changed') return refuse('changed meanwhile')
    if (found === 'as seen' || !known.isTyped || known.asked.length > 0)
      await saveNeed(tx, { ...next, isTyped: true }, { by: desk.actor.personId, typed: true, now })
    return done(id)
  })

/** A need of a host that this desk writes, held until the transaction ends. */
async function lockOwn(tx: Tx, id: NeedId, desk: Desk): Promise<Need | undefined> {
  const known = await lockNeed(tx, id)
  const host = known && (await lockHost(tx, known.hostId))
  return host && mayWrite(desk, host.keeper.id) ? known : undefined
}
