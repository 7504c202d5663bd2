import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { verifyGroupLedger } from './verify-ledger.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const [aicha, claire, brigitte] = [
  await beffroi.as('aicha'),
  await beffroi.as('claire'),
  await beffroi.as('brigitte'),
]

describe('The ledger on screen', () => {
  const base = `/formation/${seeded.group7}/registre`

  test('is whole after all that, and says how many lines were read again', async () => {
    const { lines, fault } = await verifyGroupLedger(db, seeded.group7)
    assert.equal(fault, undefined)
    assert.match(
      sentencesIn((await claire.get(base)).text),
      new RegExp(`Registre intact : ${lines} lignes relues`),
    )
  })

  test('is corrected by a new line with its reason, within what was credited', async () => {
    const first = await db.row<{ minutes: number }>(
      sql`select minutes from training.ledger_lines where group_id = ${seeded.group7} and n = 1`,
    )
    const minutes = -(first?.minutes ?? 0)
    const left = -minutes
    assert.equal((await claire.post(`${base}/1`, { minutes, left, why: '' })).status, 422)
    assert.match(
      sentencesIn((await claire.post(`${base}/1`, { minutes: minutes - 1, left, why: 'x' })).text),
      /plus petit/,
    )
    const shown = sentencesIn((await claire.submit(`${base}/1`, { minutes: -1, left, why: 'Copie' })).text)
    assert.match(shown, /La correction est une nouvelle ligne/)
    assert.equal((await brigitte.post(`${base}/1`, { minutes: 1, left, why: 'x' })).status, 404)
  })

  test('is corrected once by a correction sent twice', async () => {
    const lines = async () =>
      (await db.rows(sql`select 1 from training.ledger_lines where group_id = ${seeded.group7}`)).length
    const typed = {
      ...formIn((await claire.get(`${base}/1`)).text, `${base}/1`),
      minutes: -2,
      why: 'Une page',
    }
    const before = await lines()
    assert.equal((await claire.post(`${base}/1`, typed)).status, 303)
    const again = await claire.post(`${base}/1`, typed)
    assert.equal(again.status, 422)
    assert.match(sentencesIn(again.text), /Votre correction est peut-être déjà écrite/)
    assert.equal(await lines(), before + 1)
  })

  test('is read, and one line of it, with a line for whoever it is about', async () => {
    const told = async (why: string) =>
      sentencesIn((await aicha.get('/moi/acces')).text).split(why).length - 1
    const n = await db.row<{ n: number }>(sql`
      select n
      from training.ledger_lines
      where group_id = ${seeded.group7} and person_id = ${beffroi.personId('aicha')}
      limit 1`)
    for (const [reader, path, why] of [
      [brigitte, `${base}?avant=${(n?.n ?? 0) + 1}`, 'Lire le registre du travail à distance du groupe'],
      [claire, `${base}/${n?.n}`, `Lire la ligne ${n?.n} du registre du travail à distance`],
    ] as const) {
      const before = await told(why)
      assert.equal((await reader.get(path)).status, 200)
      assert.equal(await told(why), before + 1, why)
    }
  })

  test('leaves as a file with a line for each person, or not at all', async () => {
    const why = 'Exporter le registre du travail à distance du groupe'
    const told = async () => sentencesIn((await aicha.get('/moi/acces')).text).split(why).length - 1
    assert.equal(await told(), 0)
    assert.match((await claire.get(`${base}.csv`)).text, /^\uFEFF?Ligne;Date;Stagiaire/)
    assert.equal(await told(), 1)
  })
})
