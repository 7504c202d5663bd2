import { groupsAround, groupsWithIds, readGroup, type Group, type GroupId } from '#actions'
import { idsOf, relationsInCircle, requireActor, type Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { idIn, notFound, type Ask } from '#platform/web'
import { groupIdsOf, traineesOf } from '#training'
import { callMembers, type Company, type Member, type Seat } from './company.ts'
import { companyWith } from './company-store.ts'
import type { CompanyId } from './ids.ts'

/** Somebody in a company: who they are, what they are to it, and who its people are. */
export type Inside = {
  actor: Pick<Actor, 'personId'>
  company: Company
  seat: Seat
  me: Member | undefined
  members: Member[]
}

/** The trainees of a group that day, in the order of their names. */
export async function membersOf(db: Db, groupId: GroupId, today: Day): Promise<Member[]> {
  const all = await traineesOf(db, groupId)
  return callMembers(all.filter(({ untilDay }) => untilDay === null || untilDay >= today))
}

/**
 * The company of the address, for the trainees of its group, who trains them and who leads their training.
 * @throws SignInNeeded, or notFound for everybody else.
 */
export const openCompany = async (c: Ask): Promise<Inside> =>
  enterCompany(c, requireActor(c), idIn<CompanyId>(c, 'company'))

/** The same, of the company that has this id. @throws notFound for everybody else. */
export async function enterCompany(c: Ask, actor: Actor, id: CompanyId): Promise<Inside> {
  const { db, now } = c.var
  const found = await companyWith(db, id)
  const group = found && (await readGroup(db, found.groupId))
  if (!found || !group) throw notFound()
  const members = await membersOf(db, group.id, parisDay(now))
  const mine = await idsOf(db, actor.personId)
  const me = members.find(({ personId }) => mine.includes(personId))
  if (!me && !(await trains(db, actor, group.id, now))) throw notFound()
  return {
    actor,
    company: { ...found, groupTitle: group.title },
    seat: me ? 'trainee' : 'trains',
    me,
    members,
  }
}

/** The same for who trains the group alone. @throws notFound for its trainees too. */
export async function openAsTrainer(c: Ask): Promise<Inside> {
  const inside = await openCompany(c)
  if (inside.seat !== 'trains') throw notFound()
  return inside
}

/** True for who trains this group, or leads its training, today. */
export async function trains(db: Db, { personId }: Actor, groupId: GroupId, now: Date): Promise<boolean> {
  const held = await relationsInCircle(db, personId, groupId, now)
  return held.some(({ relation }) => relation === 'trainer' || relation === 'training lead')
}

/** The groups where somebody is a trainee today, then those that they train: the latest first. */
export async function groupsFor(
  db: Db,
  { personId }: Actor,
  now: Date,
): Promise<{ learns: Group[]; trains: Group[] }> {
  const today = parisDay(now)
  const mine = await idsOf(db, personId)
  const own = await groupsWithIds(db, await groupIdsOf(db, personId))
  const learns: Group[] = []
  for (const group of own)
    if ((await membersOf(db, group.id, today)).some((one) => mine.includes(one.personId))) learns.push(group)
  return { learns, trains: await groupsAround(db, personId, ['trainer', 'training lead'], now) }
}
