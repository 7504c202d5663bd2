import { notFound, type Ask } from '#platform/web'
import { weeklyBySecret } from './store.ts'
import type { Weekly } from './weekly.ts'

/** The secret of an address. Throws "not found" for what cannot be one. */
export function secretIn(c: Ask): string {
  const secret = c.req.param('secret') ?? ''
  if (!/^[\w-]{24}$/.test(secret)) throw notFound()
  return secret
}

/** The weekly basket of this address; undefined when nothing is kept under it. */
export const weeklyAsked = (c: Ask): Promise<Weekly | undefined> => weeklyBySecret(c.var.db, secretIn(c))
