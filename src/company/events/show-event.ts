import { idsOf } from '#people'
import { newId } from '#platform/id'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import type { RefusedForm } from '../screen/door.ts'
import { countReached, entriesOf, registeredFor } from './day-store.ts'
import type { Event } from './event.ts'
import type { Shown } from './shown.ts'
import { budgetOf, tasksOf } from './store.ts'

/** All that the page of an event shows. */
export async function showEvent(
  c: Ask,
  { inside, event }: { inside: Pick<Inside, 'actor'>; event: Event },
  refused: RefusedForm = {},
): Promise<Shown> {
  const { db } = c.var
  return {
    event,
    tasks: await tasksOf(db, event.id),
    budget: await budgetOf(db, event.id),
    registered: await registeredFor(db, event.id),
    reached: await countReached(db, event.id),
    entries: await entriesOf(db, event.id, await idsOf(db, inside.actor.personId)),
    freshTask: newId(),
    freshLine: newId(),
    freshEntry: newId(),
    ...refused,
  }
}
