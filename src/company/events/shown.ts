import type { RefusedForm } from '../frame.tsx'
import type { BudgetLineId, EventTaskId } from '../ids.ts'
import type { BudgetLine, Event, Task } from './event.ts'

/** All that the page of an event shows. */
export type Shown = {
  event: Event
  tasks: Task[]
  budget: BudgetLine[]
  coming: number
  freshTask: EventTaskId
  freshLine: BudgetLineId
} & RefusedForm
