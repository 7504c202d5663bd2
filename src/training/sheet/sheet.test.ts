import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { joinCircle, seededTrainees, type PersonId } from '#people'
import { sql } from '#platform/db'
import { parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { asId } from '#platform/id'
import { presencesOf } from '../attendance-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const today = parisDay(beffroi.now())
const address = `/formation/${seeded.group7}/emargement/${today}/matin`
const afternoon = `/formation/${seeded.group7}/emargement/${today}/apres-midi`
const aicha = beffroi.personId('aicha')
const fatoumata = seededTrainees.group7[5]?.id ?? ''
const rosa = seededTrainees.group7[4]?.id ?? asId<PersonId>('')
const nadege = seededTrainees.group7[11]?.id ?? asId<PersonId>('')
const stateOf = async (personId: PersonId) =>
  (await presencesOf(db, seeded.group7, today, today)).find(
    (one) => one.personId === personId && one.half === 'morning',
  )

describe('A trainee signs on their own telephone', () => {
  test('not with a wrong code', async () => {
    const phone = await beffroi.as('aicha')
    assert.match((await phone.get('/formation/emarger')).text, /Le code de la salle/)
    const answer = await phone.post('/formation/emarger', { code: '0000' })
    assert.equal(answer.status, 422)
    // said at once, read first, and it leads to the code
    assert.match(answer.text, /role="alert" tabindex="-1" id="erreurs"/i)
    assert.match(answer.text, /<a href="#f-code">[^<]*pas le bon code/)
    assert.match(answer.text, /<input[^>]*name="code"[^>]*aria-invalid="true"/)
    assert.equal(await stateOf(aicha), undefined)
  })
  test('with the code of the room, once', async () => {
    const phone = await beffroi.as('aicha')
    const done = await phone.submit('/formation/emarger', { code: '٤٢٧١' }) // as an Arabic keyboard writes it
    assert.match(done.text, /C’est signé/)
    await phone.submit('/formation/emarger', { code: '4271' })
    const rows = await db.rows(
      sql`select n from training.attendance_lines where person_id = ${aicha} and said_at = ${beffroi.now()}`,
    )
    assert.equal(rows.length, 1)
    assert.equal((await stateOf(aicha))?.signed, 'own device')
  })
  test('not before half an hour before, nor after half an hour after', async () => {
    const phone = await beffroi.as('aicha')
    for (const at of [`${today}T06:29:00Z`, `${today}T15:31:00Z`, '2026-06-06T10:00:00Z']) {
      beffroi.setNow(at)
      const answer = await phone.post('/formation/emarger', { code: '4271' })
      assert.match(answer.text, /rien à signer maintenant/)
    }
    beffroi.setNow(`${today}T11:10:00Z`)
    assert.match((await phone.post('/formation/emarger', { code: '4271' })).text, /pas encore ouverte/)
    beffroi.setNow(`${today}T08:00:00Z`)
  })
  test('and somebody who is in no group has no such page', async () => {
    assert.equal((await (await beffroi.as('karine')).get('/formation/emarger')).status, 404)
  })
})

describe('On the device of who trains,', () => {
  test('a trainee signs with their name, and only theirs', async () => {
    const claire = await beffroi.as('claire')
    const wrong = await claire.post(`${address}/${rosa}/signature`, { name: 'Claire Vandamme', late: '0' })
    assert.equal(wrong.status, 422)
    await claire.submit(`${address}/${rosa}/signature`, { name: 'da silva rosa', late: '10' })
    const state = await stateOf(rosa)
    assert.deepEqual([state?.signed, state?.lateMinutes], ['typed', 10])
  })
  test('or draws, and nothing else than a drawing is kept', async () => {
    const claire = await beffroi.as('claire')
    const forged = await claire.post(`${address}/${nadege}/signature`, {
      drawing: 'M0 0"/><script>',
      late: '0',
    })
    assert.equal(forged.status, 422)
    await claire.submit(`${address}/${nadege}/signature`, { drawing: 'M10 20L30 40L50 20', late: '0' })
    assert.equal((await stateOf(nadege))?.signed, 'drawn')
    assert.match((await claire.get(address)).text, /M10 20L30 40L50 20/)
  })
  test('who trains cannot sign while somebody is neither signed nor said absent', async () => {
    const claire = await beffroi.as('claire')
    const answer = await claire.post(`${afternoon}/signer`, { sure: 'oui' })
    assert.equal(answer.status, 422)
    beffroi.setNow(`${today}T12:00:00Z`)
    assert.match((await claire.post(`${afternoon}/signer`, { sure: 'oui' })).text, /Il manque quelqu’un/)
    beffroi.setNow(`${today}T08:00:00Z`)
  })
  test('then signs, once', async () => {
    const claire = await beffroi.as('claire')
    for (const { id } of seededTrainees.group7)
      if (!(await stateOf(id)))
        await claire.submit(`${address}/${id}/note`, { status: 'absent', late: '0', reason: '' })
    assert.match(
      (await claire.submit(`${address}/signer`, { sure: 'oui' })).text,
      /Signé par Claire Vandamme/,
    )
    await claire.submit(`${address}/signer`, { sure: 'oui' })
    assert.equal((await db.rows(sql`select 1 from training.sheet_signatures where day = ${today}`)).length, 1)
  })
})

describe('A correction', () => {
  test('says why, and keeps what was said before', async () => {
    const claire = await beffroi.as('claire')
    const mute = await claire.post(`${address}/${fatoumata}/note`, {
      status: 'absent',
      late: '0',
      reason: 'illness',
      why: '',
    })
    assert.equal(mute.status, 422)
    assert.match(mute.text, /Dites pourquoi vous corrigez/)
    await claire.submit(`${address}/${fatoumata}/note`, {
      status: 'absent',
      late: '0',
      reason: 'illness',
      why: 'Partie à 9 h 15',
    })
    const page = sentencesIn((await claire.get(`${address}/${fatoumata}`)).text)
    assert.match(page, /Correction : Partie à 9 h 15/)
    assert.match(page, /Ce qui a été noté Absence .* Présence/)
  })
  test('never shows a medical reason to anybody but the person', async () => {
    const claire = await beffroi.as('claire')
    const words = sentencesIn((await claire.get(`${address}/${fatoumata}`)).text)
    assert.doesNotMatch(words.slice(words.indexOf('Ce qui a été noté')), /Maladie/)
    assert.match(words, /Absence justifiée/)
    const own = await beffroi.as('aicha')
    await claire.submit(`${address}/${aicha}/note`, {
      status: 'absent',
      late: '0',
      reason: 'illness',
      why: 'Erreur',
    })
    assert.match((await own.get('/formation/emarger')).text, /Maladie/)
  })
  test('cannot be made by rewriting', async () => {
    await assert.rejects(db.run(sql`update training.attendance_lines set status = 'present'`), /written once/)
    await assert.rejects(db.run(sql`delete from training.attendance_lines`), /written once/)
  })
})

describe('The sheet as PDF', () => {
  test('is given, and each trainee reads that it was', async () => {
    const claire = await beffroi.as('claire')
    const answer = await claire.get(`${address}.pdf`)
    assert.equal(answer.status, 200)
    assert.equal(new TextDecoder('latin1').decode(answer.bytes.slice(0, 5)), '%PDF-')
    const own = await beffroi.as('aicha')
    assert.match((await own.get('/moi/acces')).text, /Émargement du mardi 2 juin 2026, matin, en PDF/)
  })
})

describe('The pages of a group', () => {
  test('open for who trains it and who leads the training, and are nowhere for others', async () => {
    for (const id of ['claire', 'brigitte'] as const)
      assert.equal((await (await beffroi.as(id)).get(address)).status, 200, id)
    const places = [
      ['karine', 'referent'],
      ['mathieu', 'evaluator'],
      ['martine', 'juror'],
      ['agnes', 'funder'],
    ] as const
    for (const [id, relation] of places)
      await joinCircle(db, {
        circleId: asId(seeded.group7),
        personId: beffroi.personId(id),
        relation,
        fromDay: today,
      })
    for (const id of ['aicha', 'karine', 'mathieu', 'martine', 'agnes', 'paul'] as const)
      for (const path of [
        address,
        `/formation/${seeded.group7}`,
        `/formation/${seeded.group7}/programme`,
        `${address}.pdf`,
      ])
        assert.equal((await (await beffroi.as(id)).get(path)).status, 404, `${id} ${path}`)
    assert.match((await beffroi.visitor().get(address)).location ?? '', /connexion/)
  })
})
