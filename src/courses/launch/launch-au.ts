import { randomUUID } from 'node:crypto'
import type { Plain } from '#platform/json'
import { readPerson } from '#people'
import type { Db } from '#platform/db'
import { hashOf, newSecret, putFirstProfile, putState } from '#records'
import { abandonSession } from './abandon-session.ts'
import { contentUrlOf, openingUrl } from '../content/door.ts'
import { actorOf, auObject, houseStatement, launchedContext, templateOf } from '../house-statement.ts'
import { objectIri } from '../iri.ts'
import { PREFERENCES } from '../statements/door.ts'
import { keepHouseStatements, keepTogether } from '../keep-house.ts'
import { launchDataOf, launchUrl } from './data.ts'
import type { Au } from '../package.ts'
import { registerLearner, satisfiedAus, type RegisterRefusal } from '../progress/door.ts'
import type { Registration } from '../registration.ts'
import { reachedIn } from '../reached-store.ts'
import type { Session } from '../session.ts'
import type { Stand } from '../stand.ts'
import { insertSession, openSessionOf } from '../session-store.ts'

export type LaunchRefusal = RegisterRefusal
export type Launched = { ok: true; url: string; sessionId: string } | { ok: false; refusal: LaunchRefusal }

type Wish = { activityId: string; personId: string; auId: string }

/**
 * Launches an au for a trainee (cmi5 § 8.1): registers them the first time, abandons what was open, writes the launch data, the
 * learner's preferences and the launched statement, and gives the address to go to. An au that is satisfied is opened for review.
 * Refusals: 'no course here', 'not a trainee', 'no such part'.
 */
export async function launchAu({ db, site }: Omit<Stand, 'clock'>, wish: Wish, now: Date): Promise<Launched> {
  return keepTogether(db, async (tx): Promise<Launched> => {
    const registered = await registerLearner(tx, wish, { url: site.url, now })
    if (!registered.ok) return registered
    const { registration, au } = registered
    const open = await openSessionOf(tx, registration.id)
    if (open) await abandonSession(tx, registration, open, { url: site.url, now })
    const secret = newSecret()
    const session = await begin(tx, registration, au, secret, now)
    const content = contentUrlOf(site, registration.packageId, au.opening.url)
    await write(tx, { registration, au, session, content }, { url: site.url, now })
    const launched = launchUrl(content, { registration, au, secret, url: site.url })
    const { activityId } = wish
    return {
      ok: true,
      sessionId: session.id,
      url: openingUrl(site, launched, { activityId, sessionId: session.id }),
    }
  })
}

async function begin(
  tx: Db,
  registration: Registration,
  au: Au,
  secret: string,
  now: Date,
): Promise<Pick<Session, 'id' | 'mode'>> {
  const done = satisfiedAus(await reachedIn(tx, registration.id)).includes(au.id)
  // An au that asks nothing is satisfied from the first day: it is still to be seen.
  const mode = done && au.asked.moveOn !== 'NotApplicable' ? 'Review' : 'Normal'
  const session = {
    id: randomUUID(),
    registrationId: registration.id,
    auId: au.id,
    mode,
    launchedAt: now,
  } as const
  await insertSession(tx, { ...session, fetchHash: hashOf(secret) })
  return session
}

type Launch = { registration: Registration; au: Au; session: Pick<Session, 'id' | 'mode'>; content: string }

/** All that must be in the store before the au opens (cmi5 9.3.1, 10, 11). */
async function write(
  tx: Db,
  { registration, au, session, content }: Launch,
  { url, now }: { url: string; now: Date },
): Promise<void> {
  const { organisationId, home, personId } = registration
  const agent = actorOf(registration)
  await putState(
    tx,
    {
      organisationId,
      activityId: objectIri(home, au.id),
      agent,
      registration: registration.id,
      stateId: 'LMS.LaunchData',
    },
    launchDataOf({ registration, au, session, template: templateOf(session.id, au.publisherId), url }),
    now,
  )
  const profile = { organisationId, agent, profileId: PREFERENCES }
  await putFirstProfile(tx, profile, await preferencesOf(tx, personId), now)
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

const tags: Record<string, string> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar', uk: 'uk-UA', fa: 'fa' }

/** The learner's language first, then French, in which courses here are written. */
async function preferencesOf(tx: Db, personId: string): Promise<Plain> {
  const language = (await readPerson(tx, personId))?.language ?? 'fr'
  const preferred = [...new Set([tags[language] ?? language, 'fr-FR'])]
  return { languagePreference: preferred.join(','), audioPreference: 'on' }
}
