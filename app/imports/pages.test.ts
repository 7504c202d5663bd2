import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { rememberedMapping } from '#platform/imports'
import { openBeffroi, sentencesIn } from '#testing'
import { organisations } from './seeds/import-example.ts'
import { importers } from '../importers.ts'

importers.push(organisations)

const beffroi = await openBeffroi()
after(() => beffroi.close())
const brigitte = await beffroi.as('brigitte')
const { db } = beffroi

const csv = (text: string) => new File([text], 'organismes.csv', { type: 'text/csv' })
const good = 'Nom;Ville;Code\nLes Bricoleurs;Lens;1\nSans Ville;;2\n;Douai;3\nAFP2I;Arras;4\n'
const where = 'clea-metiers-sap/groupe-7'

/** Sends a file and gives the address of its preview. */
async function send(text: string, place = where): Promise<string> {
  const answer = await brigitte.post('/imports/organisations', { id: randomUUID(), place, file: csv(text) })
  assert.equal(answer.status, 303, sentencesIn(answer.text))
  return answer.location ?? ''
}

const countNamed = async (name: string) =>
  (await db.rows(sql`select id from people.organisations where name = ${name}`)).length

describe('A file sent to be imported', () => {
  test('is shown line by line, and nothing is written before it is confirmed', async () => {
    const address = await send(good)
    const preview = await brigitte.get(address)
    const said = sentencesIn(preview.text)
    assert.match(said, /4 lignes lues/)
    assert.match(said, /1 créée, 1 inchangée, 1 à vérifier, 1 refusée/)
    assert.match(said, /Colonnes du fichier qui ne seront pas lues : Code/)
    assert.equal(await countNamed('Les Bricoleurs'), 0)
  })
  test('is imported once, even confirmed by two tabs at once, and leaves its report', async () => {
    const address = await send(good)
    const answers = await Promise.all([
      brigitte.post(address),
      brigitte.post(address),
      brigitte.post(address),
    ])
    assert.deepEqual(
      answers.map((one) => one.status),
      [303, 303, 303],
    )
    assert.equal(await countNamed('Les Bricoleurs'), 1)
    const report = await brigitte.get(address)
    assert.match(sentencesIn(report.text), /Importé le 2 juin 2026/)
    assert.match(sentencesIn(report.text), /1 créée/) // a second run would have found it unchanged
    assert.match(report.text, /<a href="\/reponses">Réponses/)
    const download = await brigitte.get(`${address}/rapport.csv`)
    assert.match(download.text, /3;Sans Ville;à vérifier;La ville manque/)
  })
  test('that was imported before changes nothing', async () => {
    const address = await send(good)
    assert.match(sentencesIn((await brigitte.get(address)).text), /3 inchangées, 1 refusée/)
  })
  test('shows only the lines of one kind when asked, and pages the others', async () => {
    const many = ['Nom;Ville', ...Array.from({ length: 120 }, (_, n) => `Atelier ${n};Lens`)].join('\n')
    const address = await send(many)
    const last = await brigitte.get(`${address}?page=3`)
    assert.match(last.text, /Atelier 119/)
    assert.doesNotMatch(last.text, /Atelier 99</)
    assert.match(sentencesIn((await brigitte.get(`${address}?quoi=creees`)).text), /Page 1 sur 3/)
    assert.equal((await brigitte.get(`${address}?quoi=x&page=-4`)).status, 200)
  })
})

