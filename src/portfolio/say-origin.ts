import type { MiddlewareHandler } from 'hono'
import type { Proving } from '#people'
import type { Language } from '#platform/languages'
import type { Ask, Env } from '#platform/web'
import type { Origin } from './evidence.ts'

/** How each room says what it saw. */
export type Say = Proving['say']

const saying = new WeakMap<Request, Say>()

/** Every page of the room may ask how other rooms say what they saw. */
export const withSaying =
  (say: Say): MiddlewareHandler<Env> =>
  async (c, next) => {
    saying.set(c.req.raw, say)
    await next()
  }

/** How other rooms say what they saw. */
export function sayingIn(c: Ask): Say {
  const say = saying.get(c.req.raw)
  if (!say) throw new Error(`${c.req.path}: nobody says what was seen elsewhere`)
  return say
}

/** What is read of an origin; `beside`: the same, where « Noté dans l’entreprise virtuelle » stands already. */
export function wordsOf(origin: Origin, say: Say, language: Language): { words: string; beside: string } {
  if ('words' in origin)
    return { words: origin.words, beside: origin.words.replace(/^Entreprise virtuelle\s*/, '') }
  const { words, beside = words } = say(origin, language)
  return { words, beside }
}
