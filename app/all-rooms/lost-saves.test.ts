import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededTrainees, type CastId } from '#people'
import { sql } from '#platform/db'
import { formIn, openBeffroi, sentencesIn } from '#testing'

// Two people open the same form, both write: the second is told, and nothing that the first saved is lost.

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi

const [activity] = await db.rows<{ id: string }>(
  sql`select id from training.activities where group_id = ${seeded.group7} and proof = 'text' order by position limit 1`,
)
const [halfDay] = await db.rows<{ id: string }>(
  sql`select id from training.half_days where group_id = ${seeded.group7} order by starts_at desc limit 1`,
)
const [heard] = await db.rows<{ id: string }>(
  sql`select p.id from orientation.positionings p where p.id = '00000000-0000-8000-8000-00000ba08001'`,
)
const group = `/formation/${seeded.group7}`
const trainee = `/personnes/${seededTrainees.group7[1]?.id}/identite`
const afp2i = '00000000-0000-8000-8000-000000000001'

/** `needed`: a field that may not be empty. */
type Case = {
  name: string
  as: [CastId, CastId]
  page: string
  action?: string
  field: string
  needed: string
}
const cases: Case[] = [
  {
    name: 'an organisation',
    as: ['paul', 'paul'],
    page: `/organismes/${afp2i}/modifier`,
    action: `/organismes/${afp2i}`,
    field: 'town',
    needed: 'name',
  },
  {
    name: 'an action',
    as: ['brigitte', 'paul'],
    page: '/actions/clea-metiers-sap/modifier',
    field: 'summary',
    needed: 'title',
  },
  {
    name: 'a group',
    as: ['brigitte', 'paul'],
    page: '/actions/clea-metiers-sap/groupes/groupe-7',
    field: 'site',
    needed: 'title',
  },
  {
    name: 'an identity',
    as: ['brigitte', 'karine'],
    page: trainee,
    field: 'usageName',
    needed: 'familyName',
  },
  {
    name: 'an activity',
    as: ['claire', 'brigitte'],
    page: `${group}/programme/${activity?.id}`,
    field: 'title',
    needed: 'minutes',
  },
  {
    name: 'a half-day',
    as: ['claire', 'brigitte'],
    page: `${group}/demi-journees/${halfDay?.id}`,
    field: 'room',
    needed: 'title',
  },
  {
    name: 'an interview',
    as: ['karine', 'brigitte'],
    page: `/orientation/${heard?.id}/entretien`,
    field: 'motivation',
    needed: 'heldOn',
  },
]

describe('Two people who write at once', () => {
  for (const { name, as, page, action = page, field } of cases)
    test(`in the form of ${name}: the second is told, and keeps what was typed`, async () => {
      const [first, second] = [await beffroi.as(as[0]), await beffroi.as(as[1])]
      const opened = formIn((await first.get(page)).text, action)
      const alsoOpened = formIn((await second.get(page)).text, action)
      assert.equal((await first.post(action, { ...opened, [field]: 'Écrit par la première' })).status, 303)
      const late = await second.post(action, { ...alsoOpened, [field]: 'Écrit par la seconde' })
      assert.equal(late.status, 422)
      assert.match(sentencesIn(late.text), /a enregistré entre-temps/)
      assert.equal(formIn(late.text, action)[field], 'Écrit par la seconde')
      assert.equal(formIn((await first.get(page)).text, action)[field], 'Écrit par la première')
      const twice = await first.post(action, { ...opened, [field]: 'Écrit par la première' })
      assert.equal(twice.status, 303, 'the same form sent twice is once')
      assert.equal((await second.post(action, formIn(late.text, action))).status, 303)
      assert.equal(formIn((await first.get(page)).text, action)[field], 'Écrit par la seconde')
    })
})

describe('Somebody who mends a mistake', () => {
  for (const { name, as, page, action = page, field, needed } of cases)
    test(`in the form of ${name} has not seen what was saved meanwhile`, async () => {
      const [first, second] = [await beffroi.as(as[0]), await beffroi.as(as[1])]
      const opened = formIn((await first.get(page)).text, action)
      const meanwhile = formIn((await second.get(page)).text, action)
      assert.equal((await second.post(action, { ...meanwhile, [field]: 'Entre-temps' })).status, 303)
      const wrong = await first.post(action, { ...opened, [field]: 'Corrigé', [needed]: '' })
      assert.equal(wrong.status, 422)
      const mended = { ...formIn(wrong.text, action), [needed]: opened[needed] ?? '' }
      const late = await first.post(action, mended)
      assert.equal(late.status, 422)
      assert.match(sentencesIn(late.text), /a enregistré entre-temps/)
      assert.equal(formIn((await second.get(page)).text, action)[field], 'Entre-temps')
    })
})
