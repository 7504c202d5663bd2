import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readGroup, seeded } from '#actions'
import { newId } from '#platform/id'
import { dayOf, parisInstant } from '#platform/time'
import { openBeffroi } from '#testing'
import { placeHalfDay } from '../calendar/door.ts'
import type { Mode } from '../activity.ts'
import type { HalfDayId } from '../ids.ts'
import { readSheetAt } from './read-sheet.ts'
import { toSign } from './sheet.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())

test('At home, then in the room the same afternoon: the sheet is signed for the room', async () => {
  const { db } = beffroi
  const group = await readGroup(db, seeded.group7)
  assert.ok(group)
  const day = dayOf('2026-07-25') // a Saturday: nothing else is planned
  const place = async (mode: Mode, from: string, to: string) => {
    const id = newId<HalfDayId>()
    const hours = { startsAt: parisInstant(day, from), endsAt: parisInstant(day, to) }
    const rest = {
      uid: id,
      sequence: 0,
      title: 'Essai',
      room: '',
      subgroup: null,
      cancelledAt: null,
    } as const
    const asked = {
      id,
      groupId: group.id,
      day,
      half: 'afternoon',
      mode,
      trainerId: null,
      ...hours,
      ...rest,
    } as const
    assert.ok((await placeHalfDay(db, group, asked, beffroi.personId('claire'), beffroi.now())).ok)
  }
  await place('foad at home', '13:30', '15:00')
  await place('face to face', '15:10', '17:00')
  const sheet = await readSheetAt(db, { groupId: group.id, day, half: 'afternoon' })
  assert.ok(sheet)
  assert.equal(toSign(sheet).length, sheet.rows.length)
  assert.ok(sheet.rows.length > 0)
})
