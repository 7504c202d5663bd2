import type { ComponentChildren } from 'preact'
import type { Organisation } from '#people'
import type { Day } from '#platform/time'
import type { Action, Group, Obligation, Partner } from './action.ts'
import type { ActionPhoto } from './photos/photo.ts'

export type ShownAction = {
  action: Action
  lead: Organisation | undefined
  manages: boolean
  partners: Partner[]
  obligation: Obligation | undefined
  groups: Group[]
  photos: ActionPhoto[]
  results: ComponentChildren
  today: Day
}
