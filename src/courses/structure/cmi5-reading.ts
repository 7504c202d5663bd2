import type { Structure } from '../package.ts'
import type { Tell } from './check-element.ts'

/** What is gathered while a cmi5.xml is read, and where faults are told. */
export type Reading = {
  tell: Tell
  paths: ReadonlySet<string> | undefined
  ids: Set<string>
  objectives: Set<string>
  rank: number
  blocks: Structure['blocks']
  aus: Structure['aus']
}
