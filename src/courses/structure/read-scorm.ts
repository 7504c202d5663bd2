import type { Kind, Structure } from '../package.ts'
import { childOf, childrenOf, valueOf } from './scorm-element.ts'
import { isHidden, readItem } from './scorm-item.ts'
import { readResources } from './scorm-resources.ts'
import type { ScormReading } from './scorm-reading.ts'
import type { ScormFault, ScormRule } from './scorm-rule.ts'
import { kindOf } from './scorm-version.ts'
import { MOST_FAULTS } from './structure-fault.ts'
import { readXml, type Element } from '#platform/xml'

export type ScormRead = { ok: true; kind: Kind; structure: Structure } | { ok: false; faults: ScormFault[] }

const MOST_ITEMS = 5_000
// The order that prerequisites or sequencing rules ask for.
const NOT_IMPOSED = 'Ce paquet demande un ordre entre ses parties. Il n’est pas imposé ici : chacun choisit.'

/** Reads an imsmanifest.xml: the items of its default organization, each an au; folders are blocks. */
export function readScorm(bytes: Uint8Array, paths: ReadonlySet<string> | undefined): ScormRead {
  const read = readXml(bytes, { forgiving: true })
  if (!read.ok) return { ok: false, faults: [{ line: read.fault.line, rule: read.fault.why, what: '' }] }
  const { root } = read
  const faults: ScormFault[] = []
  const tell = (rule: ScormRule, { line }: Pick<Element, 'line'>, what = '') => {
    if (faults.length < MOST_FAULTS) faults.push({ line, rule, what: what.slice(0, 120) })
  }
  const kind = kindOf(root, bytes)
  if (root.local !== 'manifest') tell('not a manifest', root, root.local)
  else if (!kind) tell('version unknown', root)
  else {
    const structure = readRoot(root, { kind, tell, paths: paths ?? new Set() })
    if (faults.length === 0) return { ok: true, kind, structure }
  }
  return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line) }
}

type Around = Pick<ScormReading, 'kind' | 'tell' | 'paths'>

function readRoot(root: Element, { kind, tell, paths }: Around): Structure {
  const identifier = valueOf(root, 'identifier')
  if (!identifier) tell('identifier missing', root, 'manifest')
  const organizations = childOf(root, 'organizations')
  const resources = childOf(root, 'resources')
  if (!organizations) tell('element missing', root, 'organizations')
  if (!resources) tell('element missing', root, 'resources')
  const organization = organizations && defaultOf(organizations, tell)
  const title = organization ? titleOf(organization) || identifier || '' : ''
  const publisherId = iriOf(identifier ?? '', valueOf(organization, 'identifier') ?? '', title)
  const reading: ScormReading = {
    kind,
    tell,
    paths,
    publisherId,
    resources: readResources(root, resources, tell),
    identifiers: new Set(),
    rank: 0,
    blocks: [],
    aus: [],
    ignored: new Set(),
    showsHidden: false,
  }
  // what is hidden is opened by the content itself; where all is, it is all there is
  reading.showsHidden = organization !== undefined && !showsSomething(organization)
  for (const item of childrenOf(organization, 'item')) readItem(item, null, reading)
  const { blocks, aus, ignored } = reading
  if (organization && !opensSomething(organization)) tell('nothing to launch', organization)
  if (aus.length + blocks.length > MOST_ITEMS) tell('too many items', root, String(MOST_ITEMS))
  return {
    publisherId,
    title,
    description: ignored.size > 0 ? NOT_IMPOSED : '',
    blocks,
    aus,
    runtime: { ignored: [...ignored].sort() },
  }
}

function defaultOf(organizations: Element, tell: ScormReading['tell']): Element | undefined {
  const all = childrenOf(organizations, 'organization')
  const wanted = valueOf(organizations, 'default')
  const found = wanted ? all.find((each) => valueOf(each, 'identifier') === wanted) : all[0]
  if (all.length === 0) tell('nothing to launch', organizations)
  else if (!found) tell('organization unknown', organizations, wanted)
  return found
}

const opensSomething = (element: Element): boolean =>
  childrenOf(element, 'item').some(
    (item) => valueOf(item, 'identifierref') !== undefined || opensSomething(item),
  )

const showsSomething = (element: Element): boolean =>
  childrenOf(element, 'item').some(
    (item) => (!isHidden(item) && valueOf(item, 'identifierref') !== undefined) || showsSomething(item),
  )

const titleOf = (element: Element): string =>
  childOf(element, 'title')?.text.trim().replaceAll(/\s+/g, ' ') ?? ''

/** Authoring tools name every manifest alike: the title is what makes a course another. */
const iriOf = (...names: string[]): string =>
  `urn:scorm:${names.map((name) => encodeURIComponent(name.slice(0, 100).toWellFormed())).join(':')}`
