import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { parisInstant, type Day } from '#platform/time'
import { formIn, hearLetters, linkIn, openBeffroi, sentencesIn, type Visitor } from '#testing'
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
const [host, person, prescriber] = [await linkOf('host'), await linkOf('person'), await linkOf('prescriber')]
const anybody = beffroi.visitor()
const letters = hearLetters(beffroi)
const AICHA = '+33639980920'
/** A paper of one page. */
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
const written = () => letters.filter(({ body }) => /a écrit sur votre accident/.test(body))

describe('An accident of which several people speak', () => {
  test('keeps the words of each beside those of the others; the person is told that somebody else wrote', async () => {
    at(fromDay, '11:00')
    const said = { ...accidentExample(fromDay), how: 'Je lavais la vaisselle, un verre a cassé.' }
    const say = formIn((await anybody.get(`${person}/dire`)).text, `${person}/dire`)
    assert.equal((await anybody.post(`${person}/dire`, { ...say, ...said })).status, 303)
    await beffroi.settle()
    letters.length = 0

    at(fromDay, '11:20')
    const action = linkIn((await anybody.get(host)).text, /Corriger ou compléter/)
    const blank = formIn((await anybody.get(action)).text, action)
    assert.equal(blank['how'], '', 'the host begins from nothing that she said')
    const form = { ...blank, clock: '10:30' }
    for (let n = 0; n < 2; n += 1)
      assert.equal((await anybody.post(action, { ...form, how: 'Elle jouait au ballon.' })).status, 303)
    await beffroi.settle()
    assert.deepEqual(
      written().map(({ recipient }) => recipient),
      [AICHA],
    )
    const [aicha, karine] = [await beffroi.as('aicha'), await beffroi.as('karine')]
    for (const [who, path] of [
      [aicha, own],
      [karine, here],
      [anybody, prescriber],
    ] as const) {
      const page = words((await who.get(path)).text)
      assert.match(page, /la vaisselle.*Une brûlure.*Dit par Aïcha Benamar.*ballon.*Dit par/, path)
      assert.equal(page.match(/Une brûlure/g)?.length, 1, 'the host was not asked where she is hurt')
      assert.doesNotMatch(page, /d’avant/)
    }
    assert.doesNotMatch(words((await anybody.get(host)).text), /Une brûlure/)
  })

  test('each corrects their own words, and those alone', async () => {
    at(fromDay, '11:40')
    const aicha = await beffroi.as('aicha')
    const mine = linkIn((await aicha.get(own)).text, /Corriger ou compléter/)
    const form = formIn((await aicha.get(mine)).text, mine)
    assert.match(String(form['how']), /vaisselle/)
    letters.length = 0
    assert.equal((await aicha.post(mine, { ...form, bodyPart: 'La main gauche' })).status, 303)
    await beffroi.settle()
    assert.deepEqual(written(), [], 'she is not told of her own words')
    const theirs = linkIn((await anybody.get(host)).text, /Corriger ou compléter/)
    assert.match(String(formIn((await anybody.get(theirs)).text, theirs)['how']), /ballon/)
    const page = words((await aicha.get(own)).text)
    assert.match(page, /vaisselle.*La main gauche.*ballon.*1 version d’avant.*vaisselle.*La main droite/)
  })

  test('prints the words of each on one page, for who declares', async () => {
    const karine = await beffroi.as('karine')
    const said = await textOf(karine, linkIn((await karine.get(here)).text, /Imprimer/))
    assert.match(said, /vaisselle.*La main gauche.*Autrement dit par.*ballon.*Dit par Aïcha Benamar/s)
  })

  test('keeps an injury that who accompanies the person wrote beside the one that she said', async () => {
    at(fromDay, '12:00')
    const [aicha, karine] = [await beffroi.as('aicha'), await beffroi.as('karine')]
    const action = linkIn((await karine.get(here)).text, /Corriger ou compléter/)
    const form = formIn((await karine.get(action)).text, action)
    letters.length = 0
    const said = { ...form, clock: '10:30', injury: 'Une coupure profonde' }
    assert.equal((await karine.post(action, said)).status, 303)
    await beffroi.settle()
    assert.deepEqual(
      written().map(({ recipient }) => recipient),
      [AICHA],
    )
    const page = words((await aicha.get(own)).text)
    assert.match(page, /Une brûlure.*Dit par Aïcha Benamar.*Une coupure profonde.*Dit par Karine Hanquez/)
    assert.doesNotMatch(words((await anybody.get(host)).text), /coupure|brûlure/)
  })
})

