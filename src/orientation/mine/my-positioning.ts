import type { Action, Group } from '#actions'
import type { Meeting } from '../meetings/door.ts'
import type { Interview } from '../interviews/door.ts'
import type { Positioning } from '../positioning.ts'
import type { PathStep } from '../step-store.ts'

/** A step of my path; of an invitation, the meeting too. */
export type MyStep = PathStep & { meeting: Pick<Meeting, 'startsAt' | 'place'> | undefined }

export type MyPositioning = {
  positioning: Positioning
  action: Action
  group: Group | undefined
  steps: MyStep[]
  interview: Interview | undefined
}
