import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { seeded } from '#actions'
import { cast } from '#people'
import { activitiesOf } from '#training'
import { sql } from '#platform/db'
import { readZip } from '#platform/zip'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { gatherMyData } from './gather-my-data.ts'
import { sections } from './sections.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

async function taken(visitor: Visitor): Promise<Map<string, string>> {
  const answer = await visitor.get('/moi/donnees.zip')
  assert.equal(answer.status, 200)
  const zip = readZip(answer.bytes, { entries: 100, bytes: 10_000_000 })
  assert.ok(zip.ok)
  return new Map(zip.entries.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
}

describe('Whoever takes their data away', () => {
  test('is told first what it is', async () => {
    const page = await (await beffroi.as('aicha')).get('/moi/donnees')
    assert.match(page.text, /<body class="terrain">/)
    assert.match(page.text, /Tout ce que Beffroi sait de moi/)
    assert.equal((await beffroi.visitor().get('/moi/donnees')).status, 303)
    assert.equal((await beffroi.visitor().get('/moi/donnees.zip')).status, 303)
  })

  test('gets one ZIP to be kept, dated, with a page to open and the raw data beside it', async () => {
    const claire = await beffroi.as('claire')
    const { headers } = await claire.get('/moi/donnees.zip')
    assert.equal(headers.get('content-disposition'), 'attachment; filename="mes-donnees-2026-06-02.zip"')
    assert.equal(headers.get('cache-control'), 'private, no-store')
    const files = await taken(claire)
    assert.equal([...files.keys()][0], 'index.html')
    assert.match(files.get('donnees-brutes/qui-je-suis/identite.csv') ?? '', /Claire;Vandamme/)
    assert.match(files.get('donnees-brutes/qui-je-suis/roles.csv') ?? '', /Formateur·rice;AFP2I;2018-01-02/)
    assert.match(files.get('donnees-brutes/qui-je-suis/appareils.csv') ?? '', /Navigateur/)
    const all = JSON.parse(files.get('donnees-brutes/qui-je-suis/tout.json') ?? '')
    assert.equal(all.identities[0].familyName, 'Vandamme')
  })

  test('reads all of it on one page, in plain words, with the files that they gave', async () => {
    const aicha = await beffroi.as('aicha')
    const photo = (await activitiesOf(beffroi.db, seeded.group7))
      .filter((one) => one.proof === 'photo')
      .at(-1)
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#86311f' } })
      .png()
      .toBuffer()
    await aicha.submit(`/formation/activites/${photo?.id}/donner`, {
      act: randomUUID(),
      words: 'Ma chemise <b>',
      file: new File([new Uint8Array(picture)], 'IMG.png', { type: 'image/png' }),
    })
    const files = await taken(aicha)
    const index = files.get('index.html') ?? ''
    const read = sentencesIn(index)
    for (const words of ['Aïcha Benamar', 'Mes travaux et leurs réponses', 'Mes présences'])
      assert.ok(read.includes(words), words)
    assert.match(index, /Ma chemise &lt;b>/)
    assert.match(read, /Rien n’est gardé pour : .*Mes contrats/)
    assert.doesNotMatch(index, /<script|https?:|<b>"/)
    const links = [...index.matchAll(/ (?:src|href)="(?!#)([^"]+)"/g)].map(([, link = '']) => decodeURI(link))
    assert.ok(links.some((link) => /^mes-fichiers\/formation\/travaux\/.*-photo\.webp$/.test(link)))
    for (const link of links) assert.ok(files.has(link), link)
  })

  test('has a French name for every table that a room gives', async () => {
    const named = new Set(sections.flatMap(({ tables }) => Object.keys(tables)))
    for (const { id } of cast)
      for (const { folder, files } of await gatherMyData(beffroi.db, beffroi.personId(id), { url: '' }))
        for (const { path } of files.filter((one) => one.path.endsWith('.csv'))) {
          const key = `${folder}/${path.slice(0, -'.csv'.length)}`
          assert.ok(named.has(key), key)
        }
  })

  test('finds the letters sent to them, without their secrets, and none of before the address was theirs', async () => {
    const visitor = beffroi.visitor()
    await visitor.post('/connexion', { login: 'karine@example.org' })
    await beffroi.settle()
    await beffroi.db.run(sql`
      insert into mail.letters (channel, recipient, subject, body, written_at)
      values ('email', 'karine@example.org', 'Avant', 'Pour une autre', '2020-01-01')`)
    const letters =
      (await taken(await beffroi.as('karine'))).get('donnees-brutes/qui-je-suis/courrier.csv') ?? ''
    assert.match(letters, /karine@example\.org;Votre code/)
    assert.doesNotMatch(letters, /Pour une autre/)
    assert.doesNotMatch(letters, /\d{3}\s\d{3}/)
  })

  test('finds nothing of anybody else', async () => {
    const everything = [...(await taken(await beffroi.as('aicha'))).values()].join('\n')
    // Who accompanies her is hers to know; the rest of them, and the other trainees, are not.
    for (const other of ['claire@', 'karine@', 'mathieu@', 'Boulanger', 'Diallo'])
      assert.doesNotMatch(everything, new RegExp(other))
  })

  test('ten times in a quarter of an hour at most', async () => {
    const mathieu = await beffroi.as('mathieu')
    for (let i = 0; i < 10; i++) assert.equal((await mathieu.get('/moi/donnees.zip')).status, 200)
    assert.equal((await mathieu.get('/moi/donnees.zip')).status, 429)
  })
})
