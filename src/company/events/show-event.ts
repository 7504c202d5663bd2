import { newId } from '#platform/id'
import type { Ask } from '#platform/web'
import type { RefusedForm } from '../screen/door.ts'
import type { Event } from './event.ts'
import type { Shown } from './shown.ts'
import { budgetOf, registeredFor, tasksOf } from './store.ts'

/** All that the page of an event shows. */
export async function showEvent(c: Ask, event: Event, refused: RefusedForm = {}): Promise<Shown> {
  const { db } = c.var
  return {
    event,
    tasks: await tasksOf(db, event.id),
    budget: await budgetOf(db, event.id),
    registered: await registeredFor(db, event.id),
    freshTask: newId(),
    freshLine: newId(),
    ...refused,
  }
}
