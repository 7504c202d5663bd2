import type { Structure } from '../package.ts'
import { decoded } from '../content/door.ts'
import { isIri } from './check-element.ts'
import { childOf, childrenOf, textOf, valueOf } from './scorm-element.ts'
import { MOST_FAULTS } from './structure-fault.ts'
import type { TincanFault, TincanRule } from './tincan-rule.ts'
import { readXml, type Element } from '#platform/xml'

type TincanRead = { ok: true; structure: Structure } | { ok: false; faults: TincanFault[] }

const INSIDE = 'https://package.invalid/'
// The words of another language are better than none.
const NAMELESS = 'Sans titre'

/** Reads a tincan.xml: each activity that has an address to open is an au, named as what it says of itself. */
export function readTincan(bytes: Uint8Array, paths: ReadonlySet<string>): TincanRead {
  const read = readXml(bytes)
  if (!read.ok) return { ok: false, faults: [{ line: read.fault.line, rule: read.fault.why, what: '' }] }
  const { root } = read
  const faults: TincanFault[] = []
  const tell = (rule: TincanRule, { line }: Pick<Element, 'line'>, what = '') => {
    if (faults.length < MOST_FAULTS) faults.push({ line, rule, what: what.slice(0, 120) })
  }
  if (root.local !== 'tincan') tell('not a tincan file', root, root.local)
  const activities = childrenOf(childOf(root, 'activities'), 'activity')
  const opening = activities.filter((activity) => textOf(activity, 'launch') !== undefined)
  const [first] = opening
  if (!first && faults.length === 0) tell('nothing to launch', root)
  const seen = new Set<string>()
  const aus = opening.map((activity, i): Structure['aus'][number] => {
    const publisherId = idOf(activity, seen, tell)
    return {
      publisherId,
      title: wordsIn(activity, 'name') || NAMELESS,
      description: wordsIn(activity, 'description'),
      block: null,
      rank: i + 1,
      opening: {
        url: addressOf(activity, paths, tell),
        launchMethod: 'AnyWindow',
        launchParameters: null,
        entitlementKey: null,
      },
      // nothing in the file says what is asked: what the content says decides
      asked: { moveOn: 'CompletedOrPassed', masteryScore: null },
      activityType: valueOf(activity, 'type') ?? null,
    }
  })
  if (faults.length > 0 || !first) return { ok: false, faults }
  const [one] = aus
  const structure = {
    publisherId: one?.publisherId ?? '',
    title: one?.title ?? NAMELESS,
    description: one?.description ?? '',
    blocks: [],
    aus,
    runtime: {},
  }
  return { ok: true, structure }
}

type Tell = (rule: TincanRule, at: Pick<Element, 'line'>, what?: string) => void

function idOf(activity: Element, seen: Set<string>, tell: Tell): string {
  const id = valueOf(activity, 'id') ?? ''
  if (!id) tell('id missing', activity)
  else if (!isIri(id)) tell('id is not an IRI', activity, id)
  else if (seen.has(id)) tell('id used twice', activity, id)
  seen.add(id)
  return id
}

/** The words in French, else in the first language there is. */
function wordsIn(activity: Element, name: 'name' | 'description'): string {
  const all = childrenOf(activity, name)
  const chosen = all.find((one) => /^fr(?:-|$)/i.test(valueOf(one, 'lang') ?? '')) ?? all[0]
  return chosen?.text.trim().replaceAll(/\s+/g, ' ') ?? ''
}

/** A member of the package, or a whole address elsewhere. */
function addressOf(activity: Element, paths: ReadonlySet<string>, tell: Tell): string {
  const said = (textOf(activity, 'launch') ?? '').replaceAll('\\', '/')
  const url = URL.canParse(said, INSIDE) ? new URL(said, INSIDE) : undefined
  if (!url || said.startsWith('//') || !/^https?:$/.test(url.protocol)) {
    tell('address unreadable', activity, said)
    return said
  }
  if (!url.href.startsWith(INSIDE)) return url.href
  const path = decoded(url.pathname.slice(1))
  if (path === undefined) tell('address unreadable', activity, said)
  else if (!paths.has(path)) tell('file not in the package', activity, path)
  return url.href.slice(INSIDE.length)
}
