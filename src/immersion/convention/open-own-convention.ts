import { idsOf, requireActor } from '#people'
import { idIn, notFound, type Ask } from '#platform/web'
import { hostWithId, type Host } from '../hosts/door.ts'
import type { ConventionId } from '../ids.ts'
import { readConvention, type Convention } from '../terms/door.ts'

/** In their own space, an immersion of who is signed in, once somebody was asked to sign it. @throws SignInNeeded, notFound */
export async function openOwnConvention(c: Ask): Promise<{ one: Convention; host: Host }> {
  const { personId } = requireActor(c)
  const { db } = c.var
  const one = await readConvention(db, idIn<ConventionId>(c))
  const host = one && (await hostWithId(db, one.hostId))
  if (!one || !host || one.version === 0) throw notFound()
  if (!(await idsOf(db, personId)).includes(one.personId)) throw notFound()
  return { one, host }
}
