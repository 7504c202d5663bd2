import { holds, joinCircle, professionals, type Actor } from '#people'
import { breaks, type Db } from '#platform/db'
import { slugOf } from '#platform/i18n'
import { addDays, parisDay } from '#platform/time'
import { closeObligations, insertAction, insertObligation, insertPartner } from './action-store.ts'
import type { Action, Group, Obligation, Part } from './action.ts'
import { insertGroup } from './group-store.ts'

/** True for who may change this action: the training leads of its lead organisation, and who steers the territory. */
export const mayManage = (actor: Actor, action: { leadId: string }): boolean =>
  holds(actor, 'training lead', action.leadId) || holds(actor, 'steward')

export type ActionRefusal = 'address taken' | 'ends before it starts'
type Result<T> = { ok: true; value: T } | { ok: false; refusal: ActionRefusal }

/** Creates an action; its address is made of its title. The same id twice is once. */
export async function createAction(
  db: Db,
  what: Pick<Action, 'id' | 'title' | 'town' | 'leadId' | 'summary' | 'story' | 'picture'> & {
    slug?: string
  },
  by: string | null,
  at: Date,
): Promise<Result<string>> {
  const slug = what.slug ?? slugOf(what.title)
  return refusing('actions_slug_key', async () => {
    await db.transaction(async (tx) => {
      await insertAction(tx, { ...what, slug }, by, at)
      await surroundWithLeads(tx, what.id, what.leadId, at)
    })
    return slug
  })
}

/** Opens a group of an action, with the training leads of the lead organisation around it. */
export async function openGroup(
  db: Db,
  action: Pick<Action, 'leadId'>,
  group: Omit<Group, 'slug'> & { slug?: string },
  by: string | null,
  at: Date,
): Promise<Result<string>> {
  if (group.endsOn < group.startsOn) return { ok: false, refusal: 'ends before it starts' }
  const slug = group.slug ?? slugOf(group.title)
  return refusing('groups_action_id_slug_key', async () => {
    await db.transaction(async (tx) => {
      await insertGroup(tx, { ...group, slug }, by, at)
      await surroundWithLeads(tx, group.id, action.leadId, at)
    })
    return slug
  })
}

/** The training leads of an organisation stand around what it leads: the action's circle, each group's circle. */
async function surroundWithLeads(tx: Db, circleId: string, leadId: string, at: Date): Promise<void> {
  const today = parisDay(at)
  for (const lead of await professionals(tx, 'training lead', today, leadId)) {
    await joinCircle(tx, {
      circleId,
      personId: lead.personId,
      relation: 'training lead',
      organisationId: leadId,
      fromDay: today,
    })
  }
}

async function refusing<T>(broken: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (cause) {
    if (breaks(cause, broken)) return { ok: false, refusal: 'address taken' }
    throw cause
  }
}

/** An organisation takes a part in an action. */
export async function addPartner(
  tx: Db,
  actionId: string,
  organisationId: string,
  part: Part,
  at: Date,
): Promise<void> {
  await insertPartner(tx, actionId, organisationId, part, at)
}

/** Attaches a funder's obligation from a day on; the version before it ends the day before and stays readable. */
export async function setObligation(
  db: Db,
  obligation: Omit<Obligation, 'funderName' | 'untilDay'>,
  by: string | null,
  at: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await closeObligations(tx, obligation.actionId, addDays(obligation.fromDay, -1))
    await insertObligation(tx, obligation, by, at)
    await insertPartner(tx, obligation.actionId, obligation.funderId, 'funding', at)
  })
}
