import { idsOf, openFile, readPerson, requireActor } from '#people'
import { parisDay } from '#platform/time'
import { idIn, notFound, type Ask } from '#platform/web'
import { readsAtDesk } from '../access.ts'
import { conventionsOfPerson, readConvention } from '../convention/door.ts'
import { hostWithId } from '../hosts/door.ts'
import type { ConventionId } from '../ids.ts'
import { presencesOf } from '../period/door.ts'
import { hostReportOf, ownReportOf } from '../report/door.ts'
import { whereSigned } from '../signing/door.ts'
import { readBeside } from './beside-store.ts'
import { besidePage } from './page.tsx'

/**
 * A convention, for a trainer of the person's group or who supervises their post (ACCESS.md): its days and its answers, no word of anybody. Undefined for who
 * opens it at a desk, where all of it is read. @throws SignInNeeded, and notFound for everybody else
 */
export async function showBeside(c: Ask): Promise<Response | undefined> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const one = await readConvention(db, idIn<ConventionId>(c))
  if (!one) throw notFound()
  if (await readsAtDesk(db, actor, one.personId, now)) return undefined
  const asked = { mine: await idsOf(db, actor.personId), of: [one.personId], on: parisDay(now) }
  const readable = await readBeside(db, asked)
  if (readable.every(({ id }) => id !== one.id)) throw notFound()
  const [right, person] = await db.transaction(async (tx) => [
    await openFile(tx, actor, one.personId, 'immersion', { code: 'convention' }, now),
    await readPerson(tx, one.personId),
  ])
  const host = await hostWithId(db, one.hostId)
  if (!right?.reads || !person || !host) throw notFound()
  const all = await conventionsOfPerson(db, await idsOf(db, one.personId))
  return besidePage(c, {
    one,
    person,
    host,
    all: await whereSigned(db, one),
    presences: await presencesOf(db, one.id),
    report: await hostReportOf(db, one.id),
    ownIsGiven: (await ownReportOf(db, one.id)) !== undefined,
    others: all.filter((other) => other.id !== one.id && readable.some(({ id }) => id === other.id)),
  })
}
