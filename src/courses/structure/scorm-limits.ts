import { childOf, textOf, valueOf } from './scorm-element.ts'
import type { ScormReading } from './scorm-reading.ts'
import type { Element } from '#platform/xml'

/** The score to reach, between 0 and 1: out of a hundred in SCORM 1.2, the measure of the primary objective in SCORM 2004. */
export function masteryOf(item: Element, { kind, tell }: ScormReading): number | null {
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
export function limitsOf(item: Element): Record<'most' | 'over' | 'complete', string | undefined> {
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
