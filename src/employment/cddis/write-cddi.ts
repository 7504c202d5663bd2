import { readAction, type Action } from '#actions'
import {
  recognisePerson,
  rightInCircle,
  welcome,
  type Actor,
  type Identity,
  type Known,
  type Welcome,
} from '#people'
import { breaks, type Db } from '#platform/db'
import { cddisOf, insertCddi, othersOnPost, readCddi, updateCddi } from '../cddi-store.ts'
import type { Terms } from '../cddi.ts'
import { insertCorrection } from '../exit-store.ts'
import { mayWrite, mayWritePath, mayWritePosts } from '../may-write.ts'
import { adviserFor, openPath } from './open-path.ts'
import { lockPath, lockPaths, settleEntry, touchPath, type Path } from '../path-store.ts'
import { findPost } from '../post-store.ts'
import { surroundAction, surroundPath } from '../surround-path.ts'
import { whyHired } from './welcome-person.ts'
import { whatChanged } from '../what-changed.ts'

export type CddiRefusal =
  | 'not yours'
  | 'ends before it starts'
  | 'post taken'
  | 'post closed'
  | 'after the exit'
  | 'changed meanwhile'
  | 'answer the question'
  | 'number taken'
type Done = { ok: true; pathId: string } | { ok: false; refusal: CddiRefusal; known: Known[] }

export type NewCddi = Terms & {
  id: string
  postId: string
  number: string | null
  /** Who is hired: somebody known here, or who they are and whom of those who resemble they are (`recognisePerson`). */
  who: { personId: string } | { described: Identity; answer: string | null }
  /** Where the letter says to come in. */
  url: string
}

export type Written = Done & { told?: Welcome | undefined }

/**
 * Puts somebody on a post from a day to a day: the first contract of a path, or a renewal. The same id twice is once.
 * Refusals: 'post taken' where somebody else is there on one of these days; 'post closed' before the last one; 'answer the question' when somebody known resembles them. Who begins a path is told how to come in.
 */
export async function writeCddi(db: Db, what: NewCddi, actor: Actor, now: Date): Promise<Written> {
  let told: Welcome | undefined
  const done = await refusing(db, what, async (tx) => {
    const written = await writeIn(tx, what, actor, now)
    told = written.told
    return written.pathId
  })
  return { ...done, told }
}

type InPlace = { pathId: string; told?: Welcome }

async function writeIn(tx: Db, what: NewCddi, actor: Actor, now: Date): Promise<InPlace> {
  const { id, postId, number, fromDay, toDay, weeklyMinutes } = what
  const action = await actionToHire(tx, postId, actor, now)
  await lockPaths(tx, action.id)
  const done = await readCddi(tx, id)
  if (done) return { pathId: done.pathId }
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
  if (before.length > 0) return { pathId: path.id }
  const why = await whyHired(tx, { actionId: action.id, fromDay })
  return { pathId: path.id, told: await welcome(tx, personId, { why, url: what.url }, now) }
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
  const found = await recognisePerson(tx, { who: who.described, answer: who.answer }, actor, now)
  if ('ask' in found) throw new Refused('answer the question', found.ask)
  return found.personId
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
  readonly known: Known[]
  constructor(refusal: CddiRefusal, known: Known[] = []) {
    super(refusal)
    this.refusal = refusal
    this.known = known
  }
}

async function refusing(db: Db, terms: Terms, work: (tx: Db) => Promise<string>): Promise<Done> {
  if (terms.toDay < terms.fromDay) return { ok: false, refusal: 'ends before it starts', known: [] }
  try {
    return { ok: true, pathId: await db.transaction(work) }
  } catch (cause) {
    if (cause instanceof Refused) return { ok: false, refusal: cause.refusal, known: cause.known }
    if (breaks(cause, 'cddis_action_id_number_key')) return { ok: false, refusal: 'number taken', known: [] }
    throw cause
  }
}
