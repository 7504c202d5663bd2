import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sameAs } from '#people'
import { sql } from '#platform/db'
import { parisDay } from '#platform/time'
import { readZip } from '#platform/zip'
import { formsIn, openBeffroi, sentencesIn } from '#testing'
import { halfDaysOf } from '../own-half-day-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const [claire, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const id = beffroi.personId('aicha')
const today = parisDay(beffroi.now())
const sheets = `/formation/${seeded.group7}/emargement`
const address = `${sheets}/${today}/matin`
const noted = async () => sentencesIn((await claire.get(`${address}/${id}`)).text)
const lastWhy = () =>
  db.row(sql`
    select why, why_code as "code"
    from training.attendance_lines
    where person_id = ${sameAs(id)}
    order by n desc
    limit 1`)

async function ownData(): Promise<string> {
  const zip = readZip((await aicha.get('/moi/donnees.zip')).bytes, { entries: 100, bytes: 10_000_000 })
  assert.ok(zip.ok)
  const own = zip.entries.find(({ path }) => path === 'donnees-brutes/formation/presences.csv')
  return new TextDecoder().decode(own?.bytes ?? assert.fail())
}

describe('Why a line corrects the one before', () => {
  test('is a code where we saw it, and reads as a sentence', async () => {
    await claire.submit(`${address}/${id}/note`, { status: 'absent', late: '0', reason: '' })
    await aicha.submit('/formation/emarger', { code: '4271' })
    assert.deepEqual(await lastWhy(), { why: null, code: 'came after all' })
    assert.match(await noted(), /Correction : Arrivée après avoir été notée absente/)
    assert.match(await ownData(), /;Arrivée après avoir été notée absente/)
  })

  test('is a code when a sheet says otherwise, and when its doubt is answered', async () => {
    const lines = `Date;Demi-journée;Modalité;Nom;Prénom;Présence;Motif;Signature stagiaire\n${today};Matin;FOAD au centre;Benamar;Aïcha;Présent;Transport;Non\n`
    const file = new File([lines], 'feuille.csv', { type: 'text/csv' })
    const place = 'clea-metiers-sap/groupe-7'
    const sent = await claire.post('/imports/attendance', { id: randomUUID(), place, file })
    assert.equal(sent.status, 303, sentencesIn(sent.text))
    await claire.submit(sent.location ?? '', {})
    assert.deepEqual(await lastWhy(), { why: null, code: 'sheet imported' })
    assert.match(await noted(), /Correction : Une feuille importée dit autre chose/)
    const desk = (await claire.get(sheets)).text
    const question =
      formsIn(desk, sheets).find(({ action }) => action.endsWith('/questions')) ?? assert.fail()
    await claire.post(question.action, { ...question.fields, answer: 'present' })
    assert.deepEqual(await lastWhy(), { why: null, code: 'question answered' })
    assert.match(await noted(), /Correction : Réponse à une question posée à l’import/)
  })

  test('is what somebody wrote, where they did', async () => {
    const why = 'Partie à 9 h 15'
    await claire.submit(`${address}/${id}/note`, { status: 'absent', late: '0', reason: '', why })
    assert.deepEqual(await lastWhy(), { why, code: null })
    assert.match(await noted(), /Correction : Partie à 9 h 15/)
  })

  test('is never both, and no other code', async () => {
    const write = (why: string | null, code: string) =>
      db.run(sql`
        insert into training.attendance_lines (id, half_day_id, person_id, status, said_at, why, why_code)
        select ${randomUUID()}, l.half_day_id, l.person_id, 'absent', l.said_at, ${why}, ${code}
        from training.attendance_lines l
        limit 1`)
    await assert.rejects(write('Vue au café', 'came after all'), /attendance_lines_why_once/)
    await assert.rejects(write(null, 'rain'), /attendance_lines_why_code_check/)
  })
})

describe('Somebody who was elsewhere', () => {
  test('reads it in their language', async () => {
    await addMorning('elsewhere', null, null)
    await aicha.post('/langue', { language: 'en', to: '/' })
    assert.match(sentencesIn((await aicha.get('/formation/emarger')).text), /Elsewhere at these hours/)
    assert.match(await noted(), /Absence Ailleurs à ces heures/)
    assert.match(await ownData(), /;ailleurs à ces heures;/)
  })
})

describe('A line said when a reason was a sentence', () => {
  test('is not rewritten, and reads as it was written', async () => {
    const why = 'Une feuille importée dit autre chose'
    await addMorning('other', 'Ailleurs à ces heures', why)
    assert.match(
      await noted(),
      /Absence Ailleurs à ces heures Correction : Une feuille importée dit autre chose/,
    )
    assert.match(await ownData(), /;Ailleurs à ces heures;.*;Une feuille importée dit autre chose/)
  })
})

async function addMorning(reason: string, reasonWords: string | null, why: string | null): Promise<void> {
  const half = (await halfDaysOf(db, id, today)).find((one) => one.half === 'morning')
  await db.run(sql`
    insert into training.attendance_lines (id, half_day_id, person_id, status, reason, reason_words, said_at, why)
    values (
      ${randomUUID()}, ${half?.id ?? assert.fail()}, ${id}, 'absent', ${reason}, ${reasonWords}, ${beffroi.now()}, ${why}
    )`)
}
