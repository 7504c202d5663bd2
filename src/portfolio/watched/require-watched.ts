import { notFound, type Ask } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import { requireShown } from '../shown/door.ts'
import { filmOf } from '../tutorials/door.ts'

/** The film of the address, for somebody to whom its person shows it. @throws SignInNeeded, or notFound. */
export async function requireWatched(c: Ask): Promise<Evidence> {
  const evidence = await requireShown(c)
  if (!filmOf(evidence)) throw notFound()
  return evidence
}
