import { openFile, relationsInCircle, requireActor, type Actor, type Relation } from '#people'
import { idIn, isId, notFound, type Ask } from '#platform/web'
import { cleaPersonOf, type CleaPerson } from './read-person.ts'

export type OpenPerson = { actor: Actor; clea: CleaPerson; is: (relation: Relation) => boolean }

/**
 * Opens a person's Cléa, in the group that the address names: checks the right, leaves the line that the person reads.
 * @throws notFound for strangers, and for who is not `as` to that group.
 */
export async function openPerson(c: Ask, as?: Relation): Promise<OpenPerson> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const groupId = c.req.query('groupe') ?? ''
  return db.transaction(async (tx) => {
    const right = await openFile(tx, actor, idIn(c), 'clea evaluations', { code: 'clea' }, now)
    if (!right) throw notFound()
    const clea = await cleaPersonOf(tx, actor, idIn(c), isId(groupId) ? groupId : undefined, now)
    if (!clea) throw notFound()
    const held = await relationsInCircle(tx, actor.personId, clea.group.id, now)
    const is = (relation: Relation) => held.some((one) => one.relation === relation)
    if (as && !is(as)) throw notFound()
    return { actor, clea, is }
  })
}
