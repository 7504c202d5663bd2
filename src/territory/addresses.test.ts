import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { newcomer, newOrganisation, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { countAddresses } from './search-store.ts'
import { findAddresses, resolveAddress, resolveAddresses } from './find-addresses.ts'
import { isTyped, labelOf, queryOf, readSought, withLetter } from './address.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const paul = await beffroi.as('paul')

/** A commune that does not exist, in the two forms of adresse.data.gouv.fr. */
const ban = `id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles
62999_0010_00012;62999_0010;12;;Rue Royale;62990;62999;Beaulieu-sur-Lys;;;;;2.1;50.1;entrée;;;BEAULIEU SUR LYS;RUE ROYALE;commune;commune;1;
62999_0010_00012_bis;62999_0010;12;bis;Rue Royale;62990;62999;Beaulieu-sur-Lys;;;;;2.11;50.11;entrée;;;BEAULIEU SUR LYS;RUE ROYALE;commune;commune;1;
62999_0010_00030;62999_0010;30;;Rue Royale;62990;62999;Beaulieu-sur-Lys;;;;;2.12;50.12;entrée;;;BEAULIEU SUR LYS;RUE ROYALE;commune;commune;1;
62999_0020_00003;62999_0020;3;;Rue Royale Prolongée;62990;62999;Beaulieu-sur-Lys;;;;;2.2;50.2;;;;BEAULIEU SUR LYS;;commune;commune;0;
62999_0030_00005;62999_0030;5;;Place de l’Égalité;62990;62999;Beaulieu-sur-Lys;;;;;2.3;50.3;;;;BEAULIEU SUR LYS;;commune;commune;0;
62999_0040_00008;62999_0040;8;;Boulevard du 8 Mai 1945;62990;62999;Beaulieu-sur-Lys;;;;;2.4;50.4;;;;BEAULIEU SUR LYS;;commune;commune;0;
`
const bal = `cle_interop;uid_adresse;commune_insee;commune_nom;voie_nom;numero;suffixe;position;x;y;long;lat;source;date_der_maj;certification_commune
62998_0010_00012;;62998;Noyelles-le-Val;Rue Royale;12;;entrée;;;1.5;49.5;commune;2026-01-01;1
62998_0010_00012;;62998;Noyelles-le-Val;Rue Royale;12;;segment;;;1.6;49.6;commune;2026-01-01;1
62998_0020_99999;;62998;Noyelles-le-Val;Le Moulin Brûlé;99999;;segment;;;1.7;49.7;commune;2026-01-01;1
62998_0020_00001;;62998;Noyelles-le-Val;Le Moulin;abc;;segment;;;1.7;49.7;commune;2026-01-01;1
62998_0030_00001;;62998;Noyelles-le-Val;Rue du Lavoir;1;;segment;;;;;commune;2026-01-01;1
`

/** The file goes the way of the street: sent, looked at, imported. */
async function importFile(by: Visitor, text: string, name = 'adresses.csv'): Promise<string> {
  const form = await by.get('/imports/addresses')
  const id = /name="id" value="([^"]+)"/.exec(form.text)?.[1] ?? ''
  const address = `/imports/addresses/${id}`
  await by.submit('/imports/addresses', { id, file: new File([text], name) })
  await whenDone(by, address)
  await by.submit(address)
  return sentencesIn(await whenDone(by, address))
}

/** A long file is read, then imported, while its page says how far it is. */
async function whenDone(by: Visitor, address: string): Promise<string> {
  for (;;) {
    const { text } = await by.get(address)
    if (!/<h1[^>]*>[^<]* en cours/.test(text)) return text
    await pause(100)
  }
}

const labels = async (typed: string) => (await findAddresses(db, typed)).map(labelOf)

