import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { seeded } from '#actions'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { modeWords } from '../activity.ts'
import { presencesOf } from '../attendance-store.ts'
import { wholeCalendarOf } from '../half-day-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

test('A list says who will be absent, not who will be present', async () => {
  const { db } = beffroi
  const today = parisDay(beffroi.now())
  const claire = await beffroi.as('claire')
  const [halfDay = assert.fail('nothing to come')] = (await wholeCalendarOf(db, seeded.group7)).filter(
    (one) => one.day > today && one.mode !== 'foad at home' && one.mode !== 'pmsmp' && !one.subgroup,
  )
  const half = halfDay.half === 'morning' ? 'Matin' : 'Après-midi'
  const place = `${halfDay.day};${half};${modeWords[halfDay.mode]}`
  const lines = [
    'Date;Demi-journée;Modalité;Nom;Prénom;Présence;Signature stagiaire',
    `${place};Da Silva;Rosa;Présent;Oui`,
    `${place};Benamar;Aïcha;Absent;Non`,
  ]
  const file = new File([`${lines.join('\n')}\n`], 'feuille.csv', { type: 'text/csv' })
  const sent = { id: randomUUID(), place: 'clea-metiers-sap/groupe-7', file }
  const { location } = await claire.post('/imports/attendance', sent)
  const preview = sentencesIn((await claire.get(location ?? '')).text)
  assert.match(preview, /Da Silva.{0,80}Cette demi-journée n’a pas commencé/i)
  assert.equal((await claire.post(location ?? '')).status, 303)
  const kept = await presencesOf(db, seeded.group7, addDays(today, 1), halfDay.day)
  assert.deepEqual(
    kept.filter((one) => one.day === halfDay.day).map((one) => [one.personId, one.status]),
    [[beffroi.personId('aicha'), 'absent']],
  )
})
