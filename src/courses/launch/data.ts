import type { Plain } from '#platform/json'
import type { ActivityId } from '#training'
import { actorOf, type templateOf } from '../house-statement.ts'
import { objectIri } from '../iri.ts'
import type { Au } from '../package.ts'
import type { Registration } from '../registration.ts'
import type { Session } from '../session.ts'
import { ENDPOINT, FETCH } from '../statements/door.ts'
import type { LaunchId } from '../ids.ts'

type Launch = {
  registration: Registration
  au: Au
  session: Pick<Session, 'id' | 'mode'>
  template: ReturnType<typeof templateOf>
  url: string
}

/** Where an au brings its learner back: the page of the course, which then says what was reached. */
const returnUrl = (url: string, activityId: ActivityId, sessionId: LaunchId): string =>
  `${url}/cours/suivre/${activityId}?retour=${sessionId}`

/** The LMS.LaunchData of a session (cmi5 § 10.2). */
export function launchDataOf({ registration, au, session, template, url }: Launch): Plain {
  const { asked, opening } = au
  return {
    contextTemplate: template,
    launchMode: session.mode,
    moveOn: asked.moveOn,
    returnURL: returnUrl(url, registration.activityId, session.id),
    ...(asked.masteryScore === null ? {} : { masteryScore: asked.masteryScore }),
    ...(opening.launchParameters === null ? {} : { launchParameters: opening.launchParameters }),
    ...(opening.entitlementKey === null
      ? {}
      : { entitlementKey: { courseStructure: opening.entitlementKey } }),
  }
}

type Query = { registration: Registration; au: Au; secret: string; url: string }

/** The address that opens a content as the guidelines of Tin Can say: `auth` is its token, for this learner, this part and this session. */
export function tincanUrl(
  content: string,
  { registration, au, secret, url, sessionId }: Query & { sessionId: LaunchId },
): string {
  return withQuery(content, {
    endpoint: `${url}${ENDPOINT}/`,
    auth: `Basic ${Buffer.from(`${sessionId}:${secret}`).toString('base64')}`,
    actor: JSON.stringify(actorOf(registration)),
    registration: registration.id,
    activity_id: au.publisherId,
    'Accept-Language': 'fr-FR',
  })
}

/** The address that opens an au, with the five parameters of cmi5 § 8.1 beside those it has. */
export function launchUrl(content: string, { registration, au, secret, url }: Query): string {
  return withQuery(content, {
    endpoint: `${url}${ENDPOINT}/`,
    fetch: `${url}${FETCH}?cle=${secret}`,
    actor: JSON.stringify(actorOf(registration)),
    registration: registration.id,
    activityId: objectIri(registration.home, au.id),
  })
}

/** The same address with these parameters after its own. */
function withQuery(content: string, parameters: Record<string, string>): string {
  const address = new URL(content)
  const said = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  address.search = [address.search.slice(1), ...said].filter(Boolean).join('&')
  return address.href
}
