import { readAction, type Action } from '#actions'
import {
  findKnown,
  nameKey,
  readPerson,
  recognisePerson,
  rightInCircle,
  welcome,
  type Actor,
  type Identity,
  type Welcome,
  type PersonId,
} from '#people'
import type { Db, Tx } from '#platform/db'
import { asId, newId } from '#platform/id'
import { done, refuse, type Refused, type Result } from '#platform/refusal'
import { isId } from '#platform/web'
import { cddisOf, insertCddi, readCddi } from '../cddi-store.ts'
import type { Cddi, Terms } from '../cddi.ts'
import { mayWrite, mayWritePosts } from '../check-rights.ts'
import { lockPaths, readPath } from '../path-store.ts'
import type { Path } from '../path.ts'
import { findPost } from '../post-store.ts'
import { surroundAction, surroundPath } from '../around/door.ts'
import { askFirst, refusingNumber, type Asked, type PlainRefusal } from './cddi-refusal.ts'
import { whyNoPlace } from './check-place.ts'
import { adviserFor, openPath } from './open-path.ts'
import { whyHired } from './welcome-person.ts'
import type { PostId, PathId, CddiId } from '../ids.ts'

export type NewCddi = Terms & {
  id: CddiId
  postId: PostId
  number: string | null
  /** Who is hired: somebody known here, or who they are and whom of those who resemble they are (`recognisePerson`). */
  who: { personId: PersonId } | { described: Identity; answer: string | null }
  /** Where the letter says to come in. */
  url: string
}

/** `told`: what became of the letter to somebody who begins a path. */
type Written = Result<{ pathId: PathId; told?: Welcome }, PlainRefusal> | Asked

/**
 * Puts somebody on a post from a day to a day: the first contract of a path, or a renewal. The same form twice is once.
 * Refusals: 'post taken' where somebody else is there on one of these days; 'post closed' before the last one; 'answer the question' when somebody known resembles them. Who begins a path is told how to come in.
 */
export async function writeCddi(db: Db, what: NewCddi, actor: Actor, now: Date): Promise<Written> {
  if (what.toDay < what.fromDay) return refuse('ends before it starts')
  return refusingNumber(() => db.transaction((tx) => writeIn(tx, what, actor, now)))
}

async function writeIn(tx: Tx, what: NewCddi, actor: Actor, now: Date): Promise<Written> {
  const action = await actionToHire(tx, what.postId, actor, now)
  if (!action) return refuse('not yours')
  await lockPaths(tx, action.id)
  const before = await readCddi(tx, what.id)
  const path = before && (await readPath(tx, before.pathId))
  if (path && path.actionId !== action.id) return refuse('not yours')
  if (before && path && (await isSame(tx, before, path, what))) return done({ pathId: path.id })
  const hired = await whoIsHired(tx, what.who, actor, now)
  return hired.ok
    ? hire(tx, action, { ...what, id: before ? newId<CddiId>() : what.id, personId: hired.value }, actor, now)
    : hired
}

/** The same form sent twice; one gone back to and filled for somebody else, or for other days, is another contract. */
async function isSame(db: Db, before: Cddi, path: Path, { who, ...what }: NewCddi): Promise<boolean> {
  const sameTerms = (['postId', 'number', 'fromDay', 'toDay', 'weeklyMinutes'] as const).every(
    (name) => before[name] === what[name],
  )
  return sameTerms && isWhom(db, path.personId, who)
}

/** Named by any of their ids, or answered to be them, or described as they are: in that order. */
async function isWhom(db: Db, personId: PersonId, who: NewCddi['who']): Promise<boolean> {
  const person = await readPerson(db, personId)
  const said = 'personId' in who ? who.personId : who.answer
  const named = said && isId(said) ? await readPerson(db, asId<PersonId>(said)) : undefined
  if (!person || named || !('described' in who)) return named?.id === person?.id
  if (nameKey(who.described) === nameKey(person)) return true
  const known = await findKnown(db, who.described)
  return known.some((one) => one.resemblance.kind === 'exact' && one.person.id === person.id)
}

async function actionToHire(tx: Tx, postId: PostId, actor: Actor, now: Date): Promise<Action | undefined> {
  const post = await findPost(tx, postId)
  const action = post && (await readAction(tx, post.actionId))
  if (!action || !mayWritePosts(actor, action)) return undefined
  await surroundAction(tx, action, now)
  return (await rightInCircle(tx, actor, action.id, 'contract', now)).writes ? action : undefined
}

async function whoIsHired(
  tx: Tx,
  who: NewCddi['who'],
  actor: Actor,
  now: Date,
): Promise<{ ok: true; value: PersonId } | Refused<'not yours'> | Asked> {
  if ('personId' in who)
    return (await mayWrite(tx, actor, who.personId, now)) ? done(who.personId) : refuse('not yours')
  const found = await recognisePerson(tx, { who: who.described, answer: who.answer }, actor, now)
  return 'ask' in found ? askFirst(found.ask) : done(found.personId)
}

type Hired = NewCddi & { personId: PersonId }

async function hire(tx: Tx, action: Action, what: Hired, actor: Actor, now: Date): Promise<Written> {
  const { id, personId, postId, number, fromDay, toDay, weeklyMinutes } = what
  const adviserId = await adviserFor(tx, actor, action.leadId, now)
  const path = await openPath(tx, { actionId: action.id, personId, fromDay, adviserId }, now)
  const refusal = await whyNoPlace(tx, path, what)
  if (refusal) return refuse(refusal)
  const before = await cddisOf(tx, [path.id])
  const kind = before.some((cddi) => cddi.fromDay < fromDay) ? ('renewal' as const) : ('initial' as const)
  const terms = { number, kind, postId, fromDay, toDay, weeklyMinutes }
  const cddi = { ...terms, id, pathId: path.id, actionId: action.id, revision: 1 }
  await insertCddi(tx, cddi, actor.personId, now)
  await surroundPath(tx, path, action.leadId, now)
  if (before.length > 0) return done({ pathId: path.id })
  const why = await whyHired(tx, { actionId: action.id, fromDay })
  return done({ pathId: path.id, told: await welcome(tx, personId, { ...why, url: what.url }, now) })
}
