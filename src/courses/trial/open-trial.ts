import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db'
import { newId } from '#platform/id'
import { done, refuse, type Result } from '#platform/refusal'
import type { PersonId } from '#people'
import { hashOf, newSecret, putFirstProfile, putState } from '#records'
import { contentUrlOf, openingUrl } from '../content/door.ts'
import { actorOf, templateOf } from '../house-statement.ts'
import { objectIri } from '../iri.ts'
import type { AuId, LaunchId } from '../ids.ts'
import { launchDataOf, launchUrl, preferencesOf, tincanUrl } from '../launch/door.ts'
import type { Au, Package } from '../package.ts'
import type { Stand } from '../stand.ts'
import { PREFERENCES } from '../statements/door.ts'
import { readAu } from '../structure-store.ts'
import { giveTrialToken, insertPlace, insertTrial } from './store.ts'
import { learningIn, type Trial } from './trial.ts'

/** Where a trial speaks, and asks for its token. */
export const TRIAL_ENDPOINT = '/cours/essais/xapi'
export const TRIAL_FETCH = '/cours/essais/jeton'
const PLACE = 'essai'

type Wish = { course: Package; auId: AuId; personId: PersonId }

/**
 * Opens a part of a course for whoever would give it: launched as it will be, under a number drawn for this alone. Gives the address to
 * go to. Refusal: 'no such part'.
 */
export async function openTrial(
  { db, site }: Omit<Stand, 'clock'>,
  { course, auId, personId }: Wish,
  now: Date,
): Promise<Result<string, 'no such part'>> {
  return db.transaction(async (tx) => {
    const au = await readAu(tx, course.id, auId)
    if (!au) return refuse('no such part')
    const { organisationId } = course
    const trial = {
      id: newId<LaunchId>(),
      packageId: course.id,
      organisationId,
      auId,
      personId,
      registrationId: newId(),
      pseudonym: randomUUID(),
      home: site.url,
      openedAt: now,
    } satisfies Trial
    const secret = newSecret()
    await insertTrial(tx, { ...trial, fetchHash: hashOf(secret) })
    await writeTrial(tx, trial, au, now)
    const address = await addressFor(tx, { site, course, au, trial, secret })
    return done(openingUrl(site, address, `${PLACE}/${trial.id}`))
  })
}

/** What must be in the store before the part opens (cmi5 10, 11): no launched statement, since nobody is launched. */
async function writeTrial(tx: Tx, trial: Trial, au: Au, now: Date): Promise<void> {
  const { organisationId, home, registrationId: registration, personId } = trial
  const agent = actorOf(learningIn(trial))
  const activityId = objectIri(home, au.id)
  const at = { organisationId, activityId, agent, registration, stateId: 'LMS.LaunchData' }
  const template = templateOf(trial.id, au.publisherId)
  const returnUrl = `${home}/cours/essais/${trial.id}`
  await putState(tx, at, launchDataOf({ au, session: { mode: 'Normal' }, template, returnUrl }), now)
  await putFirstProfile(
    tx,
    { organisationId, agent, profileId: PREFERENCES },
    await preferencesOf(tx, personId),
    now,
  )
  await insertPlace(tx, trial.id, activityId)
}

type Opening = { site: Stand['site']; course: Package; au: Au; trial: Trial; secret: string }

async function addressFor(tx: Tx, { site, course, au, trial, secret }: Opening): Promise<string> {
  const content = contentUrlOf(site, course.id, au.opening.url)
  const said = { learning: learningIn(trial), au, endpoint: `${site.url}${TRIAL_ENDPOINT}` }
  if (course.kind !== 'tincan')
    return launchUrl(content, { ...said, secret, fetch: `${site.url}${TRIAL_FETCH}` })
  const token = newSecret()
  await giveTrialToken(tx, trial.id, hashOf(token))
  return tincanUrl(content, { ...said, secret: token, sessionId: trial.id })
}
