import { HTTPException } from 'hono/http-exception'
import { frameSentences, type Errors } from '#platform/ui'
import { speak, type Ask } from '#platform/web'

/** True for what the outbox of a device sends (browser/letters/send.ts): it waits for JSON. */
export const isOutbox = (c: Ask): boolean => c.req.header('x-requested-with') === 'outbox'

/**
 * Answers a letter of the outbox in the words that alone empty it, or tell why it is refused: they name its act, which nobody else on
 * the way knows. `keep` gives the sentence of the refusal, or those of its fields by their names; null, or none, once all is kept. A letter of somebody else is not read:
 * its device keeps it until its owner is back. @param readers the ids of who is signed in, none when nobody is.
 */
export async function answerOutbox(
  c: Ask,
  readers: readonly string[],
  keep: () => Promise<string | Errors | null>,
): Promise<Response> {
  const [act = '', owner] = [c.req.header('x-act'), c.req.header('x-owner')]
  const say = (
    outbox: 'kept' | 'refused' | 'not yours' | 'signed out',
    status: 200 | 422 | 409 | 401,
    refused: { why: string | null; errors?: Errors } = { why: null },
  ) => c.json({ outbox, act, at: c.var.now.getTime(), ...refused }, status)
  if (readers.length === 0) return say('signed out', 401)
  if (owner !== undefined && !readers.includes(owner)) return say('not yours', 409)
  const refused = await keep().catch((cause: unknown) => whyClosed(c, cause))
  if (typeof refused === 'string') return say('refused', 422, { why: refused })
  const [why] = Object.values(refused ?? {}).filter(Boolean)
  return refused && why ? say('refused', 422, { why, errors: refused }) : say('kept', 200)
}

/** Whoever wrote the letter had the page open; what they may not open any more, or what is too heavy, is refused with a sentence. */
function whyClosed(c: Ask, cause: unknown): string {
  const { closed, tooHeavy } = speak(c, frameSentences)
  if (cause instanceof HTTPException && cause.status === 404) return closed
  if (cause instanceof HTTPException && cause.status === 413) return tooHeavy
  throw cause
}
