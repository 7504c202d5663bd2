import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openGroup, seeded } from '#actions'
import { seededOrganisations } from '#people'
import { newId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { enrolTrainee } from '../team/enrol-trainee.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const aicha = await beffroi.as('aicha')
const personId = beffroi.personId('aicha')
const today = parisDay(beffroi.now())
const pages = ['/formation/aujourdhui', '/formation/travail', '/formation/aide']
const said = () => Promise.all(pages.map(async (path) => sentencesIn((await aicha.get(path)).text)))

async function join(title: string, from: number, until: number): Promise<void> {
  const id = newId()
  const dates = { startsOn: addDays(today, from), endsOn: addDays(today, until) }
  const what = { id, actionId: seeded.clea, title, places: 13, site: 'Arras', ...dates }
  await openGroup(db, { leadId: seededOrganisations.afp2i.id }, what, null, beffroi.now())
  await enrolTrainee(db, { groupId: id, personId, fromDay: dates.startsOn, at: beffroi.now() })
}

describe('The work of a trainee who is in another group too', () => {
  for (const [when, from, until] of [
    ['runs beside, begun later', -1, 20],
    ['is to come', 14, 60],
  ] as const)
    test(`stays in sight while that one ${when}`, async () => {
      const before = await said()
      await join(`Un groupe qui ${when}`, from, until)
      assert.deepEqual(await said(), before)
    })
})
