import type { Entry, Person } from '#people'
import type { Card } from '#platform/web'
import type { Option } from '#platform/ui'
import type { FiledPath } from './read-file.ts'
import type { Inside } from '../reach.ts'

/** What this reader may do in a path, besides reading it. */
export type Powers = { writes: boolean; follows: boolean; advisers: Option[] }

export type PersonFile = {
  inside: Inside
  person: Person
  paths: { filed: FiledPath; powers: Powers }[]
  entry: Entry | undefined
  /** True for who may correct who the person is. */
  corrects: boolean
  /** What else this reader may open of this person. */
  pages: readonly Card[]
}
