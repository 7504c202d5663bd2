import type { Site } from '#platform/web'
import { hashOf, newXapiSite, readBasic, refuse, type Doorkeeper } from '#records'
import { actorOf } from '../house-statement.ts'
import { keepAuStatements } from './keep-au-statements.ts'
import { courseKey } from '../keep-house.ts'
import { narrowCall } from './narrow-call.ts'
import { readAu } from '../structure-store.ts'
import { readRegistration } from '../registration-store.ts'
import { sessionWithToken } from './token-store.ts'

/** Where an au speaks to the store. */
export const ENDPOINT = '/cours/xapi'

/** Lets an au in by the token of its session, to what belongs to its launch and nothing else. */
const byToken: Doorkeeper = async (call) => {
  const { ground, now } = call
  const no = refuse(401, 'the key is unknown or revoked')
  const said = readBasic(call.header('authorization'))
  const session = said && (await sessionWithToken(ground.db, said.id, hashOf(said.secret)))
  const registration = session && (await readRegistration(ground.db, session.registrationId))
  const au = registration && (await readAu(ground.db, registration.packageId, session.auId))
  if (!au) return no
  const key = await courseKey(ground.db, session.organisationId, now)
  return {
    ok: true,
    key,
    narrow: (asked) => narrowCall(asked, { session, registration, au, actor: actorOf(registration) }),
    keep: (bundle) => keepAuStatements(ground, { key, sessionId: session.id }, bundle),
  }
}

/** The address that aus speak to: the learning record store, behind the rules of cmi5. */
export const sessionSite: Site = newXapiSite(ENDPOINT, byToken, ({ settings }) => settings.contentUrl)