describe('The addresses of a commune', () => {
  test('go in as the State publishes them, and the same file again changes nothing', async () => {
    assert.match(await importFile(paul, ban), /6 créées/)
    assert.match(await importFile(paul, ban), /6 inchangées/)
    assert.deepEqual(await countAddresses(db), [{ town: 'Beaulieu-sur-Lys', doors: 6, streets: 4 }])
    const moved = ban.replace('2.3;50.3', '2.31;50.31')
    assert.match(await importFile(paul, moved), /1 modifiée, 5 inchangées/)
    assert.equal((await findAddresses(db, '5 place égalité'))[0]?.latitude, 50.31)
  })
  test('or as a local base has them: one door at each key, a place without number, and why a line is refused', async () => {
    const report = await importFile(paul, bal)
    assert.match(report, /2 créées, 1 inchangée, 2 refusées/)
    assert.match(report, /Le numéro n’est pas un nombre/)
    assert.match(report, /latitude ou longitude manque/)
    assert.deepEqual(await labels('moulin brule'), ['Le Moulin Brûlé, Noyelles-le-Val'])
    assert.equal((await findAddresses(db, '12 rue royale noyelles'))[0]?.latitude, 49.5)
  })
  test('a street that is called otherwise leaves its old name', async () => {
    await importFile(paul, ban.replaceAll('Rue Royale Prolongée', 'Rue des Tanneurs'))
    assert.deepEqual(await labels('royale prolongée'), [])
    assert.deepEqual(await labels('3 tanneurs'), ['3 Rue des Tanneurs, 62990 Beaulieu-sur-Lys'])
    await importFile(paul, ban)
  })
  test('are told on the page of the territory, which leads to the file', async () => {
    const { text } = await paul.get('/territoire')
    assert.match(sentencesIn(text), /Beaulieu-sur-Lys : 6 adresses, 4 rues/)
    assert.match(text, /href="\/imports\/addresses"/)
  })
  test('are refused with a number that a program alone would read, or a point that stands nowhere', async () => {
    const head = 'id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat'
    const line = (number: string, point: string) =>
      `x${number};${number};;Rue Vide;62990;62999;Beaulieu-sur-Lys;${point}`
    const odd = [head, line('0x10', '2.1;50.1'), line('1e3', '2.1;50.1'), line('7', '0;0'), ''].join('\n')
    const report = await importFile(paul, odd)
    assert.match(report, /3 refusées/)
    assert.match(report, /Le numéro n’est pas un nombre.*ne dit pas où est l’adresse/)
  })
  test('are imported by who steers, and nobody else: they move what stands there, of every hub', async () => {
    const { id } = await newOrganisation(beffroi, 'integration')
    const director = await newcomer(beffroi, { organisationId: id, role: 'direction' })
    assert.equal((await director.get('/imports/addresses')).status, 404)
    for (const who of ['nadege', 'yanis', 'brigitte', 'bruno', 'didier'] as const)
      assert.equal((await (await beffroi.as(who)).get('/imports/addresses')).status, 404)
  })
})

