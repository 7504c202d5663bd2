import { HTTPException } from 'hono/http-exception'
import type { Ask } from '#platform/web'

/** True for what the outbox of a device sends (browser/letters/send.ts): it waits for JSON. */
export const isOutbox = (c: Ask): boolean => c.req.header('x-requested-with') === 'outbox'

/** Whoever wrote the letter had the page open; what they may not open any more, or what is too heavy, is refused with a sentence. */
const closed: Record<number, string> = {
  404: 'Ceci n’est plus ouvert pour vous. Montrez ceci à la personne qui vous encadre.',
  413: 'Cet envoi est trop lourd pour être gardé. Montrez ceci à la personne qui vous encadre.',
}

/**
 * Answers a letter of the outbox in the words that alone empty it, or tell why it is refused: they name its act, which nobody else on
 * the way knows. `keep` gives the French sentence of the refusal, or null once all is kept. A letter of somebody else is not read:
 * its device keeps it until its owner is back. @param readers the ids of who is signed in, none when nobody is.
 */
export async function answerOutbox(
  c: Ask,
  readers: readonly string[],
  keep: () => Promise<string | null>,
): Promise<Response> {
  const [act = '', owner] = [c.req.header('x-act'), c.req.header('x-owner')]
  const say = (
    outbox: 'kept' | 'refused' | 'not yours' | 'signed out',
    status: 200 | 422 | 409 | 401,
    why: string | null = null,
  ) => c.json({ outbox, act, at: c.var.now.getTime(), why }, status)
  if (readers.length === 0) return say('signed out', 401)
  if (owner !== undefined && !readers.includes(owner)) return say('not yours', 409)
  const why = await keep().catch(whyClosed)
  return why === null ? say('kept', 200) : say('refused', 422, why)
}

function whyClosed(cause: unknown): string {
  const why = cause instanceof HTTPException ? closed[cause.status] : undefined
  if (why === undefined) throw cause
  return why
}
