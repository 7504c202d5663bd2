import { readAction, type Action } from '#actions'
import { onlyNamed, rightInCircle, type Actor, type Identity } from '#people'
import { breaks, type Db } from '#platform/db'
import { cddisOf, insertCddi, othersOnPost, readCddi, updateCddi } from './cddi-store.ts'
import type { Terms } from './cddi.ts'
import { insertCorrection } from './exit-store.ts'
import { mayWrite, mayWritePath, mayWritePosts } from './may-write.ts'
import { namePerson } from './name-person.ts'
import { adviserFor, openPath } from './open-path.ts'
import { lockPath, lockPaths, settleEntry, touchPath, type Path } from './path-store.ts'
import { findPost } from './post-store.ts'
import { surroundAction, surroundPath } from './surround-path.ts'
import { whatChanged } from './what-changed.ts'

export type CddiRefusal =
  | 'not yours'
  | 'ends before it starts'
  | 'post taken'
  | 'post closed'
  | 'after the exit'
  | 'changed meanwhile'
  | 'two files'
  | 'number taken'
type Done = { ok: true; pathId: string } | { ok: false; refusal: CddiRefusal }

export type NewCddi = Terms & {
  id: string
  postId: string
  number: string | null
  /** Who is hired: somebody known here, or a name with its birth date. */
  who: { personId: string } | Pick<Identity, 'familyName' | 'givenName' | 'birthDate'>
}

/**
 * Puts somebody on a post from a day to a day: the first contract of a path, or a renewal. The same id twice is once.
 * Refusals: 'post taken' where somebody else is there on one of these days; 'post closed' before the last one; 'two files' when the name is two people's.
 */
export const writeCddi = (db: Db, what: NewCddi, actor: Actor, now: Date): Promise<Done> =>
  refusing(db, what, (tx) => writeIn(tx, what, actor, now))

async function writeIn(tx: Db, what: NewCddi, actor: Actor, now: Date): Promise<string> {
  const { id, postId, number, fromDay, toDay, weeklyMinutes } = what
  const action = await actionToHire(tx, postId, actor, now)
  await lockPaths(tx, action.id)
  const done = await readCddi(tx, id)
  if (done) return done.pathId
  const personId = await hired(tx, what.who, actor, now)
  const adviserId = await adviserFor(tx, actor, action.leadId, now)
  const path = await openPath(tx, { actionId: action.id, personId, fromDay, adviserId }, now)
  await checkPlace(tx, path, what)
  const before = await cddisOf(tx, [path.id])
  const kind = before.some((one) => one.fromDay < fromDay) ? ('renewal' as const) : ('initial' as const)
  const terms = { number, kind, postId, fromDay, toDay, weeklyMinutes }
  const cddi = { ...terms, id, pathId: path.id, actionId: action.id, revision: 1 }
  await insertCddi(tx, cddi, actor.personId, now)
  await surroundPath(tx, path, action.leadId, now)
  return path.id
}

async function actionToHire(tx: Db, postId: string, actor: Actor, now: Date): Promise<Action> {
  const post = await findPost(tx, postId)
  const action = post && (await readAction(tx, post.actionId))
  if (!action || !mayWritePosts(actor, action)) throw new Refused('not yours')
  await surroundAction(tx, action, now)
  if (!(await rightInCircle(tx, actor, action.id, 'contract', now)).writes) throw new Refused('not yours')
  return action
}

async function hired(tx: Db, who: NewCddi['who'], actor: Actor, now: Date): Promise<string> {
  if ('personId' in who) {
    if (!(await mayWrite(tx, actor, who.personId, now))) throw new Refused('not yours')
    return who.personId
  }
  const { givenName, familyName, birthDate } = who
  const named = await namePerson(tx, { ...onlyNamed(givenName, familyName), birthDate }, actor.personId, now)
  if (!named.ok) throw new Refused('two files')
  return named.personId
}

async function checkPlace(
  tx: Db,
  path: Path,
  { postId, fromDay, toDay }: Terms & { postId: string },
): Promise<void> {
  if (path.leftOn && path.leftOn < toDay) throw new Refused('after the exit')
  const { until } = (await findPost(tx, postId)) ?? { until: null }
  if (until && until < toDay) throw new Refused('post closed')
  if ((await othersOnPost(tx, { postId, pathId: path.id, fromDay, toDay })) > 0)
    throw new Refused('post taken')
}

export type ChangedCddi = Terms & { id: string; revision: number; why: string }

/** Corrects a contract; the register keeps what was said before, who changed it and why. Two people at once: the second is told. */
export const correctCddi = (db: Db, what: ChangedCddi, actor: Actor, now: Date): Promise<Done> =>
  refusing(db, what, (tx) => correctIn(tx, what, actor, now))

async function correctIn(tx: Db, what: ChangedCddi, actor: Actor, now: Date): Promise<string> {
  const before = await readCddi(tx, what.id)
  const path = before && (await lockPath(tx, before.pathId))
  if (!path || !(await mayWritePath(tx, actor, path, now))) throw new Refused('not yours')
  const { fromDay, toDay, weeklyMinutes, revision } = what
  const after = { ...before, fromDay, toDay, weeklyMinutes, revision }
  await checkPlace(tx, path, after)
  const changes = whatChanged(before, after)
  if (changes.length === 0) return path.id
  if (!(await updateCddi(tx, after, actor.personId, now))) throw new Refused('changed meanwhile')
  const said = `${before.number ?? 'Contrat'} : ${changes.join(' ; ')}`
  await insertCorrection(tx, { pathId: path.id, what: said, why: what.why, by: actor.personId }, now)
  await touchPath(tx, path.id, now)
  await settleEntry(tx, path.id)
  const action = await readAction(tx, path.actionId)
  if (action) await surroundPath(tx, path, action.leadId, now)
  return path.id
}

/** A refusal found after something was written: thrown, so that the transaction takes it back. */
class Refused extends Error {
  readonly refusal: CddiRefusal
  constructor(refusal: CddiRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

async function refusing(db: Db, terms: Terms, work: (tx: Db) => Promise<string>): Promise<Done> {
  if (terms.toDay < terms.fromDay) return { ok: false, refusal: 'ends before it starts' }
  try {
    return { ok: true, pathId: await db.transaction(work) }
  } catch (cause) {
    if (cause instanceof Refused) return { ok: false, refusal: cause.refusal }
    if (breaks(cause, 'cddis_action_id_number_key')) return { ok: false, refusal: 'number taken' }
    throw cause
  }
}
