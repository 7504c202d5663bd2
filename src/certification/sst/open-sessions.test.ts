import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { seeded } from '#actions'
import { seededTrainees } from '#people'
import { newId } from '#platform/id'
import { dayOf } from '#platform/time'
import { openBeffroi } from '#testing'
import type { SstSessionId } from '../ids.ts'
import { insertSession, sessionsOf } from './store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

test('A session of first aid opens beside one that a file named, whatever its number', async () => {
  const { db } = beffroi
  const days = { startsOn: dayOf('2026-05-05'), endsOn: dayOf('2026-05-06') }
  const imported = { id: newId<SstSessionId>(), groupId: seeded.group7, code: 'SST-2', ...days }
  const session = { ...imported, kind: 'initial', trainerName: 'Non dit' } as const
  await db.transaction((tx) => insertSession(tx, session, [], null, beffroi.now()))
  const people = seededTrainees.group7.map((one) => one.id)
  const claire = await beffroi.as('claire')
  await claire.submit(`/certification/${seeded.group7}/sst`, {
    sessions: [newId(), newId()].join(' '),
    first1: '2026-06-09',
    last1: '2026-06-10',
    first2: '2026-06-16',
    last2: '2026-06-17',
    trainer1: beffroi.personId('claire'),
    trainer2: beffroi.personId('claire'),
    'people1[]': people.slice(0, 7),
    'people2[]': people.slice(7),
  })
  const codes = (await sessionsOf(db, seeded.group7)).map((one) => one.code)
  assert.deepEqual(codes.toSorted(), ['SST-2', 'SST-3', 'SST-4'])
})
