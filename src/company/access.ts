import {
  actionsLedBy,
  groupsWithIds,
  readAction,
  readGroup,
  stageOf,
  type Group,
  type GroupId,
} from '#actions'
import { actorOf, idsOf, organisationsOf, requireActor, roles, type Actor } from '#people'
import type { Db } from '#platform/db'
import { asId } from '#platform/id'
import { parisDay, type Day } from '#platform/time'
import { idIn, notFound, type Ask } from '#platform/web'
import { groupIdsOf, groupsTrainedBy, traineesOf, traineesOfEach, trainsGroup, type Trainee } from '#training'
import { callMembers, type Company, type Member, type Seat } from './company.ts'
import { companiesOf, companyWith } from './company-store.ts'
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

/** The groups where somebody is or was a trainee, those where they are one today, then those that they train: the latest first. */
export async function groupsFor(
  db: Db,
  { personId }: Actor,
  now: Date,
): Promise<{ learnt: Group[]; learns: Group[]; trains: Group[] }> {
  const today = parisDay(now)
  const mine = await idsOf(db, personId)
  const learnt = await groupsWithIds(db, await groupIdsOf(db, personId))
  const trainees = await traineesOfEach(
    db,
    learnt.map(({ id }) => id),
  )
  const learns = learnt.filter(({ id }) =>
    trainees.get(id)?.some((one) => mine.includes(one.personId) && isHere(one, today)),
  )
  return { learnt, learns, trains: await groupsTrainedBy(db, personId, now) }
}

/**
 * The companies that somebody may ask for a service: those that have a name, of groups that learn today in the body where they work, or where they
 * learn themselves in another group. Nobody is the client of their own company.
 */
export async function companiesToAsk(db: Db, actor: Actor, now: Date): Promise<Company[]> {
  const { learns } = await groupsFor(db, actor, now)
  const actions = await Promise.all(learns.map(({ actionId }) => readAction(db, actionId)))
  const works = organisationsOf(actor, ...roles)
  const bodies = new Set([...works, ...actions.flatMap((action) => action?.leadId ?? [])])
  const circles = (await Promise.all([...bodies].map((id) => actionsLedBy(db, id)))).flat()
  const companies = (await companiesOf(db, circles.map(asId<GroupId>))).filter(
    ({ name, groupId }) => name !== null && !learns.some(({ id }) => id === groupId),
  )
  const groups = await groupsWithIds(
    db,
    companies.map(({ groupId }) => groupId),
  )
  return companies.flatMap((company) => {
    const group = groups.find(({ id }) => id === company.groupId)
    return group && stageOf(group, parisDay(now)) === 'during'
      ? [{ ...company, groupTitle: group.title }]
      : []
  })
}
