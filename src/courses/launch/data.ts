import type { Plain } from '#platform/json'
import type { Language } from '#platform/languages'
import { hashOf, newSecret } from '#records'
import { actorOf, type templateOf } from '../house-statement.ts'
import { objectIri } from '../iri.ts'
import { isScorm, type Au, type Kind } from '../package.ts'
import type { Learning } from '../registration.ts'
import type { Session } from '../session.ts'
import type { LaunchId } from '../ids.ts'

type Launch = {
  au: Au
  session: Pick<Session, 'mode'>
  template: ReturnType<typeof templateOf>
  /** Where an au brings its learner back: the page that says what was reached. */
  returnUrl: string
}

/** The LMS.LaunchData of a session (cmi5 § 10.2). */
export function launchDataOf({ au, session, template, returnUrl }: Launch): Plain {
  const { asked, opening } = au
  return {
    contextTemplate: template,
    launchMode: session.mode,
    moveOn: asked.moveOn,
    returnURL: returnUrl,
    ...(asked.masteryScore === null ? {} : { masteryScore: asked.masteryScore }),
    ...(opening.launchParameters === null ? {} : { launchParameters: opening.launchParameters }),
    ...(opening.entitlementKey === null
      ? {}
      : { entitlementKey: { courseStructure: opening.entitlementKey } }),
  }
}

/** What is said in an address; `endpoint`: that of the store, whole. */
type Query = { learning: Learning; au: Au; secret: string; endpoint: string }

type Opening = Query & {
  kind: Kind | undefined
  sessionId: LaunchId
  /** Of who opens it. */
  language: Language
  /** Where a content of cmi5 asks for its token. */
  fetch: string
  give: (tokenHash: Buffer) => Promise<unknown>
}

/**
 * The address that opens a content: one of cmi5 asks for its token; one of Tin Can has it there, and can ask for no other. Our player of
 * SCORM is told the language of its reader: their preferences are those of their first launch, or what a content made of them.
 */
export async function addressFor(
  content: string,
  { kind, give, language, ...said }: Opening,
): Promise<string> {
  if (kind && isScorm(kind)) return launchUrl(withQuery(content, { langue: language }), said)
  if (kind !== 'tincan') return launchUrl(content, said)
  const token = newSecret()
  await give(hashOf(token))
  return tincanUrl(content, { ...said, secret: token })
}

/** The address that opens a content as the guidelines of Tin Can say: `auth` is its token, for this learner, this part and this session. */
function tincanUrl(
  content: string,
  { learning, au, secret, endpoint, sessionId }: Query & { sessionId: LaunchId },
): string {
  return withQuery(content, {
    endpoint: `${endpoint}/`,
    auth: `Basic ${Buffer.from(`${sessionId}:${secret}`).toString('base64')}`,
    actor: JSON.stringify(actorOf(learning)),
    registration: learning.id,
    activity_id: au.publisherId,
    'Accept-Language': 'fr-FR',
  })
}

/** The address that opens an au, with the five parameters of cmi5 § 8.1 beside those it has. */
function launchUrl(
  content: string,
  { learning, au, secret, endpoint, fetch }: Query & { fetch: string },
): string {
  return withQuery(content, {
    endpoint: `${endpoint}/`,
    fetch: `${fetch}?cle=${secret}`,
    actor: JSON.stringify(actorOf(learning)),
    registration: learning.id,
    activityId: objectIri(learning.home, au.id),
  })
}

/** The same address with these parameters after its own. */
function withQuery(content: string, parameters: Record<string, string>): string {
  const address = new URL(content)
  const said = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  address.search = [address.search.slice(1), ...said].filter(Boolean).join('&')
  return address.href
}
