import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { writeZip } from '#platform/zip'
import { openBeffroi, sentencesIn } from '#testing'
import { openAu } from '../seeds/au-tool.ts'
import { cmi5File, cmi5Zip, words } from '../seeds/small-course.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
await beffroi.listen()
const [claire, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const activity = `${seeded.group7.slice(0, 24)}${seeded.group7.slice(-3)}ac0000057`
const DAY = new Date('2026-06-01T10:00:00Z')

const send = (bytes: Uint8Array | string, name = 'cours.zip') =>
  claire.post('/cours/nouveau', {
    file: new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name),
  })

const zipOf = (files: Record<string, string | Uint8Array>) =>
  writeZip(
    Object.entries(files).map(([path, text]) => ({
      path,
      bytes: typeof text === 'string' ? Buffer.from(text) : text,
    })),
    DAY,
  )

const counted = async () =>
  (await beffroi.db.row<{ n: number }>(sql`select count(*) as n from courses.packages`))?.n ?? 0

describe('Somebody who trains imports a course', () => {
  test('from a ZIP, and reads what it contains', async () => {
    const answer = await send(
      cmi5Zip({ id: 'urn:c:neuf', title: 'Laver un sol', au: 'moveOn="Passed" masteryScore="0.75"' }),
    )
    assert.equal(answer.status, 303)
    const page = sentencesIn((await claire.get(answer.location ?? '')).text)
    assert.match(page, /Laver un sol/)
    assert.match(page, /cmi5, version 1/)
    assert.match(page, /Partie à réussir, réussite à partir de 75 %/)
    assert.match(sentencesIn((await claire.get('/cours')).text), /Laver un sol cmi5 1/)
  })
  test('from a cmi5.xml alone, whose contents are elsewhere (14.2)', async () => {
    const xml = cmi5File({ id: 'urn:c:seul', url: 'https://contenus.example/lecon.html?x=1' })
    assert.equal((await send(xml, 'cmi5.xml')).status, 303)
  })
  test('twice, and nothing changes', async () => {
    const zip = cmi5Zip({ id: 'urn:c:deux' })
    const first = await send(zip)
    const before = await counted()
    const second = await send(zip)
    assert.equal(second.location, first.location)
    assert.match(
      sentencesIn((await claire.get(second.location ?? '')).text),
      /Ce fichier est déjà là : rien n’a changé/,
    )
    assert.equal(await counted(), before)
  })
  test('anew: one more version, and those who began keep theirs', async () => {
    const au = 'moveOn="Completed"'
    const first = await send(cmi5Zip({ id: 'urn:c:versions', au }))
    const course = first.location?.split('/').at(-1) ?? ''
    await claire.post(`/cours/${course}/lier/${seeded.group7}`, { activity })
    const begun = await openAu(await launch())
    await begun.say('initialized')
    await send(
      cmi5Zip({ id: 'urn:c:versions', title: 'Cours revu', au }, { 'nouveau.txt': 'Une page de plus' }),
    )
    assert.match(sentencesIn((await claire.get(`/cours/${course}`)).text), /version 2/)
    assert.match(sentencesIn((await aicha.get(`/cours/suivre/${activity}`)).text), /^.*\bCours\b/)
    const again = await openAu(await launch())
    assert.equal(packageOf(again), packageOf(begun))
    assert.equal(again.parameters['activityId'], begun.parameters['activityId'])
    const other = await beffroi.db.row<{ id: string }>(sql`
      select id from courses.packages where course_id = ${course} and version = 2`)
    assert.notEqual(other?.id, packageOf(begun))
  })
})

let launched = ''
async function launch(): Promise<string> {
  const page = await aicha.get(`/cours/suivre/${activity}`)
  const au = /name="au" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  launched = (await aicha.post(`/cours/suivre/${activity}`, { au })).location ?? ''
  packages.set(
    new URL(launched).searchParams.get('fetch') ?? '',
    /[0-9a-f-]{36}(?=\/index)/.exec(launched)?.[0] ?? '',
  )
  return launched
}
const packages = new Map<string, string>()
const packageOf = ({ parameters }: { parameters: Record<string, string> }) =>
  packages.get(parameters['fetch'] ?? '')

