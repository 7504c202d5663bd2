import type { Kind } from '../package.ts'
import { childOf, textOf } from './scorm-element.ts'
import type { Element } from '#platform/xml'

/** What tells one version from the other: the namespace that ADL gave to its own words. */
const namespaces: Record<string, Kind> = {
  'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'scorm12',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'scorm2004',
}

/**
 * Which version a manifest is written in: by a name that is used, else by one that is only declared (a package of assets may use none),
 * else by the version that it says, where its tool forgot to declare what it uses.
 */
export function kindOf(root: Element, bytes: Uint8Array): Kind | undefined {
  const used = namespacesIn(root).find((uri) => Object.hasOwn(namespaces, uri))
  if (used) return namespaces[used]
  const text = Buffer.from(bytes).toString('latin1')
  const declared = Object.keys(namespaces).find((uri) => text.includes(uri))
  return declared === undefined ? kindSaid(root) : namespaces[declared]
}

/** « ADL SCORM 1.2 » by a `schemaversion`, or names of ADL without any version, which those of 1.2 often are. */
function kindSaid(root: Element): Kind | undefined {
  const said = textOf(childOf(root, 'metadata') ?? root, 'schemaversion') ?? ''
  if (/2004|1\.3/.test(said)) return 'scorm2004'
  return said.startsWith('1.2') || namespacesIn(root).includes('urn:undeclared:adlcp') ? 'scorm12' : undefined
}

const namespacesIn = (element: Element): string[] => [
  element.uri,
  ...element.attributes.map(({ uri }) => uri),
  ...element.children.flatMap(namespacesIn),
]
