import { openFile, readPerson, type Person } from '#people'
import { idIn, notFound, type Ask } from '#platform/web'
import { mayWrite, openDesk, readsAtDesk, type Desk } from '../access.ts'
import { readConvention, writeDraft, type Convention } from '../convention/door.ts'
import { hostWithId, type Host } from '../hosts/door.ts'
import type { ConventionId } from '../ids.ts'
import { textOf, whereSigned, type Signing } from '../signing/door.ts'

export type OpenConvention = {
  desk: Desk
  one: Convention
  person: Person
  host: Host
  all: readonly Signing[]
  text: string
  /** this reader writes it: its organisation is theirs, and so is the file of the person */
  isOwn: boolean
}

/** A convention for who may read it; the person's file is opened, and says so. @throws SignInNeeded, notFound */
export async function openConvention(c: Ask, id = idIn<ConventionId>(c)): Promise<OpenConvention> {
  const desk = await openDesk(c)
  const { db, now } = c.var
  const one = await readConvention(db, id)
  if (!one || !(await readsAtDesk(db, desk.actor, one.personId, now))) throw notFound()
  const [right, person] = await db.transaction(async (tx) => [
    await openFile(tx, desk.actor, one.personId, 'immersion', { code: 'convention' }, now),
    await readPerson(tx, one.personId),
  ])
  const host = await hostWithId(db, one.hostId)
  if (!right?.reads || !person || !host) throw notFound()
  const all = await whereSigned(db, one)
  const kept = one.standing.state === 'draft' ? undefined : await textOf(db, one)
  const text = kept?.text ?? (await writeDraft(db, { one, person, host, signatories: all }))
  return { desk, one, person, host, all, text, isOwn: right.writes && mayWrite(desk, one.keeper.id) }
}

/** Same, for who writes it. @throws notFound for anybody else. */
export async function openOwn(c: Ask): Promise<OpenConvention> {
  const open = await openConvention(c)
  if (!open.isOwn) throw notFound()
  return open
}
