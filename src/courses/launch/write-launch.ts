import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '#platform/db'
import type { Plain } from '#platform/json'
import { readPerson, type OrganisationId, type PersonId } from '#people'
import { putFirstProfile, putState } from '#records'
import { actorOf, auObject, houseStatement, launchedContext, templateOf } from '../house-statement.ts'
import { objectIri } from '../iri.ts'
import { keepHouseStatements } from '../keep-house.ts'
import type { Au } from '../package.ts'
import type { Learning, Registration } from '../registration.ts'
import type { Session } from '../session.ts'
import { PREFERENCES } from '../statements/door.ts'
import { launchDataOf } from './data.ts'

type Launch = { registration: Registration; au: Au; session: Pick<Session, 'id' | 'mode'>; content: string }

/** All that must be in the store before the au opens (cmi5 9.3.1, 10, 11). */
export async function writeLaunch(
  tx: Tx,
  { registration, au, session, content }: Launch,
  { url, now }: { url: string; now: Date },
): Promise<void> {
  const { organisationId, home, personId, activityId } = registration
  const returnUrl = `${url}/cours/suivre/${activityId}?retour=${session.id}`
  await writeWhatIsRead(tx, { organisationId, personId, learning: registration, au, session, returnUrl }, now)
  const launched = houseStatement({
    id: randomUUID(),
    verb: 'launched',
    registration,
    sessionId: session.id,
    object: auObject(home, au),
    publisherId: au.publisherId,
    at: now,
    more: launchedContext(au, session.mode, content),
  })
  await keepHouseStatements(tx, organisationId, [launched], { url, now })
}

type Read = {
  organisationId: OrganisationId
  personId: PersonId
  learning: Learning
  au: Au
  session: Pick<Session, 'id' | 'mode'>
  returnUrl: string
}

/** What an au reads before it speaks (cmi5 10, 11): the data of its launch, and the preferences of whoever opened it. */
export async function writeWhatIsRead(
  tx: Tx,
  { organisationId, personId, learning, au, session, returnUrl }: Read,
  now: Date,
): Promise<void> {
  const agent = actorOf(learning)
  const activityId = objectIri(learning.home, au.id)
  const at = { organisationId, activityId, agent, registration: learning.id, stateId: 'LMS.LaunchData' }
  const template = templateOf(session.id, au.publisherId)
  await putState(tx, at, launchDataOf({ au, session, template, returnUrl }), now)
  const profile = { organisationId, agent, profileId: PREFERENCES }
  await putFirstProfile(tx, profile, await preferencesOf(tx, personId), now)
}

const tags: Record<string, string> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar', uk: 'uk-UA', fa: 'fa' }

/** The learner's language first, then French, in which courses here are written. */
async function preferencesOf(db: Db, personId: PersonId): Promise<Plain> {
  const language = (await readPerson(db, personId))?.language ?? 'fr'
  const preferred = [...new Set([tags[language] ?? language, 'fr-FR'])]
  return { languagePreference: preferred.join(','), audioPreference: 'on' }
}
