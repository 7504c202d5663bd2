import type { Tx } from '#platform/db'
import { hashOf, newSecret } from '#records'
import type { ActivityId } from '#training'
import { languagesOf, type PersonId } from '#people'
import { newId } from '#platform/id'
import type { Refused } from '#platform/refusal'
import { contentUrlOf, openingUrl } from '../content/door.ts'
import { keepTogether } from '../keep-house.ts'
import type { Au } from '../package.ts'
import { registerLearner, type RegisterRefusal } from '../progress/door.ts'
import { readPackage } from '../package-store.ts'
import { ENDPOINT, FETCH, giveToken } from '../statements/door.ts'
import { reachedIn } from '../reached-store.ts'
import { satisfiedAus, type Registration } from '../registration.ts'
import { insertSession, openSessionOf } from '../session-store.ts'
import type { Session } from '../session.ts'
import type { Stand } from '../stand.ts'
import { abandonSession } from './abandon-session.ts'
import { addressFor } from './data.ts'
import { writeLaunch } from './write-launch.ts'
import type { LaunchId, AuId } from '../ids.ts'

export type LaunchRefusal = RegisterRefusal
export type Launched =
  | { ok: true; url: string; sessionId: LaunchId; ownWindow: boolean }
  | Refused<LaunchRefusal>

type AskedPart = { activityId: ActivityId; personId: PersonId; auId: AuId }

/**
 * Launches an au for a trainee (cmi5 § 8.1): registers them the first time, abandons what was open, writes the launch data, the
 * learner's preferences and the launched statement, and gives the address to go to. An au that is satisfied is opened for review.
 * Refusals: 'no course here', 'not a trainee', 'no such part'.
 */
export async function launchAu(
  { db, site }: Omit<Stand, 'clock'>,
  asked: AskedPart,
  now: Date,
): Promise<Launched> {
  return keepTogether(db, async (tx): Promise<Launched> => {
    const registered = await registerLearner(tx, asked, { url: site.url, now })
    if (!registered.ok) return registered
    const { registration, au } = registered
    const open = await openSessionOf(tx, registration.id)
    if (open) await abandonSession(tx, registration, open, { url: site.url, now })
    const secret = newSecret()
    const session = await begin(tx, registration, au, secret, now)
    const content = contentUrlOf(site, registration.packageId, au.opening.url)
    await writeLaunch(tx, { registration, au, session, content }, { url: site.url, now })
    const { activityId, personId } = asked
    const launched = await addressFor(content, {
      language: (await languagesOf(tx, [personId]))(personId),
      kind: (await readPackage(tx, registration.packageId))?.kind,
      learning: registration,
      au,
      secret,
      sessionId: session.id,
      endpoint: `${site.url}${ENDPOINT}`,
      fetch: `${site.url}${FETCH}`,
      give: (tokenHash) => giveToken(tx, session.id, tokenHash, now),
    })
    return {
      ok: true,
      sessionId: session.id,
      ownWindow: au.opening.launchMethod === 'OwnWindow',
      url: openingUrl(site, launched, `${activityId}/${session.id}`),
    }
  })
}

async function begin(
  tx: Tx,
  registration: Registration,
  au: Au,
  secret: string,
  now: Date,
): Promise<Pick<Session, 'id' | 'mode'>> {
  const done = satisfiedAus(await reachedIn(tx, registration.id)).includes(au.id)
  // An au that asks nothing is satisfied from the first day: it is still to be seen.
  const mode = done && au.asked.moveOn !== 'NotApplicable' ? 'Review' : 'Normal'
  const session = {
    id: newId(),
    registrationId: registration.id,
    auId: au.id,
    mode,
    launchedAt: now,
  } as const
  await insertSession(tx, { ...session, fetchHash: hashOf(secret) })
  return session
}
