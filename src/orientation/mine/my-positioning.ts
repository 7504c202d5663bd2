import type { Action, Group } from '#actions'
import type { Interview } from '../interviews/door.ts'
import type { Positioning } from '../positioning.ts'
import type { PathStep } from '../step.ts'

export type MyPositioning = {
  positioning: Positioning
  action: Action
  group: Group | undefined
  steps: PathStep[]
  interview: Interview | undefined
}
