import { granted } from '#platform/refusal'
import { createAction, openGroup, seeded, type GroupId } from '#actions'
import {
  insertMembership,
  insertOrganisation,
  onlyNamed,
  registerPerson,
  seededOrganisations,
  type CastId,
  type Role,
  type OrganisationId,
  type PersonId,
} from '#people'
import type { Tx } from '#platform/db'
import { dayOf, parisDay } from '#platform/time'
import { enrolTrainee } from '#training'
import { newId } from '#platform/id'
import { employeFamilialGrid } from '../grid-employe-familial.ts'
import { loadGrid } from '../load-grid.ts'
import { planJury } from '../plan/plan-jury.ts'
import type { JuryId } from '../ids.ts'

type Place = { db: Tx; now: () => Date; personId: (id: CastId) => PersonId }

/** Where people of the cast stand at one of the two juries; `none` are those who stand nowhere near it. */
export type SeatedJury = {
  id: JuryId
  candidate: PersonId
  lead: CastId
  president: CastId
  juror: CastId
  inCharge: CastId
  none: readonly CastId[]
}

const fromDay = dayOf('2018-01-02')

/** A role more for somebody of the cast. */
export async function giveRole(
  beffroi: Place,
  id: CastId,
  organisationId: OrganisationId,
  role: Role,
): Promise<void> {
  const place = { id: newId(), personId: beffroi.personId(id), organisationId, role, fromDay }
  await insertMembership(beffroi.db, place)
}

/** Two juries of today: CREFO's for a group of AFP2I, and another body's for a group that another body trains. Nobody stands at both. */
export async function twoJuries(beffroi: Place): Promise<{ ours: SeatedJury; theirs: SeatedJury }> {
  const { db } = beffroi
  const [training, organiser] = [
    await newOrganisation(beffroi, 'training'),
    await newOrganisation(beffroi, 'jury'),
  ]
  await giveRole(beffroi, 'farida', training, 'training lead')
  for (const id of ['bruno', 'yanis'] as const) await giveRole(beffroi, id, organiser, 'juror')
  await giveRole(beffroi, 'didier', organiser, 'direction')
  const [actionId, groupId] = [newId(), newId()]
  const dates = { startsOn: dayOf('2026-04-01'), endsOn: dayOf('2026-06-30') }
  const words = { title: 'Cléa d’à côté', town: 'Lens', summary: '', story: '', picture: 'linge' } as const
  granted(await createAction(db, { id: actionId, leadId: training, ...words }, null, beffroi.now()))
  const place = { actionId, title: 'Groupe 1', places: 13, site: 'Lens' }
  granted(await openGroup(db, { leadId: training }, { id: groupId, ...place, ...dates }, null, beffroi.now()))
  const candidate = await registerPerson(db, onlyNamed('Odile', 'Fontaine'), null, beffroi.now())
  await enrolTrainee(db, { groupId, personId: candidate, fromDay: dates.startsOn, at: beffroi.now() })
  const ours = {
    lead: 'brigitte',
    president: 'idriss',
    juror: 'martine',
    inCharge: 'helene',
  } as const
  const theirs = { lead: 'farida', president: 'bruno', juror: 'yanis', inCharge: 'didier' } as const
  // Whom ACCESS.md lets read files of the same group, and reads no jury; then strangers.
  const near = ['claire', 'mathieu', 'karine', 'aicha', 'agnes', 'paul', 'nadege'] as const
  return {
    ours: {
      id: await planOne(beffroi, seeded.group7, seededOrganisations.crefo.id, ours),
      candidate: beffroi.personId('aicha'),
      ...ours,
      none: [...Object.values(theirs), ...near],
    },
    theirs: {
      id: await planOne(beffroi, groupId, organiser, theirs),
      candidate,
      ...theirs,
      none: [...Object.values(ours), ...near],
    },
  }
}

async function newOrganisation(beffroi: Place, kind: 'training' | 'jury'): Promise<OrganisationId> {
  const id = newId<OrganisationId>()
  const known = { id, name: `Un autre organisme, ${kind}`, kind, town: 'Lens' }
  await insertOrganisation(beffroi.db, { ...known, siret: null, phone: null, email: null }, beffroi.now())
  return id
}

async function planOne(
  beffroi: Place,
  groupId: GroupId,
  organiserId: OrganisationId,
  seats: Pick<SeatedJury, 'lead' | 'president' | 'juror'>,
): Promise<JuryId> {
  const id = newId<JuryId>()
  const grid = await loadGrid(beffroi.db, employeFamilialGrid)
  const juror = (who: CastId) => ({ id: newId(), personId: beffroi.personId(who), name: who })
  const done = await planJury(beffroi.db, {
    jury: {
      id,
      groupId,
      gridId: grid.id,
      kind: 'jury',
      heldOn: parisDay(beffroi.now()),
      startsAt: null,
      place: 'Lens',
      organiserId,
      readFrom: null,
    },
    jurors: [
      { ...juror(seats.president), college: 'employers', part: 'president' },
      { ...juror(seats.juror), college: 'professionals', part: 'member' },
    ],
    by: beffroi.personId(seats.lead),
    at: beffroi.now(),
  })
  if (!done.ok) throw new Error(done.refusal)
  return id
}
