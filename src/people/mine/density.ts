import type { Density } from '#platform/ui'
import type { Ask } from '#platform/web'
import { isStaff } from '../actor.ts'
import { actorOf } from '../session/door.ts'

/** Who works here reads at a desk; whoever comes to learn holds a phone. */
export const densityOf = (c: Ask): Density => {
  const actor = actorOf(c)
  return actor && isStaff(actor) ? 'bureau' : 'terrain'
}
