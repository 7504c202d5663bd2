import type { Action } from '#actions'
import type { Filter, Listed, FilterName } from '../listing/door.ts'

export const MY_PEOPLE = '/orientation'

export type MyPeople = {
  filter: Filter & { name: FilterName }
  rows: Listed[]
  silent: number
  doubts: number
  mayPropose: boolean
  runs: Action[]
}
