import { openFile, welcome, type Actor, type Expected, type Welcome, type PersonId } from '#people'
import { readAction, type ActionId } from '#actions'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import type { Day } from '#platform/time'
import { mayFollow } from '../check-rights.ts'
import { pathsOf } from '../path-store.ts'
import type { Path } from '../path.ts'

/** Why somebody who begins a path is told how to come in. */
export async function whyHired(
  db: Db,
  { actionId, fromDay }: { actionId: ActionId; fromDay: Day },
): Promise<Expected> {
  const action = await readAction(db, actionId)
  if (!action) throw new Error(`no action ${actionId}`)
  return { to: 'work', title: action.title, from: fromDay }
}

export type WelcomeRefusal = 'not at work here' | Exclude<Welcome, 'sent'>

/**
 * Who writes the path of somebody, or accompanies it, tells them again how to come in, at the telephone or the e-mail of their file.
 * Refusals: 'not at work here' for everybody else and for who has left, 'in already', 'no login'.
 */
export async function welcomePerson(
  db: Db,
  actor: Actor,
  { personId, url }: { personId: PersonId; url: string },
  now: Date,
): Promise<Result<void, WelcomeRefusal>> {
  return db.transaction(
    async (tx): Promise<Result<void, WelcomeRefusal>> => {
      const path = await pathFollowed(tx, actor, personId, now)
      if (!path) return refuse('not at work here')
      const read = await openFile(tx, actor, personId, 'identity', { code: 'way in' }, now)
      if (!read) return refuse('not at work here')
      const why = await whyHired(tx, { actionId: path.actionId, fromDay: path.enteredOn })
      const told = await welcome(tx, personId, { ...why, url }, now)
      return told === 'sent' ? done(undefined) : refuse(told)
    },
    { keeps: 'that nobody comes in with a login that left their file' },
  )
}

/** Where the person works now, among the paths that this reader writes or accompanies. */
async function pathFollowed(db: Db, actor: Actor, personId: PersonId, now: Date): Promise<Path | undefined> {
  for (const path of await pathsOf(db, personId, null))
    if (path.leftOn === null && (await mayFollow(db, actor, path, now))) return path
  return undefined
}
