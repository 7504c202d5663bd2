import type { RefusedForm } from '../screen/door.ts'
import type { BudgetLineId, EntryId, EventTaskId } from '../ids.ts'
import type { BudgetLine, Entries, Event, Registered, Task } from './event.ts'

/** All that the page of an event shows. */
export type Shown = {
  event: Event
  tasks: Task[]
  budget: BudgetLine[]
  registered: Registered[]
  /** How many addresses would be, or were, written to. */
  reached: number
  entries: Entries
  freshTask: EventTaskId
  freshLine: BudgetLineId
  freshEntry: EntryId
} & RefusedForm
