import { notFound, type Ask } from '#platform/web'
import { requireOwnEvidence } from '../access.ts'
import type { Evidence } from '../evidence.ts'
import { filmOf } from './tutorial.ts'

/** The film of the address, for its person. @throws SignInNeeded, or notFound for anybody else, and for what is no film. */
export async function requireFilm(c: Ask): Promise<Evidence> {
  const { evidence } = await requireOwnEvidence(c)
  if (!filmOf(evidence)) throw notFound()
  return evidence
}
