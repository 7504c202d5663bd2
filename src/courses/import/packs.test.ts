import assert from 'node:assert/strict'
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { zipSync } from 'fflate'
import { sql } from '#platform/db'
import { cmi5Zip } from '../seeds/small-course.ts'
import { openBeffroi, sentencesIn } from '#testing'
import { cmi5File } from '../seeds/small-course.ts'
import { scormZip } from '../seeds/small-sco.ts'
import { sweepPacks } from '../sweep-packs.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const claire = await beffroi.as('claire')
const visitor = beffroi.visitor()
const packs = join(beffroi.ground.site.dataDir, 'contents')
const text = (words: string) => new TextEncoder().encode(words)

async function bring(zip: Uint8Array): Promise<string> {
  const answer = await claire.post('/cours/nouveau', { file: new File([new Uint8Array(zip)], 'c.zip') })
  assert.equal(answer.status, 303, sentencesIn(answer.text))
  const course = answer.location?.split('/').at(-1) ?? ''
  const row = await beffroi.db.row<{ id: string }>(sql`
    select id from courses.packages where course_id = ${course} order by version desc limit 1`)
  return row?.id ?? ''
}

const sound = new Uint8Array(30_000_000).map((_, i) => (i * 7919) % 256)
const large = zipSync({
  'cmi5.xml': text(cmi5File({ id: 'urn:c:gros', au: 'moveOn="Completed"' })),
  'index.html': text('<!doctype html><title>Gros</title>'),
  'un son.mp3': [sound, { level: 0 }],
  ...Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`pages\\${i}.txt`, text(`page ${i}`)])),
})

describe('A package of 30 MB and six thousand files, which a Windows made', () => {
  test('is imported, and its files stand outside the database', async () => {
    const id = await bring(large)
    assert.deepEqual(readdirSync(packs).toSorted(), [id, 'incoming'].toSorted())
    const kept = await beffroi.db.row<{ files: number; rows: number }>(sql`
      select count(*) as files, count(bytes) as rows from courses.files where package_id = ${id}`)
    assert.deepEqual(kept, { files: 6_003, rows: 0 })
    const { text: page, headers } = await visitor.get(`/cours/contenu/${id}/pages/4711.txt`)
    assert.equal(page, 'page 4711')
    assert.equal(headers.get('content-type'), 'text/plain; charset=utf-8')
  })
  test('is answered part by part, whole, and by its size alone', async () => {
    const id = await bring(large)
    const at = `/cours/contenu/${id}/un%20son.mp3`
    const part = await visitor.get(at, { range: 'bytes=29999000-29999009' })
    assert.equal(part.status, 206)
    assert.equal(part.headers.get('content-range'), 'bytes 29999000-29999009/30000000')
    assert.deepEqual([...part.bytes], [...sound.subarray(29_999_000, 29_999_010)])
    const whole = await visitor.get(at)
    assert.ok(Buffer.from(whole.bytes).equals(sound))
    const head = await beffroi.send(new Request(`http://127.0.0.1:3000${at}`, { method: 'HEAD' }))
    assert.equal(head.headers.get('content-length'), '30000000')
    assert.equal((await visitor.get(at, { range: 'bytes=30000000-' })).status, 416)
  })
  test('plays its SCOs, whose pages find the runtime', async () => {
    const id = await bring(scormZip({ title: 'SCO sur disque' }, { 'vide.txt': '' }))
    const page = await visitor.get(`/cours/contenu/${id}/~scorm/fichiers/un/index.html`)
    assert.match(page.text, /<head><script src="\/cours\/contenu\/scorm\/scorm12-/)
    assert.match((await visitor.get(`/cours/contenu/${id}/~scorm/fichiers/un/sco.js`)).text, /LMSInitialize/)
    const empty = await visitor.get(`/cours/contenu/${id}/vide.txt`)
    assert.deepEqual([empty.status, empty.text], [200, ''])
  })
})

describe('The page of a course', () => {
  const calling = () =>
    zipSync({
      'cmi5.xml': text(cmi5File({ id: 'urn:c:dehors', au: 'moveOn="Completed"' })),
      'index.html': text('<script src="https://cdn.example.org/a.js"></script>'),
      'b/partie.js': text('sessionStorage.a = 1; fetch("https://api.example.org/x")'),
    })
  test('says whom its files call, and what they need where contents have no address of their own', async () => {
    const file = new File([new Uint8Array(calling())], 'c.zip')
    const { location } = await claire.post('/cours/nouveau', { file })
    const said = async () => sentencesIn((await claire.get(location ?? '')).text)
    assert.match(await said(), /Ce cours peut rester blanc ici Il garde des choses sur l’appareil/)
    assert.match(await said(), /Ce cours appelle d’autres sites .* api.example.org cdn.example.org/)
    beffroi.ground.site.settings.contentUrl = 'http://contenu.localhost:3000'
    assert.doesNotMatch(await said(), /rester blanc/)
    beffroi.ground.site.settings.contentUrl = undefined
  })
  test('says the scripts that its first page lacks: it would open, and tell nothing', async () => {
    const page =
      '<!doctype html><title>P</title><script src="lib/xapi.js"></script><script src="partie.js"></script>'
    const zip = cmi5Zip({ id: 'urn:c:troue', title: 'Troué' }, { 'index.html': page })
    const { location } = await claire.post('/cours/nouveau', {
      file: new File([new Uint8Array(zip)], 'c.zip'),
    })
    const said = sentencesIn((await claire.get(location ?? '')).text)
    assert.match(said, /Il manque des fichiers à ce cours .* lib\/xapi\.js Où ce cours/)
  })
  test('says nothing of the kind of a course that needs nobody', async () => {
    const { location } = await claire.post('/cours/nouveau', {
      file: new File([new Uint8Array(large)], 'c.zip'),
    })
    assert.doesNotMatch(sentencesIn((await claire.get(location ?? '')).text), /rester blanc|autres sites/)
  })
})

describe('At night', () => {
  test('what no package names goes, once it is a day old, and what one names stays', async () => {
    const id = await bring(large)
    const [stray, half] = [
      join(packs, '6a0f2f0a-7f39-4d53-a2ab-0c2c5f3b8f10'),
      join(packs, 'incoming', 'un.part'),
    ]
    for (const place of [stray, half]) writeFileSync(place, 'x')
    const { db, site } = beffroi.ground
    assert.equal(await sweepPacks(db, site.dataDir, new Date()), 0)
    const before = new Date(Date.now() - 2 * 86_400_000)
    for (const place of [stray, half, join(packs, id)]) utimesSync(place, before, before)
    assert.equal(await sweepPacks(db, site.dataDir, new Date()), 2)
    assert.deepEqual([stray, half, join(packs, id)].map(existsSync), [false, false, true])
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
