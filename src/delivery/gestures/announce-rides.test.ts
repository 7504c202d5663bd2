import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { factsOfRound } from '../seeds/courier-example-store.ts'
import { exampleRound } from '../seeds/courier-example.ts'
import { seededBikes } from '../seeds/seeded-town.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const yanis = await beffroi.as('yanis')
const { shift } = await exampleRound(db, beffroi.now())
const start = beffroi.now()
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const press = async (what: string, minutes: number, fields: Record<string, string> = {}) => {
  beffroi.setNow(at(minutes))
  const act = randomUUID()
  const sent = { act, shift, stop: 'depart', what, ...fields }
  for (const _ of [1, 2]) assert.equal((await yanis.post('/livraisons/tournee/gestes', sent)).status, 303)
  return act
}
const told = () => factsOfRound(db, shift)

let back = ''

describe('A round that is over', () => {
  test('is announced once, with who rode which bike, from when to when', async () => {
    await press('leave', 0)
    assert.deepEqual(await told(), [])
    back = await press('back', 90)
    const [{ name, payload } = assert.fail(), ...more] = await told()
    assert.equal(name, 'round ridden')
    assert.deepEqual(more, [], 'sent twice is once')
    assert.equal(payload.bikeId, seededBikes[0]?.id)
    assert.deepEqual(payload.rides, [
      { courierId: beffroi.personId('yanis'), from: at(0).toISOString(), to: at(90).toISOString() },
    ])
  })
  test('goes on when that is taken back, and is over again later', async () => {
    await press('undo', 95, { undoes: back })
    assert.deepEqual(
      (await told()).map(({ name }) => name),
      ['round ridden', 'round resumed'],
    )
    await press('back', 110)
    assert.deepEqual((await told()).at(-1)?.payload.rides[0]?.to, at(110).toISOString())
  })
})
