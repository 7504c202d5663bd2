import type { Kind, Structure } from '../package.ts'
import type { Resource } from './scorm-href.ts'
import type { ScormRule } from './scorm-rule.ts'
import type { Element } from '#platform/xml'

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
  /** Items that are hidden are shown all the same. */
  showsHidden: boolean
}
