import type { Ask } from '#platform/web'
import type { Actor } from '../actor.ts'
import type { SstSessionId, PersonId } from '../ids.ts'

/** A change of what opens an account is asked again to whoever came in earlier than that. */
const FRESH_MINUTES = 15

type Signed = { actor: Actor; sessionId: SstSessionId; openedAt: Date }

// A request has one reader; kept beside it rather than on it, so that the platform need not know what a person is.
export const signed = new WeakMap<Request, Signed>()

/** Who is signed in, or undefined. */
export const actorOf = (c: Ask): Actor | undefined => signed.get(c.req.raw)?.actor

/** True while the reader proved who they are less than a quarter of an hour ago. */
export const isFresh = (c: Ask): boolean => {
  const openedAt = signed.get(c.req.raw)?.openedAt
  return openedAt !== undefined && c.var.now.getTime() - openedAt.getTime() < FRESH_MINUTES * 60_000
}

const entered = new WeakMap<Request, string>()

/** Notes who came in by this very request. */
export const noteEntry = (c: Ask, personId: PersonId): void => void entered.set(c.req.raw, personId)

/** Who came in by this very request, or undefined. */
export const enteredAs = (c: Ask): string | undefined => entered.get(c.req.raw)

export const sessionIdOf = (c: Ask): string | undefined => signed.get(c.req.raw)?.sessionId