describe('The columns of a file', () => {
  test('are said by hand when no header is recognised, and remembered for the next file', async () => {
    const address = await send('Raison;Lieu\nLa Halle;Calais\n')
    const before = sentencesIn((await brigitte.get(address)).text)
    assert.match(before, /Il manque une colonne : « Nom »/)
    assert.equal((await brigitte.post(address)).status, 422)
    const chosen = { place: where, 'column-name': 'Raison', 'column-town': 'Lieu', remember: 'oui' }
    const after = await brigitte.submit(`${address}/colonnes`, chosen)
    assert.match(sentencesIn(after.text), /1 créée/)
    assert.match(
      sentencesIn((await brigitte.get(await send('RAISON;lieu\nAutre halle;Lens\n'))).text),
      /1 créée/,
    )
  })
  test('are remembered for their sender alone, shown, and forgotten', async () => {
    const form = await brigitte.get('/imports/organisations')
    assert.match(sentencesIn(form.text), /Les colonnes retenues \(2\).*Lieu Ville/)
    const remembered = await rememberedMapping(db, 'organisations', beffroi.personId('claire'))
    assert.deepEqual(remembered, {})
    const after = await brigitte.submit('/imports/organisations/colonnes/oublier', { header: 'Raison' })
    assert.match(sentencesIn(after.text), /C’est oublié.*Les colonnes retenues \(1\)/)
    const address = await send('Raison;Lieu\nEncore une halle;Lens\n')
    assert.match(sentencesIn((await brigitte.get(address)).text), /Il manque une colonne : « Nom »/)
  })
  test('are followed by the place, which can still be chosen in the preview', async () => {
    const address = await send(good, '')
    assert.match(sentencesIn((await brigitte.get(address)).text), /Dites le groupe/)
    assert.equal((await brigitte.post(address)).status, 422)
    const chosen = { place: where, 'column-name': 'Nom', 'column-town': 'Ville' }
    assert.match(sentencesIn((await brigitte.submit(`${address}/colonnes`, chosen)).text), /4 lignes lues/)
  })
})

describe('A wrong file', () => {
  const refused: [string, File | undefined, RegExp][] = [
    ['that is absent', undefined, /Choisissez un fichier/],
    ['without a byte', new File([], 'vide.csv'), /il pèse 0 octet/],
    [
      'of too many lines',
      new File(['Nom;Ville\n' + 'Halle;Lens\n'.repeat(60_000)], 'long.csv'),
      /a 60.001 lignes : 50.000 au plus sont lues\. Coupez-le en 2 fichiers/,
    ],
    ['that is a PDF', new File(['%PDF-1.7 a;b'], 'liste.pdf'), /est un PDF/],
    ['that is a calendar', new File(['BEGIN:VCALENDAR\na:b'], 'a.ics'), /est un calendrier, pas un tableau/],
    ['that is empty', new File(['   '], 'vide.csv'), /vide|aucune ligne/],
    [
      'that is a picture',
      new File([Buffer.from('89504e470d0a1a0a0000', 'hex')], 'a.csv'),
      /est une image : ses lignes ne se lisent pas/,
    ],
  ]
  for (const [name, file, sentence] of refused)
    test(`${name} is refused with its sentence`, async () => {
      const answer = await brigitte.post('/imports/organisations', {
        id: randomUUID(),
        place: where,
        file,
      })
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
    })
  test('for a place that does not exist is refused', async () => {
    const fields = { id: randomUUID(), place: 'autre/groupe', file: csv(good) }
    const answer = await brigitte.post('/imports/organisations', fields)
    assert.equal(answer.status, 422)
  })
})

describe('Import screens', () => {
  test('open only to those who may import such a file', async () => {
    const address = await send(good)
    for (const id of ['karine', 'agnes', 'aicha'] as const) {
      const other = await beffroi.as(id)
      assert.equal((await other.get('/imports/organisations')).status, 404, id)
      assert.equal((await other.get(address)).status, 404, id)
      assert.equal((await other.post(address)).status, 404, id)
    }
    assert.equal((await (await beffroi.as('aicha')).get('/imports')).status, 404)
    assert.match((await beffroi.visitor().get('/imports')).location ?? '', /connexion/)
    assert.equal((await brigitte.get('/imports/inconnu')).status, 404)
    assert.equal((await brigitte.get(`/imports/organisations/${randomUUID()}`)).status, 404)
  })
  test('list the kinds of files and the latest ones sent', async () => {
    const list = sentencesIn((await brigitte.get('/imports')).text)
    assert.match(list, /Importer des organismes/)
    assert.match(list, /organismes.csv/)
  })
  test('turn the pages of what was sent', async () => {
    for (let n = 0; n < 21; n += 1) await send(`Nom;Ville\nHalle ${n};Lens\n`)
    const first = await brigitte.get('/imports')
    assert.match(first.text, /href="\/imports\?page=2"/)
    const second = await brigitte.get('/imports?page=2')
    assert.match(sentencesIn(second.text), /Page précédente Page 2/)
    assert.match(second.text, /organismes.csv/)
    assert.equal((await brigitte.get('/imports?page=-3')).status, 200)
  })
  test('left no surprise', () => assert.deepEqual(beffroi.surprises, []))
})
