import { granted } from '#platform/refusal'
import { readFileSync } from 'node:fs'
import { openGroup, readGroup, seeded, type Group, type GroupId } from '#actions'
import {
  onlyNamed,
  registerPerson,
  seededOrganisations,
  type Actor,
  type CastId,
  type PersonId,
} from '#people'
import type { Tx } from '#platform/db'
import { openImport, runImport, type Importer, type Outcome } from '#platform/imports'
import { readDate, readSheet } from '#platform/sheets'
import { dayOf } from '#platform/time'
import { enrolTrainee } from '#training'
import { newId } from '#platform/id'

/** What an example needs of a whole Beffroi. */
export type Place = { db: Tx; now: () => Date; personId: (id: CastId) => PersonId }

/** A group of 2018 whose trainees are the people of `sst.csv`, for tests of imports. */
export async function groupOf2018(beffroi: Place, folder: string): Promise<Group> {
  const id = newId<GroupId>()
  const dates = { startsOn: dayOf('2018-04-09'), endsOn: dayOf('2018-06-15') }
  const place = { actionId: seeded.clea, title: `Groupe ${id.slice(0, 8)}`, places: 13, site: 'Arras' }
  const now = beffroi.now()
  granted(
    await openGroup(
      beffroi.db,
      { leadId: seededOrganisations.afp2i.id },
      { id, ...place, ...dates },
      null,
      now,
    ),
  )
  const read = await readSheet(readFileSync(`${folder}/sst.csv`), 'sst.csv')
  if (!read.ok) throw new Error(read.refusal)
  for (const { fields } of read.sheets[0]?.rows ?? []) {
    const born = readDate(fields['Date de naissance'] ?? '')
    if (!born.ok) throw new Error('a birth date of the file')
    const who = { ...onlyNamed(fields['Prénom'] ?? '', fields['Nom'] ?? ''), birthDate: born.value }
    const personId = await registerPerson(beffroi.db, who, null, now)
    await enrolTrainee(beffroi.db, { groupId: id, personId, fromDay: dates.startsOn, at: now })
  }
  const group = await readGroup(beffroi.db, id)
  if (!group) throw new Error('the group just opened')
  return group
}

/** The actor that the cast's training lead is. */
const brigitteOf = (beffroi: Place): Actor => ({
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
})

/** Imports a file, or a text, as the screen and the command do. */
export async function importInto(
  beffroi: Place,
  importer: Importer<Actor>,
  group: Group,
  file: { name: string; bytes: Uint8Array },
  { dryRun = false } = {},
): Promise<Outcome[]> {
  const opened = await openImport(importer, file, {})
  const context = { by: brigitteOf(beffroi), now: beffroi.now(), action: null, group: group.slug }
  return runImport(beffroi.db, importer, file, opened, context, { dryRun })
}
