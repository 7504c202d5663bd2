import { readGroup, type Group, type GroupId } from '#actions'
import {
  openFiles,
  relationsInCircle,
  requireActor,
  rightInCircle,
  type Actor,
  type Information,
  type Relation,
  type PersonId,
  type ReadingReason,
} from '#people'
import { idIn, notFound, type Ask } from '#platform/web'
import { asId } from '#platform/id'

/** A page of a group, open: who reads it, and what they are to the group. */
export type OpenGroupPage = { actor: Actor; group: Group; is: (...relations: Relation[]) => boolean }

/** Opens a page of a group to whoever may read this kind of information about its people. @throws notFound for strangers. */
export async function openGroupPage(
  c: Ask,
  {
    id = idIn<GroupId>(c, 'group'),
    information = 'clea evaluations',
  }: { id?: GroupId; information?: Information } = {},
): Promise<OpenGroupPage> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const group = await readGroup(db, id)
  const right = await rightInCircle(db, actor, asId(id), information, now)
  if (!group || !right.reads) throw notFound()
  const held = (await relationsInCircle(db, actor.personId, asId(id), now)).map((one) => one.relation)
  return { actor, group, is: (...relations) => relations.some((relation) => held.includes(relation)) }
}

/** The same, for those who hold one of these relations only. */
export async function openGroupPageAs(c: Ask, id: GroupId, ...relations: Relation[]): Promise<OpenGroupPage> {
  const opened = await openGroupPage(c, { id })
  if (!opened.is(...relations)) throw notFound()
  return opened
}

/** Leaves in the file of each of these people the line of who reads the page. @throws notFound when one of them stays closed. */
export async function leaveGroupLines(
  c: Ask,
  { actor }: Pick<OpenGroupPage, 'actor'>,
  people: readonly { personId: PersonId }[],
  why: ReadingReason,
): Promise<void> {
  const ids = [...new Set(people.map((one) => one.personId))]
  await c.var.db.transaction(async (tx) => {
    const opened = await openFiles(tx, actor, ids, 'clea evaluations', why, c.var.now)
    if (opened.size < ids.length) throw notFound()
  })
}
