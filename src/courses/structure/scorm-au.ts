import { scoUrl } from '../content/door.ts'
import { textOf, valueOf } from './scorm-element.ts'
import { scormHref } from './scorm-href.ts'
import { limitsOf, masteryOf } from './scorm-limits.ts'
import type { ScormReading } from './scorm-reading.ts'
import type { Element } from '#platform/xml'

type Named = { title: string; publisherId: string; block: string | null; reference: string }

/** What an item opens, played here as an au. */
export function readScormAu(
  item: Element,
  { title, publisherId, block, reference }: Named,
  reading: ScormReading,
): void {
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
