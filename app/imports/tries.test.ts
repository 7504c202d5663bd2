import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import type { Actor } from '#people'
import { eachOf, findWorking, type Importer } from '#platform/imports'
import { openBeffroi, sentencesIn } from '#testing'
import { organisations } from './seeds/import-example.ts'
import { importers } from '../importers.ts'

let runs = 0
let gate: Promise<void> = Promise.resolve()
/** After the last line. */
let lastGate: Promise<void> = Promise.resolve()
/** While the reading goes on without end. */
const endless = { on: false }
const counted: Importer<Actor> = {
  ...organisations,
  kind: 'counted',
  scope: 'none',
  run: async (tx, given, context) => {
    runs += 1
    const lines = [...eachOf(given.lines, context)]
    await gate
    while (endless.on) {
      context.passed?.(0)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const said = await organisations.run(
      tx,
      { ...given, lines: lines.slice(0, 200) },
      { ...context, group: 'groupe-7' },
    )
    await lastGate
    return said
  },
}
importers.push(counted)

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const brigitte = await beffroi.as('brigitte')
const plain = (text: string) => sentencesIn(text).replaceAll('\u00A0', ' ')

async function send(text: string): Promise<string> {
  const file = new File([text], 'organismes.csv')
  const answer = await brigitte.post('/imports/counted', { id: randomUUID(), place: '', file })
  assert.equal(answer.status, 303, plain(answer.text))
  return answer.location ?? ''
}
const table = (name: string, lines: number) =>
  ['Nom;Ville', ...Array.from({ length: lines }, (_, n) => `${name} ${n};Lens`)].join('\n')

/** How many times the file was tried while that was done. */
async function runsOf(work: () => Promise<unknown>): Promise<number> {
  const before = runs
  await work()
  return runs - before
}

describe('A preview', () => {
  test('tries the file once, however many of its pages are turned, and says the same as its table', async () => {
    const address = await send(table('Halle', 120))
    assert.equal(await runsOf(() => brigitte.get(address)), 1)
    const turned = await runsOf(async () => {
      assert.match((await brigitte.get(`${address}?page=3`)).text, /Halle 119/)
      await brigitte.get(`${address}?quoi=creees`)
      const csv = await brigitte.get(`${address}/rapport.csv`)
      assert.match(csv.text, /^\uFEFF?Ligne;Sujet;Suite donnée;Pourquoi;Nom;Ville\r\n/)
      assert.match(csv.text, /\r\n121;Halle 119;créée;;Halle 119;Lens\r\n/)
    })
    assert.equal(turned, 0)
  })
  test('is made anew when the file is read otherwise, when something was imported, or an hour later', async () => {
    const [one, other] = [await send(table('Bourse', 3)), await send(table('Beffroi', 3))]
    await brigitte.get(one)
    const columns = { place: '', 'column-name': 'Nom', 'column-town': '' }
    assert.equal(await runsOf(() => brigitte.submit(`${one}/colonnes`, columns)), 1)
    await brigitte.post(other)
    assert.equal(await runsOf(() => brigitte.get(one)), 1)
    assert.equal(await runsOf(() => brigitte.get(one)), 0)
    beffroi.setNow(new Date(beffroi.now().getTime() + 3_700_000))
    assert.equal(await runsOf(() => brigitte.get(one)), 1)
  })
  test('that says another thing than what happens is told so by the report', async () => {
    const address = await send(table('Nouvel atelier', 2))
    await brigitte.get(address)
    await beffroi.db.transaction((tx) =>
      organisations.run(
        tx,
        {
          name: 'a.csv',
          bytes: new Uint8Array(),
          lines: [
            { line: 2, cells: { name: 'Nouvel atelier 0', town: 'Lens' }, wrongWidth: false, extra: [] },
          ],
          sheets: [],
          mapping: {},
        },
        { by: { memberships: [] } as unknown as Actor, now: beffroi.now(), action: null, group: 'groupe-7' },
      ),
    )
    const said = await brigitte.submit(address)
    assert.match(plain(said.text), /Quelque chose a changé depuis l’aperçu : relisez le rapport/)
    assert.match(plain(said.text), /1 créée, 1 inchangée/)
  })
})

describe('A long file', () => {
  test('says how far it is while it is read, then while it is imported, once', async () => {
    const address = await send(table('Atelier', 2_500))
    let open = (): void => {}
    const close = () => void (gate = new Promise((resolve) => (open = resolve)))
    close()
    const going = await brigitte.get(address)
    assert.match(plain(going.text), /Lecture en cours.* sur 2 500 lignes lues/)
    assert.equal(going.headers.get('refresh'), '2')
    assert.match(plain((await brigitte.get(address)).text), /Lecture en cours/)
    open()
    assert.match(plain(await shown(address, /Si vous confirmez/)), /Si vous confirmez : 200 créées/)
    close()
    const before = runs
    const pressed = await Promise.all([brigitte.post(address), brigitte.post(address)])
    assert.deepEqual(
      pressed.map(({ status }) => status),
      [303, 303],
    )
    assert.match(plain((await brigitte.get(address)).text), /Import en cours/)
    open()
    assert.match(plain(await shown(address, /Importé le/)), /200 créées/)
    assert.equal(runs - before, 1)
  })

  test('keeps nobody waiting for an answer: the file of somebody else says that it comes next, then is read', async () => {
    const [first, second] = [await send(table('Entrepôt', 2_500)), await send(table('Échoppe', 3))]
    let open = (): void => {}
    gate = new Promise((resolve) => (open = resolve))
    assert.match(plain((await brigitte.get(first)).text), /Lecture en cours.* sur 2 500 lignes lues/)
    const waiting = plain((await brigitte.get(second)).text)
    assert.match(waiting, /Un autre fichier passe d’abord. Le vôtre vient juste après/)
    assert.equal((await brigitte.get(second)).headers.get('refresh'), '2')
    open()
    assert.match(plain(await shown(second, /Si vous confirmez/)), /Si vous confirmez : 3 créées/)
    assert.match(plain(await shown(first, /Si vous confirmez/)), /Si vous confirmez : 200 créées/)
  })

  test('is stopped by who sent it, and nobody else; opened again, it is read again', async () => {
    const address = await send(table('Chantier', 2_500))
    endless.on = true
    const going = await brigitte.get(address)
    assert.match(plain(going.text), /Lecture en cours.* Arrêter/)
    assert.equal((await (await beffroi.as('didier')).post(`${address}/arreter`)).status, 404)
    const stopped = await brigitte.submit(`${address}/arreter`)
    assert.match(plain(stopped.text), /La lecture s’arrête\. Rien de ce fichier n’est gardé\./)
    // its reading ends by itself, though the file has no end
    const readNow = () => findWorking(beffroi.db, address.split('/').at(-1) ?? '')
    for (let tries = 0; (await readNow()) && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50))
    assert.equal(await readNow(), undefined)
    endless.on = false
    assert.match(plain(await shown(address, /Si vous confirmez/)), /Si vous confirmez : 200 créées/)
    assert.equal((await brigitte.post(`${address}/arreter`)).location, address, 'there is nothing to stop')
  })
})

