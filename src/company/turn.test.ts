import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { asId } from '#platform/id'
import type { PersonId } from '#people'
import { rolesHeld, whoNext, type Turn, type TurnRole } from './turn.ts'

const person = (n: number) => asId<PersonId>(`00000000-0000-8000-8000-00000000000${n}`)
const turn = (n: number, role: TurnRole, day: string): Turn => ({
  id: asId(`${n}${role}${day}`),
  companyId: asId('company'),
  requestId: null,
  client: null,
  clientPhone: null,
  personId: person(n),
  role,
  startsAt: new Date(`${day}T09:00:00Z`),
  endsAt: new Date(`${day}T11:00:00Z`),
  isGiven: false,
})

const turns = [
  turn(1, 'on site', '2026-06-01'),
  turn(1, 'on site', '2026-06-02'),
  turn(2, 'on site', '2026-06-01'),
  turn(2, 'phone', '2026-06-05'),
]

describe('Roles turn', () => {
  test('a role is held once its time has come, however often', () => {
    const by = new Date('2026-06-03T00:00:00Z')
    assert.deepEqual(rolesHeld(turns, person(1), by), ['on site'])
    assert.deepEqual(rolesHeld(turns, person(2), by), ['on site'])
    assert.deepEqual(rolesHeld(turns, person(2), new Date('2026-06-05T09:00:00Z')), ['on site', 'phone'])
    assert.deepEqual(rolesHeld(turns, person(3), by), [])
  })
  test('who never did it comes first, then who did it least; who is level keeps the order of names', () => {
    const members = [1, 2, 3, 4].map((n) => ({ personId: person(n) }))
    const order = whoNext(members, turns, 'on site').map(({ personId }) => personId)
    assert.deepEqual(order, [3, 4, 2, 1].map(person))
  })
})
