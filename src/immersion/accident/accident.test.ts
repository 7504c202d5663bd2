import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { sql } from '#platform/db'
import { addDays, addMonths, parisInstant, type Day } from '#platform/time'
import { formIn, hearLetters, linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { lengths } from './accident.ts'
import { remindAccidents } from './remind-accidents.ts'
import { forgetImmersions } from '../forget-immersions.ts'
import { immersionData } from '../immersion-data.ts'
import { accidentExample, accidentLink } from '../seeds/accident-example.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome } = toBeSeeded(beffroi.now())
const { fromDay, toDay } = toCome.said
const here = `/immersions/conventions/${toCome.id}/accident`
const own = `/immersions/mes-immersions/${toCome.id}/accident`
const at = (day: Day, clock: string) => beffroi.setNow(parisInstant(day, clock).toISOString())
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')

const linkOf = (role: string) => accidentLink(db, toCome.id, role, beffroi.now())
const [host, prescriber] = [await linkOf('host'), await linkOf('prescriber')]
const anybody = beffroi.visitor()

const facts = accidentExample(fromDay)

const letters = hearLetters(beffroi)

describe('An accident during an immersion', () => {
  test('is said by nobody before the first day', async () => {
    at(addDays(fromDay, -1), '10:00')
    const [karine, aicha] = [await beffroi.as('karine'), await beffroi.as('aicha')]
    for (const [who, path] of [
      [karine, here],
      [aicha, own],
      [anybody, host],
    ] as const)
      for (const end of ['', '/dire']) assert.equal((await who.get(`${path}${end}`)).status, 404)
    assert.equal((await anybody.post(`${host}/dire`, facts)).status, 404)
  })

  test('is said by the host, by links, in the words of the form; who must act is told at once, once', async () => {
    at(fromDay, '11:00')
    const report = (await anybody.get(host.replace('/accident/', '/bilan/'))).text
    assert.equal(linkIn(report, /Il y a eu un accident/), host)
    const page = (await anybody.get(linkIn((await anybody.get(host)).text, /Dire un accident/))).text
    const form = formIn(page, `${host}/dire`)
    const empty = await anybody.post(`${host}/dire`, form)
    assert.equal(empty.status, 422)
    assert.match(words(empty.text), /Écrivez ce qui est arrivé/)
    for (const wrong of [{ clock: '11:30' }, { day: addDays(fromDay, -1) }, { day: addDays(fromDay, 1) }])
      assert.match(
        words((await anybody.post(`${host}/dire`, { ...form, ...facts, ...wrong })).text),
        /Choisissez un moment de l’immersion, passé/,
      )
    for (let n = 0; n < 2; n += 1)
      assert.equal((await anybody.post(`${host}/dire`, { ...form, ...facts })).status, 303)
    assert.match(words((await anybody.get(host)).text), /Une brûlure/)
    await beffroi.settle()
    const told = letters.filter(({ body }) => /\/immersions\/accident\//.test(body))
    assert.deepEqual(told.map(({ recipient }) => recipient).toSorted(), ['+33639980920', '+33639980925'])
    assert.match(told.map(({ body }) => body).join(), /Vous le déclarez avant le/)
    assert.doesNotMatch(told.map(({ body }) => body).join(), /brûlure|main/)
    const notices = await db.rows<{ to: string; title: string }>(
      sql`select recipient_id as to, title from notices.notices where key like ${`convention ${toCome.id} accident%`}`,
    )
    assert.deepEqual(
      notices.map(({ to }) => to),
      [beffroi.personId('karine')],
    )
    assert.doesNotMatch(notices[0]?.title ?? '', /Aïcha|Benamar/)
  })

  test('is read by who accompanies the person, with how long is left; by no other desk, not even that it happened', async () => {
    const karine = await beffroi.as('karine')
    const convention = (await karine.get(`/immersions/conventions/${toCome.id}`)).text
    assert.equal(linkIn(convention, /Un accident/), here)
    const page = words((await karine.get(here)).text)
    assert.match(page, /Artois Emploi Entreprise \(PLIE\) le déclare avant le/)
    assert.match(page, /Encore 47 heures/)
    assert.match(words((await karine.get('/')).text), /1 accident à déclarer/)
    assert.doesNotMatch(words((await (await beffroi.as('brigitte')).get('/')).text), /accident à déclarer/)
    assert.match(page, /La main droite/)
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId, role: 'referent' })
    const id = /accident\/([0-9a-f-]{36})\/corriger/.exec((await karine.get(here)).text)?.[1] ?? ''
    for (const who of [await beffroi.as('brigitte'), await beffroi.as('yanis'), other]) {
      for (const end of ['', '/dire', `/${id}/corriger`, `/${id}/declaree`, `/${id}.pdf`])
        assert.equal((await who.get(`${here}${end}`)).status, 404, end)
      assert.equal((await who.post(`${here}/dire`, facts)).status, 404)
      assert.equal((await who.get(own)).status, 404)
    }
    const brigitte = await beffroi.as('brigitte')
    const theirs = words((await brigitte.get(`/immersions/conventions/${toCome.id}`)).text)
    assert.doesNotMatch(theirs.replace(/\d+\. Un accident.*?\(D5135-5\)\./, ''), /accident/i)
    // another convention opens none of it
    const { over } = toBeSeeded(beffroi.now())
    assert.equal((await karine.get(`/immersions/conventions/${over.id}/accident/${id}/corriger`)).status, 404)
  })

  test('is said by the person in their own words, from an empty form, with the words of the host beside; the host reads no injury but its own words', async () => {
    const aicha = await beffroi.as('aicha')
    const page = (await aicha.get(own)).text
    const action = linkIn(page, /Corriger ou compléter/)
    const form = formIn((await aicha.get(action)).text, action)
    const blank = (await aicha.get(action)).text
    assert.match(words(blank), /Ce que les autres ont dit .*La main droite.*Dit par M\. Aubry.*L’accident/)
    const typed = Object.entries(form).filter(
      ([name, value]) => value !== '' && !['id', 'day'].includes(name),
    )
    assert.deepEqual(typed, [], 'nothing of the host stands as hers')
    const hers = { ...facts, bodyPart: 'La main gauche' }
    assert.equal((await aicha.post(action, { ...form, ...hers })).status, 303)
    const mine = words((await aicha.get(own)).text)
    assert.match(mine, /La main gauche.*Dit par Aïcha Benamar.*La main droite.*Dit par/)
    assert.doesNotMatch(mine, /version d’avant/)
    const seen = words((await anybody.get(host)).text)
    assert.doesNotMatch(seen, /La main gauche/)
    assert.match(seen, /La blessure n’est lue que par la personne/)
    const again = linkIn((await anybody.get(host)).text, /Corriger ou compléter/)
    const rest = formIn((await anybody.get(again)).text, again)
    assert.equal(rest['bodyPart'], 'La main droite', 'their own words, and no others')
    assert.equal((await anybody.post(again, { ...rest, touched: 'Le plateau de la presse' })).status, 303)
    const first = { ...facts, id: again.split('/').at(-2) ?? '' }
    assert.equal((await anybody.post(`${host}/dire`, first)).status, 303)
    assert.match(
      words((await aicha.get(own)).text),
      /La main gauche.*Dit par Aïcha Benamar.*Le plateau de la presse.*1 version d’avant/,
    )
    assert.doesNotMatch(words((await anybody.get(host)).text), /La main gauche/)
    const id = /accident\/([0-9a-f-]{36})\/corriger/.exec(page)?.[1] ?? again.split('/').at(-2)
    for (const end of ['declaree', 'preuve/1'])
      assert.equal((await anybody.get(`${host}/${id}/${end}`)).status, 404)
    assert.equal((await anybody.get(`${host}/${id}.pdf`)).status, 404)
    assert.equal((await aicha.get(`${own}/${id}/declaree`)).status, 404)
  })

  test('prints on one page, in the order of the form', async () => {
    const aicha = await beffroi.as('aicha')
    const { bytes, text } = await aicha.get(linkIn((await aicha.get(own)).text, /Imprimer/))
    assert.match(text, /^%PDF/)
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    assert.equal(pdf.numPages, 1)
    const content = await (await pdf.getPage(1)).getTextContent()
    const said = content.items.map((one) => ('str' in one ? one.str : '')).join(' ')
    assert.match(said, /Qui déclare.*La victime.*Benamar.*L’accident.*La main gauche.*Une brûlure.*Témoin/s)
  })

  test('prints on one page also when all is said at length', async () => {
    const aicha = await beffroi.as('aicha')
    const action = linkIn((await aicha.get(own)).text, /Corriger ou compléter/)
    const form = formIn((await aicha.get(action)).text, action)
    const full = Object.fromEntries(
      Object.entries(lengths).map(([name, length]) => [name, 'mot '.repeat(length / 4).trim()]),
    )
    assert.equal((await aicha.post(action, { ...form, ...full })).status, 303)
    const { bytes } = await aicha.get(linkIn((await aicha.get(own)).text, /Imprimer/))
    assert.equal((await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).numPages, 1)
    assert.equal((await aicha.post(action, { ...form, ...full, how: 'mot '.repeat(80) })).status, 422)
    assert.equal((await aicha.post(action, form)).status, 303)
  })

  test('is declared by who prescribes, by a link: a day and what proves it; the person is told', async () => {
    at(addDays(fromDay, 1), '09:00')
    const late = async () =>
      (
        await db.rows(
          sql`select key from notices.notices where key like ${`convention ${toCome.id} accident%late`}`,
        )
      ).length
    await remindAccidents(db, beffroi.now())
    assert.equal(await late(), 0)
    for (let n = 0; n < 2; n += 1) await remindAccidents(db, parisInstant(addDays(fromDay, 2), '08:00'))
    assert.equal(await late(), 1)
    const page = (await anybody.get(prescriber)).text
    assert.match(words(page), /La main gauche/)
    const action = linkIn(page, /Il est déclaré/)
    const form = formIn((await anybody.get(action)).text, action)
    assert.match(words((await anybody.post(action, form)).text), /Donnez une preuve/)
    const early = { ...form, declaredOn: addDays(fromDay, -1), reference: '2026-77' }
    assert.match(words((await anybody.post(action, early)).text), /Choisissez un jour entre/)
    const proof = new File([Uint8Array.from(Buffer.from('%PDF-1.4\n%%EOF'))], 'accuse.pdf', {
      type: 'application/pdf',
    })
    letters.length = 0
    for (let n = 0; n < 2; n += 1)
      assert.equal((await anybody.post(action, { ...form, reference: '2026-77', proof })).status, 303)
    await beffroi.settle()
    assert.deepEqual(
      letters.filter(({ body }) => /votre accident est déclaré/.test(body)).map(({ recipient }) => recipient),
      ['+33639980920'],
    )
    const karine = await beffroi.as('karine')
    const seen = (await karine.get(here)).text
    assert.match(words(seen), /Déclaré le .* Numéro : 2026-77/)
    assert.equal((await karine.get(linkIn(seen, /La preuve/))).text.slice(0, 4), '%PDF')
  })

  test('is taken away by the person, and forgotten with its convention', async () => {
    const { files, given = [] } = await immersionData(db, [beffroi.personId('aicha')])
    assert.match(
      files.map(({ path, bytes }) => `${path} ${Buffer.from(bytes).toString()}`).join(),
      /accidents\.csv.*arrêt de travail.*La main gauche.*pas encore su/s,
    )
    const told = files.find(({ path }) => path === 'declarations-accidents.csv')
    assert.match(Buffer.from(told?.bytes ?? '').toString(), /2026-77/)
    assert.deepEqual(
      given.map(({ path, title }) => [path.replace(/.*-/, ''), title.replaceAll('\u00A0', ' ')]),
      [['accuse.pdf', 'La preuve de la déclaration de mon accident chez Au Fil Propre']],
    )
    const proofs = () =>
      db.rows(sql`select id from files.files where name = 'accuse.pdf' and claimed_at is not null`)
    assert.equal((await proofs()).length, 1)
    await forgetImmersions(db, parisInstant(addDays(addMonths(toDay, 60), 1), '03:00'))
    assert.equal((await db.rows(sql`select n from immersion.accident_words`)).length, 0)
    assert.equal((await proofs()).length, 0)
  })
})
