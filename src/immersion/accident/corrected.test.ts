import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { addDays, addMonths, parisInstant, weekday, writeDate, type Day } from '#platform/time'
import { formIn, hearLetters, linkIn, openBeffroi, sentencesIn } from '#testing'
import { remindAccidents } from './remind-accidents.ts'
import { accidentExample, accidentLink } from '../seeds/accident-example.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome } = toBeSeeded(beffroi.now())
const { fromDay } = toCome.said
const here = `/immersions/conventions/${toCome.id}/accident`
const own = `/immersions/mes-immersions/${toCome.id}/accident`
const at = (day: Day, clock: string) => beffroi.setNow(parisInstant(day, clock).toISOString())
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')

const linkOf = (role: string) => accidentLink(db, toCome.id, role, beffroi.now())
const [host, prescriber] = [await linkOf('host'), await linkOf('prescriber')]
const anybody = beffroi.visitor()

const facts = accidentExample(fromDay)

const letters = hearLetters(beffroi)

describe('What was said of an accident', () => {
  test('once somebody else corrected it, is withdrawn by who said it first no more', async () => {
    at(addDays(fromDay, 1), '07:00')
    const say = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
    assert.equal((await anybody.post(`${host}/dire`, { ...say, ...facts, clock: '07:45' })).status, 303)
    const id = String(say['id'])
    assert.equal((await anybody.get(`${host}/${id}/retirer`)).status, 200)
    const [aicha, karine] = [await beffroi.as('aicha'), await beffroi.as('karine')]
    const form = formIn((await aicha.get(`${own}/${id}/corriger`)).text, `${own}/${id}/corriger`)
    const how = 'La presse ne s’est pas ouverte.'
    assert.equal((await aicha.post(`${own}/${id}/corriger`, { ...form, clock: '07:45', how })).status, 303)
    for (const [who, path] of [
      [anybody, host],
      [aicha, own],
    ] as const) {
      assert.equal((await who.get(`${path}/${id}/retirer`)).status, 404)
      assert.equal((await who.post(`${path}/${id}/retirer`, { n: '2', why: 'Non' })).status, 404)
    }
    const drop = formIn((await karine.get(`${here}/${id}/retirer`)).text, `${here}/${id}/retirer`)
    assert.equal((await karine.post(`${here}/${id}/retirer`, { ...drop, why: 'Un essai.' })).status, 303)
  })

  test('said by mistake, is withdrawn by who said it or who accompanies the person; it stays, and is said again', async () => {
    const karine = await beffroi.as('karine')
    const cards = async () => words((await karine.get('/')).text)
    at(addDays(fromDay, 1), '09:00')
    const other = { ...facts, day: addDays(fromDay, 1), clock: '08:00', injury: 'Une entorse' }
    const say = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
    assert.equal((await anybody.post(`${host}/dire`, { ...say, ...other })).status, 303)
    const id = String(say['id'])
    assert.match(await cards(), /1 accident à déclarer/)
    // of the person, who did not say it, and of who only reads: no
    const aicha = await beffroi.as('aicha')
    for (const [who, path] of [
      [aicha, own],
      [anybody, prescriber],
      [await beffroi.as('brigitte'), here],
    ] as const) {
      assert.equal((await who.get(`${path}/${id}/retirer`)).status, 404)
      assert.equal((await who.post(`${path}/${id}/retirer`, { n: '1', why: 'Non' })).status, 404)
    }
    const action = linkIn((await anybody.get(host)).text, /Le retirer/)
    assert.equal(action, `${host}/${id}/retirer`)
    const form = formIn((await anybody.get(action)).text, action)
    assert.match(words((await anybody.post(action, form)).text), /Écrivez pourquoi/)
    await beffroi.settle()
    letters.length = 0
    for (let n = 0; n < 2; n += 1)
      assert.equal(
        (await anybody.post(action, { ...form, why: 'Rien n’est arrivé, je me suis trompé.' })).status,
        303,
      )
    await beffroi.settle()
    assert.deepEqual(
      letters.map(({ recipient, body }) => `${recipient} ${/est retiré/.test(body)}`).toSorted(),
      ['+33639980920 true', '+33639980925 true', 'karine@example.org true'],
    )
    const page = (await karine.get(here)).text
    assert.match(words(page), /Retiré par .* je me suis trompé.*Rien n’est plus à déclarer.*Une entorse/)
    assert.doesNotMatch(page, new RegExp(`${id}/declaree`))
    assert.doesNotMatch(await cards(), /accident à déclarer/)
    const told = await db.rows(sql`select key from notices.notices where key like ${`%${id} late%`}`)
    await remindAccidents(db, parisInstant(addDays(fromDay, 5), '08:00'))
    assert.deepEqual(
      await db.rows(sql`select key from notices.notices where key like ${`%${id} late%`}`),
      told,
    )
    const declared = { declaredOn: addDays(fromDay, 1), reference: '2026-78' }
    const late = await anybody.post(`${prescriber}/${id}/declaree`, declared)
    assert.match(words(late.text), /n’est plus à déclarer/)
    const corrected = { ...facts, ...other, how: 'Une correction envoyée trop tard.' }
    assert.match(words((await aicha.post(`${own}/${id}/corriger`, corrected)).text), /vient d’être retiré/)
    // said again by the person: it stands, and whoever declares is told
    const redo = linkIn((await aicha.get(own)).text, /Redire cet accident/)
    const blank = formIn((await aicha.get(redo)).text, redo)
    assert.equal((await aicha.post(redo, blank)).status, 422)
    const again = { ...blank, ...other, how: 'La presse s’est fermée.' }
    letters.length = 0
    for (let n = 0; n < 2; n += 1) assert.equal((await aicha.post(redo, again)).status, 303)
    await beffroi.settle()
    assert.match(letters.map(({ body }) => body).join(), /Vous le déclarez/)
    assert.match(await cards(), /1 accident à déclarer/)
    assert.match(words((await aicha.get(own)).text), /version d’avant.*Retiré par .* je me suis trompé/)
    assert.equal((await anybody.get(action)).status, 404)
    await remindAccidents(db, parisInstant(addDays(fromDay, 5), '08:00'))
    assert.equal(
      (await db.rows(sql`select key from notices.notices where key like ${`%${id} late%`}`)).length,
      1,
    )
    // who accompanies the person, at a desk
    const drop = formIn((await karine.get(`${here}/${id}/retirer`)).text, `${here}/${id}/retirer`)
    assert.equal((await karine.post(`${here}/${id}/retirer`, { ...drop, why: 'Vu avec elle.' })).status, 303)
    assert.doesNotMatch(await cards(), /accident à déclarer/)
    assert.equal(
      (await db.rows(sql`select n from immersion.accident_words where accident_id = ${id}`)).length,
      2,
    )
    assert.match((await karine.get(`${here}/${id}.pdf`)).text, /^%PDF/)
  })

  test('and that it is declared, said again, replaces nothing: the last one stands, those before it are listed', async () => {
    const say = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
    const other = { ...say, ...facts, clock: '09:15', day: fromDay }
    assert.equal((await anybody.post(`${host}/dire`, other)).status, 303)
    const id = String(say['id'])
    const action = `${prescriber}/${id}/declaree`
    const paper = (words: string) =>
      new File([Uint8Array.from(Buffer.from(`%PDF-1.4\n${words}\n%%EOF`))], `${words}.pdf`, {
        type: 'application/pdf',
      })
    const declare = async (more: object) => {
      const form = formIn((await anybody.get(action)).text, action)
      for (let n = 0; n < 2; n += 1)
        assert.equal((await anybody.post(action, { ...form, ...more })).status, 303)
    }
    await declare({ declaredOn: fromDay, reference: 'A-1', proof: paper('un') })
    at(addDays(fromDay, 1), '11:20')
    await declare({ declaredOn: addDays(fromDay, 1), reference: 'A-2' })
    await declare({ proof: paper('deux') })
    const kept = await db.rows<{ n: number; reference: string; name: string }>(sql`
      select d.n, d.reference, f.name
      from immersion.accident_declarations d
      join files.files f on f.id = d.proof_id and f.claimed_at is not null
      where d.accident_id = ${id}
      order by d.n`)
    assert.deepEqual(
      kept.map(({ n, reference, name }) => `${n} ${reference} ${name}`),
      ['1 A-1 un.pdf', '2 A-2 un.pdf', '3 A-2 deux.pdf'],
    )
    const karine = await beffroi.as('karine')
    const page = (await karine.get(here)).text
    assert.match(
      words(page),
      /Noté par .* à 11 h 20\. Numéro : A-2.*2 déclarations notées avant.*A-2 Noté par .*A-1 Noté par .* à 9 h\./,
    )
    assert.match((await karine.get(linkIn(page, /La preuve/))).text, /deux/)
    assert.match((await karine.get(`${here}/${id}/preuve/1`)).text, /un/)
    // the host reads that it is declared, and opens no proof
    assert.match(words((await anybody.get(host)).text), /2 déclarations notées avant/)
    assert.doesNotMatch((await anybody.get(host)).text, /preuve/)
    assert.equal((await anybody.get(`${host}/${id}/preuve/1`)).status, 404)
    // declared, it is withdrawn no more by who said it
    assert.equal((await anybody.get(`${host}/${id}/retirer`)).status, 404)
    const drop = formIn((await karine.get(`${here}/${id}/retirer`)).text, `${here}/${id}/retirer`)
    assert.equal((await karine.post(`${here}/${id}/retirer`, { ...drop, why: 'Une erreur.' })).status, 303)
    // declared, withdrawn, said again: nobody is asked to declare it
    const redo = `${host}/${id}/corriger`
    await beffroi.settle()
    letters.length = 0
    assert.equal((await anybody.post(redo, formIn((await anybody.get(redo)).text, redo))).status, 303)
    await beffroi.settle()
    const told = words(letters.map(({ body }) => body).join())
    assert.match(told, /est dit de nouveau ; il était déclaré le/)
    assert.doesNotMatch(told, /Vous le déclarez|Dites ce que vous savez|à déclarer/)
  })

  test('from a Friday evening is to declare until Monday evening: the page, the first page and the reminder agree', async () => {
    const friday = addDays(fromDay, (12 - weekday(fromDay)) % 7)
    at(friday, '18:05')
    const say = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
    const evening = { ...say, ...facts, day: friday, clock: '18:00' }
    assert.equal((await anybody.post(`${host}/dire`, evening)).status, 303)
    const told = () =>
      db.rows(sql`select key from notices.notices where key like ${`%${String(say['id'])} late`}`)
    const karine = await beffroi.as('karine')
    for (const [days, clock, left, reminders] of [
      [1, '08:15', 33, 0],
      [2, '12:15', 18, 0],
      [3, '07:15', 10, 1],
      [3, '09:15', 8, 1],
    ] as const) {
      const day = addDays(friday, days)
      at(day, clock)
      await remindAccidents(db, beffroi.now())
      assert.equal((await told()).length, reminders, day)
      const limit = `${writeDate(addDays(friday, 3))} à 18 h`
      assert.match(
        words((await karine.get(here)).text),
        new RegExp(`avant le ${limit}.*Encore ${left} heures`),
      )
      assert.match(
        words((await karine.get('/')).text),
        new RegExp(`Avant le ${limit}\\. Encore ${left} heures`),
      )
    }
    at(addDays(friday, 3), '18:15')
    assert.match(words((await karine.get(here)).text), /Le délai de 48 heures est passé/)
    assert.match(words((await karine.get('/')).text), /déclarez tout de suite/)
  })

  test('is read by who signed for a minor until the day before their majority, and no more from that birthday on', async () => {
    const birthday = addDays(fromDay, 14)
    const brigitte = await beffroi.as('brigitte')
    const identity = `/personnes/${beffroi.personId('aicha')}/identite`
    const known = formIn((await brigitte.get(identity)).text, identity)
    const born = { birthDate: addMonths(birthday, -12 * 18) }
    assert.equal((await brigitte.post(identity, { ...known, ...born })).status, 303)
    await db.run(sql`
      insert into immersion.signatories (id, convention_id, role, name, for_whom, login)
      values (${newId()}, ${toCome.id}, 'guardian', 'Samira Benamar', '', '+33639980999')`)
    const guardian = await linkOf('guardian')
    at(addDays(birthday, -1), '23:50')
    const page = (await anybody.get(guardian)).text
    assert.match(words(page), /La main droite/)
    const paper = linkIn(page, /Imprimer/)
    assert.equal((await anybody.get(paper)).status, 200)
    const correct = linkIn(page, /Corriger ou compléter/)
    const form = formIn((await anybody.get(correct)).text, correct)
    at(birthday, '00:00')
    for (const path of [guardian, `${guardian}/dire`, paper, correct])
      assert.equal((await anybody.get(path)).status, 404, path)
    assert.equal((await anybody.post(correct, { ...form, injury: 'Autre' })).status, 404)
    letters.length = 0
    const say = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
    assert.equal((await anybody.post(`${host}/dire`, { ...say, ...facts })).status, 303)
    await beffroi.settle()
    assert.ok(letters.length > 0)
    assert.ok(letters.every(({ recipient }) => recipient !== '+33639980999'))
    // the person reads all of it
    assert.match(words((await (await beffroi.as('aicha')).get(own)).text), /La main droite/)
  })
})
