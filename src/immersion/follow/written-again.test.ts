import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { addDays, parisInstant, type Day } from '#platform/time'
import { hearLetters, openBeffroi, sentencesIn } from '#testing'
import { signatoriesOf } from '../convention/door.ts'
import type { SignatoryId } from '../ids.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { savePaper } from '../signing/paper-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome } = toBeSeeded(beffroi.now())
const { fromDay } = toCome.said
const here = `/immersions/conventions/${toCome.id}`
const karine = await beffroi.as('karine')
const letters = hearLetters(beffroi)
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const at = (day: Day, hour: string) => beffroi.setNow(parisInstant(day, hour).toISOString())
const isOffered = async () => (await karine.get(here)).text.includes(`${here}/relancer`)
/** Whom one press writes to. */
const written = async () => {
  await beffroi.settle()
  letters.length = 0
  const answer = await karine.post(`${here}/relancer`, {})
  await beffroi.settle()
  const signers = letters.filter(({ body }) => body.includes('/immersions/signer/'))
  return { answer, to: signers.map(({ recipient }) => recipient) }
}

const all = await signatoriesOf(db, toCome.id)
const loginOf = (role: string) => all.find((one) => one.role === role)?.login ?? assert.fail()
const keep = (signatoryId: SignatoryId) =>
  db.transaction((tx) =>
    savePaper(tx, {
      id: newId(),
      signatoryId,
      version: 1,
      fileIds: [newId()],
      keptAt: beffroi.now(),
      keptBy: beffroi.personId('karine'),
    }),
  )
const idOf = (role: string) => all.find((one) => one.role === role)?.id ?? assert.fail()

// neither the host nor the person has signed; the page of the host waits for its check
await db.run(sql`update immersion.conventions set state = 'signing' where id = ${toCome.id}`)
await db.run(
  sql`delete from immersion.signature_lines where convention_id = ${toCome.id} and role in ('host', 'person')`,
)
await keep(idOf('host'))

describe('Who has still to sign a convention is written to again', () => {
  test('but who gave a page of paper that waits for its check', async () => {
    at(addDays(fromDay, -1), '09:00')
    assert(await isOffered())
    const { answer, to } = await written()
    assert.equal(answer.status, 303)
    assert.deepEqual(to, [loginOf('person')])
  })

  test('nobody once it is too late to sign: no button, and a press is told why', async () => {
    at(addDays(fromDay, 1), '09:00')
    assert(!(await isOffered()))
    const { answer, to } = await written()
    assert.equal(answer.status, 422)
    assert.match(words(answer.text), /Il est trop tard : le premier jour est passé/)
    assert.deepEqual(to, [])
  })

  test('nobody where all that is missing is on paper', async () => {
    at(addDays(fromDay, -1), '15:00')
    await keep(idOf('person'))
    assert(!(await isOffered()))
    const { answer, to } = await written()
    assert.equal(answer.status, 422)
    assert.match(words(answer.text), /Personne n’est à relancer par un message/)
    assert.deepEqual(to, [])
  })
})