describe('A file that is no course is refused with a sentence, and nothing is kept:', () => {
  const refused: [string, Uint8Array | string, RegExp][] = [
    ['a text', 'Bonjour', /Ce fichier n’est ni un ZIP ni un cmi5.xml/],
    ['a ZIP that is cut', cmi5Zip({}).slice(0, 200), /Ce fichier n’est ni un ZIP ni un cmi5.xml/],
    [
      'a ZIP without a structure',
      zipOf({ 'index.html': 'x' }),
      /ne contient ni cmi5.xml, ni imsmanifest.xml, ni tincan.xml/,
    ],
    ['a structure in a folder', zipOf({ 'cours/cmi5.xml': cmi5File({}) }), /est dans un dossier/],
    ['a ZIP that escapes', escaping(), /sort de son dossier/],
    ['a bomb', announcing(2_100_000_000), /dépasse 2 Go/],
    [
      'too many files',
      zipOf(Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`f${i}`, '']))),
      /plus de 20 000 fichiers/,
    ],
    ['a ZIP with an altered file', altered(), /Ce ZIP est abîmé/],
    ['a ZIP closed by a password', marked(8, 1), /fermé par un mot de passe/],
    ['a ZIP packed in a rare way', marked(10, 14), /compressé d’une façon rare/],
    [
      'a wrong score',
      cmi5Zip({ au: 'masteryScore="1.5"' }),
      /Ligne 7 : masteryScore doit être entre 0 et 1, pas « 1.5 » \(cmi5 13.1.4\)/,
    ],
    [
      'an absent page',
      cmi5Zip({ url: 'absente.html' }),
      /Ligne 7 : le fichier « absente.html » n’est pas dans le ZIP \(cmi5 14.1\)/,
    ],
    ['an XML alone with a page of a ZIP', cmi5File({}), /Ligne 7 : sans ZIP, l’adresse doit être complète/],
    ['thirty faults', faulty(30), /Et 10 autres\. Corrigez/],
    ['twenty-one faults', faulty(21), /Et 1 autre\. Corrigez/],
  ]
  for (const [name, bytes, sentence] of refused)
    test(name, async () => {
      const before = await counted()
      const answer = await send(bytes)
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
      assert.equal(await counted(), before)
    })
  test('a file over 500 MB, whose size the browser says: read and thrown away, then told beside the field', async () => {
    const answer = await claire.post(
      '/cours/nouveau',
      { file: new File(['x'.repeat(3_000_000)], 'cours.zip') },
      { 'content-length': '600000000' },
    )
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /Le fichier du cours .*trop lourd : 500 Mo au plus/)
    assert.deepEqual(left(), [])
  })
  test('no file at all', async () => {
    const answer = await claire.post('/cours/nouveau', { file: '' })
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /Choisissez d’abord un fichier/)
  })
})

/** What stays on the disk besides the packs of courses. */
const left = () => readdirSync(join(beffroi.ground.site.dataDir, 'contents', 'incoming'))

/** A ZIP whose directory announces a file of that size. */
function announcing(size: number): Uint8Array {
  const zip = Buffer.from(cmi5Zip({}))
  zip.writeUInt32LE(size, zip.lastIndexOf('PK\u0001\u0002') + 24)
  return zip
}

/** A ZIP whose page is not what its directory says. */
function altered(): Uint8Array {
  const zip = Buffer.from(zipOf({ 'cmi5.xml': cmi5File({}), 'index.html': 'Une page', 'un.mp3': 'du son' }))
  zip.write('DU', zip.indexOf('du son'))
  return zip
}

/** A ZIP whose last file has another value there in the directory: its flags at 8, its way of packing at 10. */
function marked(place: number, value: number): Uint8Array {
  const zip = Buffer.from(cmi5Zip({}))
  zip.writeUInt16LE(value, zip.lastIndexOf('PK\u0001\u0002') + place)
  return zip
}

/** A ZIP whose aus have each an id that is none. */
function faulty(length: number): Uint8Array {
  const au = (i: number) => `<au id="a ${i}">${words('A')}<url>index.html</url></au>`
  return cmi5Zip({ parts: Array.from({ length }, (_, i) => au(i)).join('') })
}

/** A ZIP whose second file would be written above its folder: the library that writes ours refuses to. */
function escaping(): Uint8Array {
  const zip = Buffer.from(zipOf({ 'cmi5.xml': cmi5File({}), 'xx/outside.html': 'x' }))
  for (let at = zip.indexOf('xx/outside'); at >= 0; at = zip.indexOf('xx/outside', at + 1))
    zip.write('../outside', at)
  return zip
}

describe('The courses of an organisation', () => {
  test('are for those who train and lead there', async () => {
    const { location } = await send(
      cmi5Zip({ id: 'urn:c:neuf', title: 'Laver un sol', au: 'moveOn="Passed" masteryScore="0.75"' }),
    )
    for (const who of ['aicha', 'karine', 'mathieu', 'paul', 'martine', 'agnes', 'bruno'] as const) {
      const visitor = await beffroi.as(who)
      for (const path of ['/cours', '/cours/nouveau', location ?? ''])
        assert.equal((await visitor.get(path)).status, 404, `${who} ${path}`)
    }
    assert.equal((await (await beffroi.as('brigitte')).get(location ?? '')).status, 200)
    assert.match((await beffroi.visitor().get('/cours')).location ?? '', /^\/connexion/)
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