describe('Somebody who types an address', () => {
  test('is shown it by the beginning of its words, without accents or case, shortened or not', async () => {
    const royale = ['12 Rue Royale, 62990 Beaulieu-sur-Lys', '12 bis Rue Royale, 62990 Beaulieu-sur-Lys']
    for (const typed of ['12 rue roy', '12, R ROYALE', '12 royale beaulieu', '12 rue royale 62990'])
      assert.deepEqual((await labels(typed)).slice(0, 2), royale, typed)
    assert.equal((await labels('12bis r royale beau'))[0], royale[1])
    assert.equal((await labels('pl egalite'))[0], 'Place de l’Égalité, 62990 Beaulieu-sur-Lys')
    assert.equal((await labels('5 place de la égalité'))[0], '5 Place de l’Égalité, 62990 Beaulieu-sur-Lys')
    assert.equal((await labels('bd du 8 mai'))[0], 'Boulevard du 8 Mai 1945, 62990 Beaulieu-sur-Lys')
    assert.deepEqual(await labels('rue inconnue'), [])
    for (const odd of ['', '12', "'); drop", '!!! & | :*', '62990', 'a'.repeat(3000)]) await labels(odd)
  })
  test('is given the middle of a street alone, and of one that has no such number', async () => {
    const [street] = await findAddresses(db, 'rue royale beaulieu')
    assert.equal(street?.of, 'street')
    assert.equal(Math.round((street?.latitude ?? 0) * 100), 5011)
    assert.equal((await findAddresses(db, '99 rue royale beaulieu'))[0]?.of, 'street')
  })
  test('is understood when it is one address, and asked when it is not', async () => {
    const one = await resolveAddress(db, '12 R. Royale, 62990 BEAULIEU SUR LYS')
    assert.equal('one' in one && one.one.latitude, 50.1)
    for (const typed of ['12 rue royale', '12 royale beaulieu', '99 rue royale beaulieu sur lys']) {
      const several = await resolveAddress(db, typed)
      assert.ok('several' in several && several.several.length > 0, typed)
    }
    assert.deepEqual(await resolveAddress(db, 'rue de nulle part'), { several: [] })
  })
  test('is understood the same when several are asked at once', async () => {
    const typed = [
      '12 R. Royale, 62990 BEAULIEU SUR LYS',
      '12 rue royale',
      '',
      '12 rue royale 59000 beaulieu sur lys',
      '12b rue royale',
      'rue de nulle part',
      '!!! & |',
    ]
    const each: unknown[] = []
    for (const one of typed) each.push(await resolveAddress(db, one))
    assert.deepEqual(await resolveAddresses(db, typed), each)
  })
  test('reads them as data, if they work here; a trainee, a visitor and a program in haste do not', async () => {
    const bruno = await beffroi.as('bruno')
    const { text, headers } = await bruno.get('/adresses?q=12%20bis%20rue%20royale')
    assert.match(headers.get('content-type') ?? '', /json/)
    assert.deepEqual(JSON.parse(text)[0], {
      label: '12 bis Rue Royale, 62990 Beaulieu-sur-Lys',
      address: '12 bis Rue Royale',
      postcode: '62990',
      town: 'Beaulieu-sur-Lys',
      middle: false,
    })
    assert.equal((await bruno.get('/adresses?q=%00')).status, 200)
    assert.equal((await beffroi.visitor().get('/adresses?q=rue')).status, 303)
    assert.equal((await (await beffroi.as('aicha')).get('/adresses?q=rue')).status, 404)
    for (let times = 0; times < 240; times += 1) await bruno.get('/adresses?q=x')
    assert.equal((await bruno.get('/adresses?q=rue')).status, 429)
  })
})

describe('What is typed', () => {
  test('is a number, what follows it, and words', () => {
    assert.deepEqual(readSought('12 bis, Rue Royale'), {
      number: 12,
      suffix: 'bis',
      words: ['rue', 'royale'],
    })
    assert.deepEqual(readSought('12B rue x'), { number: 12, suffix: 'b', words: ['rue', 'x'] })
    assert.deepEqual(readSought('62100 Calais'), { number: 62100, suffix: '', words: ['calais'] })
    assert.deepEqual(readSought('62100'), { number: null, suffix: '', words: ['62100'] })
    assert.deepEqual(withLetter(readSought('12 b rue x')), { number: 12, suffix: 'b', words: ['rue', 'x'] })
    assert.equal(withLetter(readSought('12 rue x')), undefined)
    assert.equal(queryOf(['bd', 'de', 'l', 'egalite']), '(bd:* | boulevard:*) & egalite:*')
    assert.equal(queryOf(['de']), 'de:*')
    const at = { of: 'door', postcode: '', town: 'Calais', latitude: 0, longitude: 0 } as const
    assert.ok(isTyped({ ...at, address: '12 Rue Royale' }, readSought('12 r royale')))
    assert.ok(!isTyped({ ...at, address: '12 bis Rue Royale' }, readSought('12 rue royale')))
  })
})

describe('A whole town', () => {
  test('goes in whole: twenty thousand lines, more than five megabytes, and the same again', async () => {
    const [head = '', line = ''] = ban.split('\n')
    const more = line
      .replaceAll('62999', '62996')
      .replace('Beaulieu-sur-Lys', 'Longueville')
      .replace('commune;commune;1;', `commune;commune;1;${'62996000AB0123|'.repeat(8)}`)
    const lines = Array.from({ length: 20_000 }, (_, n) =>
      more
        .replace('_0010_00012;', `_${n}_00012;`)
        .replace('Rue Royale', `Rue ${n % 500} des Longues Rues`)
        .replace(';12;', `;${n};`),
    )
    const text = [head, ...lines].join('\n')
    assert.ok(text.length > 5_000_000)
    assert.match(await importFile(paul, text), /20 000 créées/)
    assert.match(await importFile(paul, text), /20 000 inchangées/)
  })
})
