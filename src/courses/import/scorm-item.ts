import type { Kind, Structure } from '../package.ts'
import { childOf, childrenOf, textOf, valueOf } from './scorm-element.ts'
import { scormHref, type Resource } from './scorm-href.ts'
import type { ScormRule } from './scorm-rule.ts'
import { scoUrl } from '../content/door.ts'
import type { Element } from './xml-tree.ts'

/** What is gathered while items are read, and where faults are told. */
export type ScormReading = {
  kind: Kind
  tell: (rule: ScormRule, at: Pick<Element, 'line'>, what?: string) => void
  paths: ReadonlySet<string>
  publisherId: string
  resources: ReadonlyMap<string, Resource>
  identifiers: Set<string>
  rank: number
  blocks: Structure['blocks']
  aus: Structure['aus']
  /** What the package asks and that is not imposed here. */
  ignored: Set<'prerequisites' | 'sequencing'>
}

/** The resources by their identifier, each with the folder that `xml:base` gives. */
export function readResources(
  root: Element,
  list: Element | undefined,
  tell: ScormReading['tell'],
): Map<string, Resource> {
  const resources = new Map<string, Resource>()
  for (const element of childrenOf(list, 'resource')) {
    const identifier = valueOf(element, 'identifier')
    if (!identifier) tell('identifier missing', element, 'resource')
    else if (resources.has(identifier)) tell('identifier used twice', element, identifier)
    else
      resources.set(identifier, {
        element,
        base: [root, list, element].map((one) => valueOf(one, 'base') ?? '').join(''),
      })
  }
  return resources
}

/** An item that opens something is an au, one that holds others is a block; it may be both. */
export function readItem(item: Element, block: string | null, reading: ScormReading): void {
  const { tell, identifiers } = reading
  const identifier = valueOf(item, 'identifier') ?? ''
  if (!identifier) tell('identifier missing', item, 'item')
  else if (identifiers.has(identifier)) tell('identifier used twice', item, identifier)
  identifiers.add(identifier)
  if (childOf(item, 'prerequisites')) reading.ignored.add('prerequisites')
  if (childOf(childOf(item, 'sequencing'), 'sequencingRules')) reading.ignored.add('sequencing')
  const title = textOf(item, 'title')?.replaceAll(/\s+/g, ' ') ?? identifier
  const publisherId = `${reading.publisherId}:${encodeURIComponent(identifier)}`
  const items = childrenOf(item, 'item')
  if (items.length > 0) {
    reading.rank += 1
    reading.blocks.push({ publisherId, title, parent: block, rank: reading.rank })
  }
  const inside = items.length > 0 ? publisherId : block
  const reference = valueOf(item, 'identifierref')
  if (reference)
    readAu(
      item,
      { title, publisherId: items.length > 0 ? `${publisherId}:au` : publisherId, block: inside, reference },
      reading,
    )
  for (const one of items) readItem(one, inside, reading)
}

type Named = { title: string; publisherId: string; block: string | null; reference: string }

function readAu(item: Element, { title, publisherId, block, reference }: Named, reading: ScormReading): void {
  const { tell, kind } = reading
  const resource = reading.resources.get(reference)
  if (!resource) return tell('resource unknown', item, reference)
  const type = valueOf(resource.element, 'scormType')?.toLowerCase() ?? 'asset'
  if (type !== 'sco' && type !== 'asset') return tell('scormType unknown', resource.element, type)
  const href = scormHref(item, resource, reading)
  if (href === undefined) return
  const masteryScore = masteryOf(item, reading)
  reading.rank += 1
  reading.aus.push({
    publisherId,
    title,
    description: '',
    block,
    rank: reading.rank,
    opening: {
      url: scoUrl({ kind, sco: href, type, ...limitsOf(item) }),
      launchMethod: 'OwnWindow',
      launchParameters: textOf(item, 'dataFromLMS') ?? null,
      entitlementKey: null,
    },
    // a file that reports nothing proves nothing by being opened
    asked:
      type === 'asset'
        ? { moveOn: 'NotApplicable', masteryScore: null }
        : { moveOn: masteryScore === null ? 'CompletedOrPassed' : 'Passed', masteryScore },
    activityType: 'http://adlnet.gov/expapi/activities/lesson',
  })
}

/** Between 0 and 1: out of a hundred in SCORM 1.2, the measure of the primary objective in SCORM 2004. */
function masteryOf(item: Element, { kind, tell }: ScormReading): number | null {
  const primary = childOf(childOf(childOf(item, 'sequencing'), 'objectives'), 'primaryObjective')
  const counts = valueOf(primary, 'satisfiedByMeasure')?.toLowerCase() === 'true'
  const said =
    kind === 'scorm12'
      ? textOf(item, 'masteryscore')
      : primary && counts
        ? (textOf(primary, 'minNormalizedMeasure') ?? '1')
        : undefined
  if (said === undefined) return null
  const score = Number(said.replace(',', '.')) / (kind === 'scorm12' ? 100 : 1)
  if (!(score >= 0 && score <= 1)) tell('mastery out of bounds', item, said)
  return Math.round(score * 10_000) / 10_000
}

/** What the runtime is told besides: the time allowed, what to do when it is over, and the progress that completes. */
function limitsOf(item: Element): Record<'most' | 'over' | 'complete', string | undefined> {
  const controls = childOf(item, 'sequencing')
  const threshold = childOf(item, 'completionThreshold')
  return {
    most:
      textOf(item, 'maxtimeallowed') ??
      valueOf(childOf(controls, 'limitConditions'), 'attemptAbsoluteDurationLimit'),
    over: textOf(item, 'timelimitaction'),
    complete:
      valueOf(threshold, 'minProgressMeasure') ??
      (/^[01](?:\.\d+)?$/.test(threshold?.text.trim() ?? '') ? threshold?.text.trim() : undefined),
  }
}
