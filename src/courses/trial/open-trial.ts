import { randomUUID } from 'node:crypto'
import { newId } from '#platform/id'
import { done, refuse, type Result } from '#platform/refusal'
import type { PersonId } from '#people'
import { hashOf, newSecret } from '#records'
import { contentUrlOf, openingUrl } from '../content/door.ts'
import { objectIri } from '../iri.ts'
import type { AuId, LaunchId } from '../ids.ts'
import { addressFor, writeWhatIsRead, type Opening } from '../launch/door.ts'
import type { Package } from '../package.ts'
import { stayInVersion } from '../package-store.ts'
import type { Stand } from '../stand.ts'
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
): Promise<Result<Opening, 'no such part'>> {
  return db.transaction(async (tx) => {
    await stayInVersion(tx, course.courseId)
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
    // no launched statement, since nobody is launched
    await writeWhatIsRead(
      tx,
      {
        organisationId,
        personId,
        learning: learningIn(trial),
        au,
        session: { id: trial.id, mode: 'Normal' },
        returnUrl: `${site.url}/cours/essais/${trial.id}`,
      },
      now,
    )
    await insertPlace(tx, trial.id, objectIri(trial.home, au.id))
    const address = await addressFor(contentUrlOf(site, course.id, au.opening.url), {
      kind: course.kind,
      language: 'fr',
      learning: learningIn(trial),
      au,
      secret,
      sessionId: trial.id,
      endpoint: `${site.url}${TRIAL_ENDPOINT}`,
      fetch: `${site.url}${TRIAL_FETCH}`,
      give: (tokenHash) => giveTrialToken(tx, trial.id, tokenHash),
    })
    return done({
      url: openingUrl(site, address, `${PLACE}/${trial.id}`),
      session: trial.id,
      back: `/cours/essais/${trial.id}`,
      ownWindow: au.opening.launchMethod === 'OwnWindow',
    })
  })
}
