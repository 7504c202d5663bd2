import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { openBeffroi } from '#testing'
import { forgetJuries } from './forget-juries.ts'
import { juryFigures } from './deliberation/count-figure.ts'
import { seededAttestation, seededJuries } from './seeds/seeded-juries.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const nothing = { juries: 0, marks: 0, decisions: 0 }
const whole = { juries: 1, marks: 3 * 13 * 24, decisions: 13 * 24 }

describe('What a jury wrote', () => {
  test('is kept ten years, to the day', async () => {
    assert.deepEqual(await forgetJuries(db, new Date('2028-06-14T22:00:00+02:00')), nothing)
  })

  test('is counted by a dry run that changes nothing, then forgotten once', async () => {
    beffroi.setNow('2028-06-16T02:00:00+02:00')
    for (const dryRun of [true, true, false])
      assert.deepEqual(await forgetJuries(db, beffroi.now(), { dryRun }), whole)
    assert.deepEqual(await forgetJuries(db, beffroi.now()), nothing)
  })

  test('leaves the attestation, and no figure that would count nobody as a failure', async () => {
    const anybody = beffroi.visitor()
    assert.equal((await anybody.get(`/attestations/${seededAttestation}`)).status, 200)
    const [figures] = await juryFigures(db, [seeded.group1])
    assert.equal(figures?.figures[0]?.value, null)
    const lead = await beffroi.as('brigitte')
    assert.equal((await lead.get(`/certification/jury/${seededJuries.held}`)).status, 404)
  })
})
