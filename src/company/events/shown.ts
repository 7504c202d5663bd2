import type { RefusedForm } from '../screen/door.ts'
import type { BudgetLineId, EntryId, EventTaskId } from '../ids.ts'
import type { BudgetLine, Entries, Event, Registered, Task } from './event.ts'

/** All that the page of an event shows. */
export type Shown = {
  event: Event
  tasks: Task[]
  budget: BudgetLine[]
  registered: Registered[]
  entries: Entries
  freshTask: EventTaskId
  freshLine: BudgetLineId
  freshEntry: EntryId
} & RefusedForm
