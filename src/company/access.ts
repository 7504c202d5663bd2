import { groupsWithIds, readGroup, type Group, type GroupId } from '#actions'
import { actorOf, idsOf, organisationsOf, requireActor, roles, type Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { idIn, notFound, type Ask } from '#platform/web'
import { groupIdsOf, traineesOf, traineesOfEach, trainsGroup, type Trainee } from '#training'
import { callMembers, type Company, type Member, type Seat } from './company.ts'
import { companiesAround, companiesOf, companyWith } from './company-store.ts'
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
  return callMembers(all.filter((one) => isHere(one, today)))
}

/** Everybody who is or was a trainee of a group. */
export const everyMemberOf = async (db: Db, groupId: GroupId): Promise<Member[]> =>
  callMembers(await traineesOf(db, groupId))

const isHere = ({ untilDay }: Trainee, today: Day): boolean => untilDay === null || untilDay >= today

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
  if (!me && !(await trainsGroup(db, actor.personId, group.id, now))) throw notFound()
  return {
    actor,
    company: { ...found, groupTitle: group.title },
    seat: me ? 'trainee' : 'trains',
    me,
    members,
  }
}

/** The ids of who is signed in, none when nobody is: whose letters a telephone may send. */
export async function readersOf(c: Ask): Promise<string[]> {
  const actor = actorOf(c)
  return actor ? idsOf(c.var.db, actor.personId) : []
}

/** The same for who trains the group alone. @throws notFound for its trainees too. */
export async function openAsTrainer(c: Ask): Promise<Inside> {
  const inside = await openCompany(c)
  if (inside.seat !== 'trains') throw notFound()
  return inside
}

/** The groups where somebody is or was a trainee, and those where they are one today: the latest first. */
export async function groupsLearntBy(
  db: Db,
  { personId }: Pick<Actor, 'personId'>,
  now: Date,
): Promise<{ learnt: Group[]; learns: Group[] }> {
  const ids = await groupIdsOf(db, personId)
  if (ids.length === 0) return { learnt: [], learns: [] }
  const today = parisDay(now)
  const mine = await idsOf(db, personId)
  const learnt = await groupsWithIds(db, ids)
  const trainees = await traineesOfEach(db, ids)
  const learns = learnt.filter(({ id }) =>
    trainees.get(id)?.some((one) => mine.includes(one.personId) && isHere(one, today)),
  )
  return { learnt, learns }
}

/** The company of the latest of these groups that has one. */
export async function latestOf(db: Db, groups: readonly Group[]): Promise<CompanyId | undefined> {
  if (groups.length === 0) return undefined
  const companies = await companiesOf(
    db,
    groups.map(({ id }) => id),
  )
  return groups.map(({ id }) => companies.find(({ groupId }) => groupId === id)).find(Boolean)?.id
}

/**
 * The companies that somebody may ask for a service: those that have a name, of groups that learn today in the body where they work, or where they
 * learn themselves in another group. Nobody is the client of their own company.
 */
export const companiesToAsk = (db: Db, actor: Actor, now: Date): Promise<Company[]> =>
  companiesAround(db, actor.personId, { works: organisationsOf(actor, ...roles), on: parisDay(now) })
