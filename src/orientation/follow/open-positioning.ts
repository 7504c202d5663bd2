import {
  accompanyingOf,
  openFile,
  readPerson,
  rightInCircle,
  type Actor,
  type Person,
  rightOver,
  type PersonId,
  type ReadingReason,
} from '#people'
import { readAction, readGroup, type Action, type Group } from '#actions'
import type { Db } from '#platform/db'
import { asId } from '#platform/id'
import { nextInvitation } from '../meetings/door.ts'
import { readInterview, mayNote, notesFor, type Interview } from '../interviews/door.ts'
import { readPositioning } from '../positioning-store.ts'
import type { Positioning } from '../positioning.ts'
import type { Prescriber } from '../prescriber.ts'
import { parisDay } from '#platform/time'
import { isAlone, prescribersOf } from '../prescriber-store.ts'
import type { PathStep } from '../step.ts'
import { stepsOf } from '../step-store.ts'
import type { PositioningId } from '../ids.ts'

/** All that the page of one positioning shows to this reader. */
export type OpenPositioning = {
  readerId: PersonId
  positioning: Positioning
  person: Person
  action: Action
  group: Group | undefined
  steps: PathStep[]
  prescribers: Prescriber[]
  /** who accompanies them today, whoever proposed them */
  around: Awaited<ReturnType<typeof accompanyingOf>>
  invitation: Awaited<ReturnType<typeof nextInvitation>>
  interview: Interview | undefined
  notes: string | null
  /** May change it: a referent of this person, or who runs the action. */
  mayFollow: boolean
  /** May decide: who runs the action. */
  mayDecide: boolean
  /** nobody accompanies them as referent */
  isAlone: boolean
  mayNote: boolean
  /** May read their Cléa. */
  mayReadClea: boolean
  /** May correct who the person is. */
  mayCorrect: boolean
}

/** Opens one positioning for somebody, and leaves the line that the person reads. Undefined for a stranger. */
export async function openPositioning(
  db: Db,
  actor: Actor,
  id: PositioningId,
  why: ReadingReason,
  now: Date,
): Promise<OpenPositioning | undefined> {
  return db.transaction(async (tx) => {
    const positioning = await readPositioning(tx, id)
    if (!positioning) return undefined
    const { personId, actionId, standing } = positioning
    const right = await openFile(tx, actor, personId, 'positioning', why, now)
    const [person, action] = right ? [await readPerson(tx, personId), await readAction(tx, actionId)] : []
    if (!person || !action) return undefined
    const decides = (await rightInCircle(tx, actor, actionId, 'positioning', now)).writes
    const follows = decides || (await rightInCircle(tx, actor, asId(id), 'positioning', now)).writes
    const interview = await readInterview(tx, id)
    const clea = await rightOver(tx, actor, personId, 'clea evaluations', now)
    const identity = await rightOver(tx, actor, personId, 'identity', now)
    const noteRight = await rightOver(tx, actor, personId, 'interview notes', now)
    return {
      readerId: actor.personId,
      positioning,
      person,
      action,
      group: 'groupId' in standing ? await readGroup(tx, standing.groupId) : undefined,
      steps: await stepsOf(tx, id),
      prescribers: await prescribersOf(tx, id),
      around: await accompanyingOf(tx, personId, parisDay(now)),
      invitation: await nextInvitation(tx, id),
      interview,
      notes: interview ? notesFor(interview, actor.personId, noteRight) : null,
      mayFollow: follows,
      mayDecide: decides,
      isAlone: await isAlone(tx, id, parisDay(now)),
      mayNote: follows && (await mayNote(tx, actor, personId, now)),
      mayReadClea: clea.reads && 'groupId' in standing,
      mayCorrect: identity.writes,
    }
  })
}
