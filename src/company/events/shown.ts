import type { RefusedForm } from '../screen/door.ts'
import type { BudgetLineId, EventTaskId } from '../ids.ts'
import type { BudgetLine, Event, Registered, Task } from './event.ts'

/** All that the page of an event shows. */
export type Shown = {
  event: Event
  tasks: Task[]
  budget: BudgetLine[]
  registered: Registered[]
  freshTask: EventTaskId
  freshLine: BudgetLineId
} & RefusedForm