describe('An injury that another said', () => {
  const nowhere = { place: '', exactly: '' }
  const where = { place: 'there', exactly: 'L’atelier' }
  const hers = { bodyPart: '', injury: '', care: '', stopsWork: 'not known' }

  test('stays theirs when the person says the rest: the paper gives it under their name, as they say it now', async () => {
    at(fromDay, '14:00')
    const aicha = await beffroi.as('aicha')
    const form = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
    const id = String(form['id'])
    const said = { ...form, ...accidentExample(fromDay), clock: '13:30', injury: 'Le bras cassé', ...nowhere }
    assert.equal((await anybody.post(`${host}/dire`, said)).status, 303)
    assert.equal((await aicha.post(`${own}/${id}/completer?etape=lieu`, where)).status, 303)
    const paper = () => textOf(aicha, `${own}/${id}.pdf`)
    assert.match(await paper(), /La blessure Le bras cassé \(dit par M\. Aubry\)/)
    const action = `${host}/${id}/corriger`
    const theirs = formIn((await anybody.get(action)).text, action)
    assert.equal((await anybody.post(action, { ...theirs, injury: 'Le poignet foulé' })).status, 303)
    assert.match(await paper(), /La blessure Le poignet foulé \(dit par M\. Aubry\)/)
    assert.doesNotMatch(await paper(), /bras cassé/, 'she never said it')
    const page = (await aicha.get(own)).text
    const one = page.slice(page.indexOf(`id="accident-${id}"`)).split('d’avant')[0] ?? ''
    assert.match(words(one), /Le poignet foulé/)
    assert.doesNotMatch(words(one), /bras cassé/)
  })

  test('says whether work stops, where the person does not know yet', async () => {
    at(fromDay, '15:00')
    const aicha = await beffroi.as('aicha')
    const form = formIn((await aicha.get(`${own}/dire`)).text, `${own}/dire`)
    const id = String(form['id'])
    const said = { ...form, ...accidentExample(fromDay), ...hers, clock: '14:30', bodyPart: 'La main' }
    assert.equal((await aicha.post(`${own}/dire`, { ...said, injury: 'Une coupure' })).status, 303)
    const paper = () => textOf(aicha, `${own}/${id}.pdf`)
    assert.match(await paper(), /Le travail s’arrête On ne sait pas encore/)
    const karine = await beffroi.as('karine')
    const action = `${here}/${id}/corriger`
    const theirs = formIn((await karine.get(action)).text, action)
    const knows = { ...theirs, clock: '14:30', how: 'Un verre.', injury: 'Une coupure', stopsWork: 'yes' }
    assert.equal((await karine.post(action, knows)).status, 303)
    assert.match(await paper(), /Le travail s’arrête Oui \(dit par Karine Hanquez\)/)
    assert.doesNotMatch(await paper(), /On ne sait pas encore/)
  })

  test('withdrawn, comes back under nobody’s words, and is asked again', async () => {
    at(fromDay, '16:00')
    const [aicha, karine] = [await beffroi.as('aicha'), await beffroi.as('karine')]
    const form = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
    const id = String(form['id'])
    const said = { ...form, ...accidentExample(fromDay), clock: '15:30', injury: 'La jambe cassée' }
    assert.equal((await anybody.post(`${host}/dire`, said)).status, 303)
    const drop = formIn((await karine.get(`${here}/${id}/retirer`)).text, `${here}/${id}/retirer`)
    assert.equal((await karine.post(`${here}/${id}/retirer`, { ...drop, why: 'Une erreur.' })).status, 303)
    const redo = `${own}/${id}/corriger`
    const blank = formIn((await aicha.get(redo)).text, redo)
    assert.equal(
      (await aicha.post(redo, { ...blank, clock: '15:30', how: 'Un carton est tombé.' })).status,
      303,
    )
    assert.doesNotMatch(await textOf(aicha, `${own}/${id}.pdf`), /jambe|main droite/)
    for (const [who, path] of [
      [aicha, own],
      [karine, here],
    ] as const) {
      const page = (await who.get(path)).text
      const one = words(page.slice(page.indexOf(`id="accident-${id}"`)).split('version d’avant')[0] ?? '')
      assert.match(one, /Un carton est tombé/)
      assert.doesNotMatch(one, /jambe/, path)
      const asked = (await who.get(`${path}/${id}/completer?etape=blessure`)).text
      assert.match(asked, /name="injury"/, 'it is still to be said')
    }
  })

  test('leaves a host their own to correct', async () => {
    at(fromDay, '17:00')
    const aicha = await beffroi.as('aicha')
    const form = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
    const id = String(form['id'])
    const said = { ...form, ...accidentExample(fromDay), clock: '16:30', injury: 'Le pied écrasé' }
    assert.equal((await anybody.post(`${host}/dire`, said)).status, 303)
    const mine = `${own}/${id}/corriger`
    const blank = formIn((await aicha.get(mine)).text, mine)
    const hers = { clock: '16:30', how: 'Une caisse.', bodyPart: 'Le pied', injury: 'Un orteil cassé' }
    assert.equal((await aicha.post(mine, { ...blank, ...hers })).status, 303)
    const theirs = `${host}/${id}/corriger`
    const open = formIn((await anybody.get(theirs)).text, theirs)
    assert.equal(open['injury'], 'Le pied écrasé')
    assert.equal((await anybody.post(theirs, { ...open, injury: 'Le pied foulé' })).status, 303)
    assert.equal(formIn((await anybody.get(theirs)).text, theirs)['injury'], 'Le pied foulé')
    const paper = await textOf(aicha, `${own}/${id}.pdf`)
    assert.match(paper, /Un orteil cassé.*Autrement dit par M\. Aubry.*Le pied foulé/)
    assert.doesNotMatch(words((await anybody.get(host)).text), /orteil/)
  })
})
