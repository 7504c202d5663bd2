import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { readZip } from '#platform/zip'
import { openBeffroi, type Visitor } from '#testing'

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

  test('gets one ZIP to be kept, dated, with a page that leads to each file', async () => {
    const claire = await beffroi.as('claire')
    const { headers } = await claire.get('/moi/donnees.zip')
    assert.equal(headers.get('content-disposition'), 'attachment; filename="mes-donnees-2026-06-02.zip"')
    assert.equal(headers.get('cache-control'), 'no-store')
    const files = await taken(claire)
    for (const path of files.keys())
      if (path !== 'LISEZ-MOI.html')
        assert.match(files.get('LISEZ-MOI.html') ?? '', new RegExp(`href="${path}"`))
    assert.match(files.get('qui-je-suis/identite.csv') ?? '', /Claire;Vandamme/)
    assert.match(files.get('qui-je-suis/roles.csv') ?? '', /Formateur·rice;AFP2I;2018-01-02/)
    assert.match(files.get('qui-je-suis/appareils.csv') ?? '', /Navigateur/)
    const all = JSON.parse(files.get('qui-je-suis/tout.json') ?? '')
    assert.equal(all.identities[0].familyName, 'Vandamme')
  })

  test('finds the letters sent to them, without their secrets, and none of before the address was theirs', async () => {
    const visitor = beffroi.visitor()
    await visitor.post('/connexion', { login: 'karine@example.org' })
    await beffroi.settle()
    await beffroi.db.run(sql`
      insert into mail.letters (channel, recipient, subject, body, written_at)
      values ('email', 'karine@example.org', 'Avant', 'Pour une autre', '2020-01-01')`)
    const letters = (await taken(await beffroi.as('karine'))).get('qui-je-suis/courrier.csv') ?? ''
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
