import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { modeWords } from '../activity.ts'
import { presencesOf } from '../attendance-store.ts'
import { wholeCalendarOf } from '../half-day-store.ts'
import { signAttendance } from './sign-attendance.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi

async function untilSomebodyWaits(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const waits = sql`
      select 1
      from pg_locks l
      join pg_database d on d.oid = l.database
      where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`
    if (await db.row(waits)) return
    await pause(50)
  }
  assert.fail('the list waits for nobody')
}

test('A list that says absent who signs at that instant does not undo it', async () => {
  const today = parisDay(beffroi.now())
  const aicha = beffroi.personId('aicha')
  const claire = await beffroi.as('claire')
  const halfDay =
    (await wholeCalendarOf(db, seeded.group7)).find((one) => one.day === today && one.half === 'morning') ??
    assert.fail('nothing this morning')
  const file = new File(
    [
      'Date;Demi-journée;Modalité;Nom;Prénom;Présence;Signature stagiaire\n',
      `${today};Matin;${modeWords[halfDay.mode]};Benamar;Aïcha;Absent;Non\n`,
    ],
    'feuille.csv',
    { type: 'text/csv' },
  )
  const sent = { id: randomUUID(), place: 'clea-metiers-sap/groupe-7', file }
  const { location } = await claire.post('/imports/attendance', sent)
  let imported: ReturnType<typeof claire.post> | undefined
  await db.transaction(async (tx) => {
    const signs = { signature: { how: 'own device' }, lateMinutes: 0 } as const
    assert.ok((await signAttendance(tx, halfDay, { personId: aicha, ...signs, by: aicha }, beffroi.now())).ok)
    imported = claire.post(location ?? '')
    await untilSomebodyWaits()
  })
  assert.equal((await imported)?.status, 303)
  const stands = (await presencesOf(db, seeded.group7, today, today)).find(
    (one) => one.personId === aicha && one.half === 'morning',
  )
  assert.deepEqual([stands?.status, stands?.signed, stands?.doubted], ['present', 'own device', true])
})
