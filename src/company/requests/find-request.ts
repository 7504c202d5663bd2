import { idIn, notFound, type Ask } from '#platform/web'
import { openCompany, type Inside } from '../access.ts'
import type { RequestId } from '../ids.ts'
import type { RequestFile } from '../request.ts'
import { requestFileIn } from '../request-store.ts'

/** The request of the address, for who is of its company. @throws SignInNeeded, or notFound for everybody else. */
export async function findRequest(c: Ask): Promise<{ inside: Inside; file: RequestFile }> {
  const inside = await openCompany(c)
  const file = await requestFileIn(c.var.db, inside.company.id, idIn<RequestId>(c, 'request'))
  if (!file) throw notFound()
  return { inside, file }
}
