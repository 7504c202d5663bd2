import {
  obligationOn,
  readAction,
  readGroup,
  readPaperHead,
  type Action,
  type Group,
  type GroupId,
} from '#actions'
import { professionals, readOrganisation } from '#people'
import type { Db } from '#platform/db'
import type { PaperHead } from '#platform/pdf'
import { parisDay } from '#platform/time'
import { alertNotesOf, type AlertNote } from '../alerts/door.ts'
import type { Activity } from '../activity.ts'
import type { Minutes, Presence } from '../attendance.ts'
import { presencesOf, presentMinutes } from '../attendance-store.ts'
import { gaugeOf, type GroupGauge } from '../hours/door.ts'
import { ledgerLines, verifyGroupLedger, type ReadLine, type Verified } from '../ledger/door.ts'
import { activitiesOf } from '../activity-store.ts'
import { traineesOf, type Trainee } from '../trainee-store.ts'
import { trainersOf, type Trainer } from '../trainer-store.ts'
import { worksForDossier, type DossierWork } from './store.ts'

/** Everything a dossier tells about a group, read once for all its trainees. */
export type DossierFacts = {
  action: Action
  group: Group
  issuer: string
  /** The number that the law gives the organisation; none when nobody wrote it. */
  issuerSiret: string | null
  /** Who stands for the organisation by law, when exactly one person is its direction. */
  signatory: string | undefined
  /** What stands at the head of its papers. */
  head: PaperHead | undefined
  trainees: Trainee[]
  cofinanced: boolean
  activities: Activity[]
  trainers: Trainer[]
  gauge: GroupGauge
  lines: ReadLine[]
  works: DossierWork[]
  presences: Presence[]
  present: Minutes[]
  notes: AlertNote[]
  verified: Verified
}

const EVERY_LINE = 1_000_000

/** Reads the facts of a dossier; `undefined` when there is no such group. */
export async function readDossierFacts(
  db: Db,
  groupId: GroupId,
  now: Date,
): Promise<DossierFacts | undefined> {
  const group = await readGroup(db, groupId)
  const action = group && (await readAction(db, group.actionId))
  if (!group || !action) return undefined
  const lead = await readOrganisation(db, action.leadId)
  const direction = await professionals(db, 'direction', parisDay(now), action.leadId)
  return {
    action,
    group,
    issuer: lead?.name ?? action.leadName,
    issuerSiret: lead?.siret ?? null,
    head: await readPaperHead(db, action.leadId, action.id),
    signatory: direction.length === 1 ? direction[0]?.name : undefined,
    trainees: await traineesOf(db, groupId),
    cofinanced: (await obligationOn(db, action.id, group.endsOn)) !== undefined,
    activities: await activitiesOf(db, groupId),
    trainers: await trainersOf(db, groupId),
    gauge: await gaugeOf(db, groupId, now),
    lines: (await ledgerLines(db, groupId, { limit: EVERY_LINE })).toReversed(),
    works: await worksForDossier(db, groupId),
    presences: await presencesOf(db, groupId, group.startsOn, group.endsOn),
    present: await presentMinutes(db, groupId),
    notes: await alertNotesOf(db, groupId),
    verified: await verifyGroupLedger(db, groupId),
  }
}
