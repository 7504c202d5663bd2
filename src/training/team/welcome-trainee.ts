import { readAction, readGroup, type GroupId } from '#actions'
import { openFile, welcome, type Actor, type Expected, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { traineesOf } from '../trainee-store.ts'

export type WelcomeRefusal = 'not a trainee' | 'in already' | 'no login'

/** Why a trainee of this group is told how to come in. */
export async function whyExpected(db: Db, groupId: GroupId): Promise<Expected> {
  const group = await readGroup(db, groupId)
  const action = group && (await readAction(db, group.actionId))
  if (!group || !action) throw new Error(`no group ${groupId}`)
  return { to: 'learn', title: action.title, from: group.startsOn }
}

/**
 * Who trains a group, or leads its training, tells a trainee again how to come in, at the telephone or the e-mail of their file. Refusals:
 * 'not a trainee' of it today, 'in already', 'no login'.
 */
export async function welcomeTrainee(
  db: Db,
  actor: Actor,
  { groupId, personId, url }: { groupId: GroupId; personId: PersonId; url: string },
  now: Date,
): Promise<Result<void, WelcomeRefusal>> {
  return db.transaction(
    async (tx): Promise<Result<void, WelcomeRefusal>> => {
      const trainee = (await traineesOf(tx, groupId)).find((one) => one.personId === personId)
      if (!trainee || trainee.untilDay) return refuse('not a trainee')
      if (!(await openFile(tx, actor, personId, 'identity', { code: 'way in' }, now)))
        return refuse('not a trainee')
      const told = await welcome(tx, personId, { ...(await whyExpected(tx, groupId)), url }, now)
      return told === 'sent' ? done(undefined) : refuse(told)
    },
    { keeps: 'that nobody comes in with a login that left their file' },
  )
}
