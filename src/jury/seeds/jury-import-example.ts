import { granted } from '#platform/refusal'
import assert from 'node:assert/strict'
import { addPartner, createAction, openGroup, type GroupId, type ActionId } from '#actions'
import {
  onlyNamed,
  registerPerson,
  seededOrganisations,
  type Actor,
  type CastId,
  type PersonId,
} from '#people'
import type { Tx } from '#platform/db'
import { openImport, reportOf, runImport, type Report } from '#platform/imports'
import { dayOf } from '#platform/time'
import { enrolTrainee } from '#training'
import { newId } from '#platform/id'
import { readGrid } from '../grid-store.ts'
import { juryMarksImporter } from '../workbook/import-workbook.ts'
import { decisionLines } from '../deliberation/decision-store.ts'
import { currentDecisions } from '../deliberation/decisions.ts'
import { juriesOf } from '../jury-lists-store.ts'

type Opened = { db: Tx; now(): Date; personId(id: CastId): PersonId }

/** What the tests of the import share: a group to fill, somebody who may fill it, and a way to count what was said. */
export function juryImportDesk(beffroi: Opened) {
  const { db } = beffroi
  const brigitte: Actor = {
    personId: beffroi.personId('brigitte'),
    name: 'Brigitte Carlier',
    givenName: 'Brigitte',
    language: 'fr',
    memberships: [
      {
        organisationId: seededOrganisations.afp2i.id,
        organisationName: 'AFP2I',
        organisationKind: 'training',
        role: 'training lead',
      },
    ],
  }

  /** An action with one group of these people, each test its own. */
  async function newGroup(people: readonly (readonly [string, string, string?])[]) {
    const at = beffroi.now()
    const actionId = newId<ActionId>()
    const title = `Jury ${actionId}`
    const leadId = seededOrganisations.afp2i.id
    const created = await createAction(
      db,
      { id: actionId, title, town: 'Arras', leadId, summary: '', story: '', picture: 'linge' },
      null,
      at,
    )
    assert(created.ok)
    await addPartner(db, actionId, { name: 'CREFO', part: 'jury' }, at)
    const dates = { startsOn: dayOf('2018-04-09'), endsOn: dayOf('2018-06-15') }
    const groupId = newId<GroupId>()
    granted(
      await openGroup(
        db,
        { leadId },
        { id: groupId, actionId, title: 'Groupe', places: 13, site: 'Arras', ...dates },
        null,
        at,
      ),
    )
    for (const [familyName, givenName, born] of people) {
      const who = { ...onlyNamed(givenName, familyName), birthDate: born ? dayOf(born) : null }
      const personId = await registerPerson(db, who, null, at)
      await enrolTrainee(db, { groupId, personId, fromDay: dates.startsOn, at })
    }
    return { groupId, action: created.value }
  }

  async function importing(bytes: Uint8Array, action: string, { dryRun = false, by = brigitte } = {}) {
    const file = { bytes, name: 'jury-grille.xlsx' }
    const opened = await openImport(juryMarksImporter, file, {})
    const context = { by, now: beffroi.now(), action, group: null }
    const said = await runImport(db, juryMarksImporter, file, opened, context, { dryRun })
    return { said, report: reportOf(said) }
  }

  async function onlyJury(groupId: GroupId) {
    const [jury, other] = await juriesOf(db, [groupId])
    assert(jury)
    assert.equal(other, undefined)
    const grid = await readGrid(db, jury.gridId)
    assert(grid)
    return { jury, grid, decisions: currentDecisions(await decisionLines(db, jury.id)) }
  }

  return { brigitte, newGroup, importing, onlyJury }
}

export const counts = ({ report }: { report: Report }) => ({
  read: report.read,
  created: report.created,
  updated: report.updated,
  unchanged: report.unchanged,
  toCheck: report.toCheck.length,
  refused: report.refused.length,
})
export const nothing = { created: 0, updated: 0, unchanged: 0, toCheck: 0, refused: 0 }
