import type { Flag } from './cddi.ts'

// A closed list, and no room to write: what explains a short week or a short contract is often health or justice.
export const reasons = [
  'extension granted',
  'training under way',
  'no ceiling',
  'shorter hours agreed',
  'trial ended',
  'handover',
  'replacement',
  'as written',
] as const
export type Reason = (typeof reasons)[number]

/** What can be answered to each flag. */
export const reasonsFor: Record<Flag, readonly Reason[]> = {
  'too short': ['trial ended', 'as written'],
  'too long': ['extension granted', 'training under way', 'no ceiling', 'as written'],
  'path too long': ['extension granted', 'training under way', 'no ceiling'],
  'few hours': ['shorter hours agreed', 'as written'],
  'many hours': ['as written'],
  'post over filled': ['handover', 'replacement', 'as written'],
}

/** What still explains a path of more than 60 months: that ceiling is the one of extensions granted for particular difficulties. */
export const pastCeiling: readonly Reason[] = ['training under way', 'no ceiling']
