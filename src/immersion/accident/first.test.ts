import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { sql } from '#platform/db'
import { addDays, parisInstant, type Day } from '#platform/time'
import { formIn, hearLetters, linkIn, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { accidentExample, accidentLink } from '../seeds/accident-example.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { remindAccidents } from './remind-accidents.ts'

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
const letters = hearLetters(beffroi)
const [AICHA, KARINE] = ['+33639980920', '+33639980925']
const told = async () => {
  await beffroi.settle()
  return letters
    .filter(({ body }) => body.includes('/immersions/accident/'))
    .map(({ recipient }) => recipient)
}
const read = async (who: Visitor, path: string) => words((await who.get(path)).text)
const first = { day: fromDay, clock: '10:30', how: 'Une presse sur la main.' }

async function textOf(who: Visitor, path: string): Promise<string> {
  const { bytes } = await who.get(path)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  assert.equal(pdf.numPages, 1)
  const content = await (await pdf.getPage(1)).getTextContent()
  return content.items
    .map((one) => ('str' in one ? one.str : ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}

const paperOf = async (who: Visitor, path: string) =>
  textOf(who, linkIn((await who.get(path)).text, /Imprimer/))

describe('An accident of which little is known yet', () => {
  let id = ''
  test('is said in three answers: who must act is told at once, with the delay from the accident itself', async () => {
    at(fromDay, '11:00')
    const page = (await anybody.get(`${host}/dire`)).text
    assert.match(
      words(page),
      /Le jour .* L’heure .*Qu’est-il arrivé \? .*Prévenir tout de suite Tout écrire maintenant/,
    )
    const form = formIn(page, `${host}/dire`)
    id = String(form['id'])
    assert.match(
      words((await anybody.post(`${host}/dire`, { ...form, ...first, how: '' })).text),
      /Écrivez ce qui est arrivé/,
    )
    for (let n = 0; n < 2; n += 1)
      assert.equal((await anybody.post(`${host}/dire`, { ...form, ...first })).status, 303)
    assert.deepEqual((await told()).toSorted(), [AICHA, KARINE])
    const karine = await beffroi.as('karine')
    assert.match(await read(karine, here), /le déclare avant le .* à 10 h 30 .*Encore 47 heures/)
    assert.match(await read(karine, '/'), /1 accident à déclarer/)
  })

  test('says what is still missing to who declares, on the page, where it is declared and on the paper', async () => {
    const missing =
      /Il manque encore, pour déclarer Où · L’endroit précis · Ce que la personne faisait · Où elle a mal · La blessure · Qui l’a su en premier/
    const karine = await beffroi.as('karine')
    for (const [who, path] of [
      [karine, here],
      [anybody, prescriber],
      [karine, `${here}/${id}/declaree`],
      [anybody, `${prescriber}/${id}/declaree`],
    ] as const)
      assert.match(await read(who, path), missing, path)
    assert.match(
      await paperOf(karine, here),
      /Où Pas encore dit.*L’endroit précis Pas encore dit.*La blessure Pas encore dit.*Qui l’a su en premier Pas encore dit/s,
    )
  })

  test('is completed a few questions at a time; any may be left, and nobody is written to before nothing is missing', async () => {
    at(fromDay, '11:10')
    letters.length = 0
    const start = linkIn((await anybody.get(host)).text, /Compléter, question par question/)
    assert.equal(start, `${host}/${id}/completer`)
    const facts = accidentExample(fromDay)
    const lieu = (await anybody.get(start)).text
    const next = linkIn(lieu, /Passer cette question/)
    assert.equal(next, `${start}?etape=activite`)
    const empty = await anybody.post(`${start}?etape=lieu`, { exactly: '' })
    assert.equal(empty.status, 422)
    assert.match(words(empty.text), /Choisissez où\..*Écrivez l’endroit/)
    const press = (step: string, said: Record<string, string>) => anybody.post(`${start}?etape=${step}`, said)
    const { place, exactly, doing, touched, bodyPart, injury, care, stopsWork, witness, firstTold } = facts
    assert.equal((await press('activite', { doing, touched })).location, `${start}?etape=blessure`)
    for (let n = 0; n < 2; n += 1)
      assert.equal(
        (await press('blessure', { bodyPart, injury, care, stopsWork })).location,
        `${start}?etape=temoins`,
      )
    assert.equal((await press('temoins', { witness, firstTold })).location, host)
    assert.deepEqual(await told(), [])
    const karine = await beffroi.as('karine')
    assert.match(await read(karine, here), /Il manque encore, pour déclarer Où · L’endroit précis Compléter/)
    assert.equal((await press('lieu', { place, exactly })).location, host)
    assert.deepEqual((await told()).toSorted(), [AICHA, KARINE])
    assert.match(letters.map(({ body }) => body).join(), /sont complets/)
    const page = await read(karine, here)
    assert.match(page, /L’atelier, devant la presse.*La main droite/)
    assert.doesNotMatch(page, /Il manque encore|version d’avant|versions d’avant/)
    assert.doesNotMatch(await paperOf(karine, here), /Pas encore dit/)
    assert.equal((await anybody.get(start)).location, host, 'nothing is left to ask')
  })

  test('is completed by nobody else, and not once it is withdrawn', async () => {
    for (const who of [await beffroi.as('brigitte'), await beffroi.as('yanis')])
      for (const base of [here, own]) {
        assert.equal((await who.get(`${base}/${id}/completer`)).status, 404)
        assert.equal((await who.post(`${base}/${id}/completer?etape=lieu`, {})).status, 404)
      }
    const karine = await beffroi.as('karine')
    const drop = formIn((await karine.get(`${here}/${id}/retirer`)).text, `${here}/${id}/retirer`)
    await karine.post(`${here}/${id}/retirer`, { ...drop, why: 'Un essai.' })
    assert.equal((await anybody.get(`${host}/${id}/completer`)).location, host)
    const late = await anybody.post(`${host}/${id}/completer?etape=lieu`, { place: 'there', exactly: 'Ici' })
    assert.match(words(late.text), /vient d’être retiré/)
  })

  test('whose injury the person says is not read by the host, who said nothing of it', async () => {
    const form = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
    const one = String(form['id'])
    await anybody.post(`${host}/dire`, { ...form, ...first, clock: '10:45' })
    const aicha = await beffroi.as('aicha')
    const said = { bodyPart: 'Le genou', injury: 'Une entorse', care: '', stopsWork: 'yes' }
    assert.equal((await aicha.post(`${own}/${one}/completer?etape=blessure`, said)).status, 303)
    const hers = await db.rows(sql`
      select how, body_part as "bodyPart"
      from immersion.accident_words
      where accident_id = ${one} and said_by = 'person'`)
    assert.deepEqual(hers, [{ how: '', bodyPart: 'Le genou' }], 'the words of the host are not hers')
    assert.match(
      await textOf(aicha, `${own}/${one}.pdf`),
      /Ce qui est arrivé Une presse sur la main\. \(dit par M\. Aubry\).*Où elle a mal Le genou/,
    )
    const seen = await read(anybody, host)
    assert.doesNotMatch(seen, /Le genou|Une entorse/)
    assert.match(
      seen,
      /Il manque encore, pour déclarer Où · L’endroit précis · Ce que la personne faisait · Qui l’a su/,
    )
    const rest = formIn((await anybody.get(`${host}/${one}/corriger`)).text, `${host}/${one}/corriger`)
    assert.equal(rest['bodyPart'], undefined)
  })

  test('is written in one go by who likes: then nothing is missing', async () => {
    at(fromDay, '11:20')
    const aicha = await beffroi.as('aicha')
    const form = formIn((await aicha.get(`${own}/dire`)).text, `${own}/dire`)
    const all = { ...form, ...accidentExample(fromDay), clock: '10:50' }
    assert.equal((await aicha.post(`${own}/dire`, all)).status, 303)
    const page = (await aicha.get(own)).text
    assert.doesNotMatch(
      page.slice(page.indexOf(String(form['id']))).split('</section>')[0] ?? '',
      /Il manque encore/,
    )
  })

  test('and what was said of it is corrected, not erased', async () => {
    const aicha = await beffroi.as('aicha')
    const action = linkIn((await aicha.get(own)).text, /Corriger ou compléter/)
    const form = formIn((await aicha.get(action)).text, action)
    const erased = await aicha.post(action, { ...form, doing: '', bodyPart: '' })
    assert.equal(erased.status, 422)
    assert.match(words(erased.text), /Écrivez l’activité.*Écrivez où est la douleur/)
  })
})

describe('An accident whose hour two say differently', () => {
  test('is declared from the earliest hour that was said, and the page says both', async () => {
    const day = addDays(fromDay, 1)
    at(day, '11:00')
    const form = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
    const id = String(form['id'])
    await anybody.post(`${host}/dire`, { ...form, ...accidentExample(day), clock: '08:00' })
    const [aicha, karine] = [await beffroi.as('aicha'), await beffroi.as('karine')]
    const action = `${own}/${id}/corriger`
    const mine = formIn((await aicha.get(action)).text, action)
    letters.length = 0
    assert.equal((await aicha.post(action, { ...mine, clock: '09:30' })).status, 303)
    const theirs = (await karine.get(here)).text
    const one = words(theirs.slice(theirs.indexOf(`id="accident-${id}"`)).split('</section>')[0] ?? '')
    assert.match(one, /le déclare avant le .* à 8 h .*Encore 45 heures/)
    assert.match(
      one,
      /Plusieurs heures sont dites : .* à 8 h et .* à 9 h 30\. Le délai part de la première\./,
    )
    assert.match(
      await textOf(karine, `${here}/${id}.pdf`),
      /Avant le .* à 8 h .*Heures dites .* à 8 h ; .* à 9 h 30/s,
    )
    // the reminder and the first page count from the same hour
    const late = () => db.rows(sql`select key from notices.notices where key like ${`%${id} late`}`)
    await remindAccidents(db, parisInstant(addDays(day, 1), '07:59'))
    assert.equal((await late()).length, 0)
    await remindAccidents(db, parisInstant(addDays(day, 1), '08:01'))
    assert.equal((await late()).length, 1)
  })
})

describe('A declaration that is corrected', () => {
  test('shows what it was and what it is, and the one of before is taken up again by a press, once', async () => {
    const day = addDays(fromDay, 1)
    const form = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
    const id = String(form['id'])
    await anybody.post(`${host}/dire`, { ...form, ...accidentExample(day), clock: '10:10' })
    const action = `${prescriber}/${id}/declaree`
    const proof = new File([Uint8Array.from(Buffer.from('%PDF-1.4\nun\n%%EOF'))], 'un.pdf', {
      type: 'application/pdf',
    })
    const declare = async (said: Record<string, string | File>) =>
      anybody.post(action, { ...formIn((await anybody.get(action)).text, action), ...said })
    await declare({ declaredOn: day, reference: 'A-1', proof })
    assert.doesNotMatch(await read(anybody, prescriber), /Reprendre celle d’avant/)
    assert.match(
      await read(anybody, action),
      /Noté maintenant : Déclaré le .* Numéro : A-1\. Avec une preuve/,
    )
    await declare({ declaredOn: day, reference: 'B-2' })
    const one = async () => {
      const page = (await anybody.get(prescriber)).text
      return page.slice(page.indexOf(`id="accident-${id}"`)).split('</section>')[0] ?? ''
    }
    assert.match(words(await one()), /La déclaration avant .* A-1\..*La déclaration maintenant .* B-2/)
    const restore = `${action}/1/reprendre`
    const press = formIn(await one(), restore)
    for (let n = 0; n < 2; n += 1) assert.equal((await anybody.post(restore, press)).status, 303)
    assert.match(words(await one()), /La déclaration avant .* B-2.*La déclaration maintenant .* A-1/)
    const kept = await db.rows<{ reference: string }>(
      sql`select reference from immersion.accident_declarations where accident_id = ${id} order by n`,
    )
    assert.deepEqual(
      kept.map(({ reference }) => reference),
      ['A-1', 'B-2', 'A-1'],
    )
    // read before somebody corrected it again: nothing is taken up
    await declare({ declaredOn: day, reference: 'C-3' })
    assert.match(words((await anybody.submit(restore, press)).text), /vient de le corriger/)
    // the host declares nothing here
    assert.equal((await anybody.post(`${host}/${id}/declaree/1/reprendre`, press)).status, 404)
    assert.doesNotMatch(await read(anybody, host), /Reprendre celle d’avant/)
  })
})