describe('A long file whose import is stopped after its last line', () => {
  test('is not imported: whoever stopped it read that nothing is kept', async () => {
    const address = await send(table('Remise', 2_500))
    await shown(address, /Si vous confirmez/)
    let open = (): void => {}
    lastGate = new Promise((resolve) => (open = resolve))
    await brigitte.post(address)
    assert.match(plain((await brigitte.get(address)).text), /Import en cours/)
    assert.equal((await brigitte.post(`${address}/arreter`)).location, '/imports')
    open()
    assert.match(
      plain(await shown(address, /Si vous confirmez|Importé le/)),
      /Si vous confirmez : 200 créées/,
    )
  })
})

/** The page, once it says so. */
async function shown(address: string, words: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { text } = await brigitte.get(address)
    if (words.test(sentencesIn(text))) return text
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return assert.fail(`${address} never said ${words}`)
}

describe('What is read of a file', () => {
  test('stands on each line, as it was written and as it was understood', async () => {
    const text = 'Nom;Prénom;Né(e) le;Tél.\nLEMAIRE;Nadia;12/03/84;0639981001\nWIART;Zoé;31/02/1984;12\n'
    const place = 'clea-metiers-sap'
    const sent = await brigitte.post('/imports/positionings', {
      id: randomUUID(),
      place,
      file: new File([text], 'plie.csv'),
    })
    const said = plain((await brigitte.get(sent.location ?? '')).text)
    assert.match(said, /LEMAIRE Nadia Créée Date de naissance 12 mars 1984 \(« 12\/03\/84 »\)/)
    assert.match(said, /Téléphone 06 39 98 10 01/)
    assert.match(said, /Date de naissance « 31\/02\/1984 » pas lu · Téléphone « 12 » pas lu/)
  })
  test('is followed by what is not: a column that resembles one that is needed is said first', async () => {
    const text = 'Nom;Prénom;Date naiss.;Portabel;Taille\nLEMAIRE;Nadia;12/03/84;0639981001;M\n'
    const place = 'clea-metiers-sap'
    const sent = await brigitte.post('/imports/positionings', {
      id: randomUUID(),
      place,
      file: new File([text], 'plie.csv'),
    })
    const page = await brigitte.get(sent.location ?? '')
    const said = plain(page.text)
    assert.match(said, /Des colonnes ne sont pas lues « Date naiss\. » ressemble à « Date de naissance »/)
    assert.match(said, /« Portabel » ressemble à « Téléphone »/)
    assert.doesNotMatch(said, /« Taille » ressemble/)
    assert.match(said, /Taille \(M\)/)
    assert.match(page.text, /<details[^>]* open/)
  })
})
