import type { Site } from '#platform/web'
import { hashOf, newXapiSite, readBasic, refuse, type Call, type Doorkeeper, type Refused } from '#records'
import { actorOf } from '../house-statement.ts'
import { courseKey } from '../keep-house.ts'
import type { Session } from '../session.ts'
import { narrowCall, newFetchSite, refuseAu } from '../statements/door.ts'
import { readPackage } from '../package-store.ts'
import { readAu } from '../structure-store.ts'
import { hearTrial, tellRefusal } from './hear-trial.ts'
import { TRIAL_ENDPOINT, TRIAL_FETCH } from './open-trial.ts'
import { giveTrialToken, insertPlace, trialToFetch, trialWithToken, wordsOf } from './store.ts'
import { knownIn, learningIn, type Trial } from './trial.ts'
import type { Au } from '../package.ts'

/** Lets a part that is tried speak to the store: its states are kept there until it is forgotten, and none of its statements. */
const byTrial: Doorkeeper = async ({ ground, now, header }) => {
  const no = refuse(401, 'the key is unknown or revoked')
  const said = readBasic(header('authorization'))
  const trial = said && (await trialWithToken(ground.db, said.id, hashOf(said.secret)))
  const course = trial && (await readPackage(ground.db, trial.packageId))
  const au = trial && (await readAu(ground.db, trial.packageId, trial.auId))
  if (!course || !au) return no
  const { session } = knownIn(trial, {
    au,
    kind: course.kind,
    words: await wordsOf(ground.db, trial.id),
    now,
  })
  return {
    ok: true,
    key: await courseKey(ground.db, trial.organisationId, now),
    narrow: (asked) => narrowTrial(asked, { trial, au, session }),
    keep: (bundle) => hearTrial(ground.db, trial.id, bundle, ground.clock()),
    told: (refused, request) => tellRefusal(ground.db, trial.id, refused, request, ground.clock()),
  }
}

/** What is kept about an activity would stay for those who follow it: a trial writes no profile of it. */
async function narrowTrial(
  call: Call,
  { trial, au, session }: { trial: Trial; au: Au; session: Session },
): Promise<Call | Refused> {
  const { db } = call.ground
  const narrowed = await narrowCall(call, {
    session: { ...session, organisationId: trial.organisationId },
    registration: learningIn(trial),
    au,
    actor: actorOf(learningIn(trial)),
  })
  if ('ok' in narrowed || call.method === 'GET') return narrowed
  if (call.resource === 'activities/profile')
    return refuseAu('only what belongs to this launch may be reached', 'activityId')
  const activityId = call.query.get('activityId')
  if (activityId !== null) await db.transaction((tx) => insertPlace(tx, trial.id, activityId))
  return narrowed
}

/** The address that parts speak to while they are tried: the rules of a launch, and a store that forgets. */
export const trialStoreSite: Site = newXapiSite(
  TRIAL_ENDPOINT,
  byTrial,
  ({ settings }) => settings.contentUrl,
)

/** Where a part that is tried asks for its token, once. */
export const trialFetchSite: Site = newFetchSite(TRIAL_FETCH, async (c, fetchHash, tokenHash) => {
  const trial = await trialToFetch(c.var.db, fetchHash)
  if (!trial) return 'unknown'
  const given = await c.var.db.transaction((tx) => giveTrialToken(tx, trial.id, tokenHash))
  return given ? trial.id : 'given'
})
