import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { findKept } from '#platform/files'
import { newcomer, openBeffroi, readingsOf, sentencesIn } from '#testing'
import { signatoriesOf } from '../convention/door.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { keepPaper, verifySignatures } from '../signing/door.ts'
import { readSignatures } from '../signing/line-store.ts'
import { papersOf } from '../signing/paper-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome } = toBeSeeded(beffroi.now())
const here = `/immersions/conventions/${toCome.id}`
const [host] = (await signatoriesOf(db, toCome.id)).filter(({ role }) => role === 'host')
assert(host)
const paper = `${here}/papier/${host.id}`
const karine = await beffroi.as('karine')
const place = { organisationId: seededOrganisations.plie.id, role: 'referent' } as const
const [colleague, stranger] = [await newcomer(beffroi, place), beffroi.visitor()]
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
// all have signed but the host, who signs on paper
await db.transaction(async (tx) => {
  await tx.run(sql`update immersion.conventions set state = 'signing' where id = ${toCome.id}`)
  await tx.run(
    sql`delete from immersion.signature_lines where convention_id = ${toCome.id} and role = 'host'`,
  )
})

async function photo(shade: number): Promise<File> {
  const background = { r: shade, g: 120, b: 40 }
  const bytes = await sharp({ create: { width: 300, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'page.jpg', { type: 'image/jpeg' })
}
const pdf = () => new File([new TextEncoder().encode('%PDF-1.4\n%%EOF')], 'page.pdf')
/** The pictures of the page on which somebody checks. */
const pictures = (html: string) =>
  [...html.matchAll(/<img[^>]* src="([^"]*\/papier\/[^"]+)"[^>]*>/g)].map(([, src = '']) => src)
const checking = async () => (await colleague.get(`${paper}/verifier`)).text
const sawIn = (html: string) => /name="saw" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('Whoever checks a signature on paper', () => {
  test('sees the page itself, upright, opened larger by a press, beside what the convention says', async () => {
    assert.equal((await karine.post(paper, { photo: await photo(1) })).status, 303)
    const html = await checking()
    assert.deepEqual(pictures(html), [paper])
    assert.match(html, new RegExp(`<a href="${paper}"><img[^>]* width="300" height="400"`))
    assert.match(html, new RegExp(`alt="La page signée par ${host.name}"`))
    assert.match(
      words(html),
      new RegExp(`Signe ${host.name}, l’employeur qui accueille.*Benamar.*Dates.*Horaires`, 'i'),
    )
    const answer = await colleague.get(paper)
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'image/webp'])
    assert.equal((await stranger.get(paper)).status === 200, false)
    const readers = (await readingsOf(beffroi, beffroi.personId('aicha'))).map(({ reader }) => reader)
    assert.ok(readers.length > 0, 'the person reads who looked')
  })

  test('sees each page of several: sent twice, one is there once', async () => {
    for (let n = 0; n < 2; n += 1)
      assert.equal((await karine.post(paper, { photo: await photo(90), adds: 'oui' })).status, 303)
    assert.equal((await karine.post(paper, { photo: pdf(), adds: 'oui' })).status, 303)
    const html = await checking()
    assert.deepEqual(pictures(html), [paper, `${paper}?page=2`])
    assert.match(html, /alt="La page signée par [^"]*, 2 sur 3"/)
    assert.match(words(html), /Les 3 pages signées.*Voir la page signée, 3 sur 3/)
    assert.match((await colleague.get(`${paper}?page=3`)).text, /^%PDF/)
    for (const bad of ['4', '0', 'x', '-1', '1.5'])
      assert.equal((await colleague.get(`${paper}?page=${bad}`)).status, 404, bad)
  })

  test('does not count what they did not see: a page that came meanwhile is shown first', async () => {
    const saw = sawIn(await checking())
    assert.equal((await karine.post(paper, { photo: await photo(200), adds: 'oui' })).status, 303)
    const late = await colleague.post(`${paper}/verifier`, { saw })
    assert.equal(late.status, 422)
    assert.match(words(late.text), /La page vient de changer\. Regardez-la encore\./)
    assert.equal(pictures(late.text).length, 3)
  })

  test('has six pages at most before them, all of one person', async () => {
    for (const shade of [10, 20])
      assert.equal((await karine.post(paper, { photo: await photo(shade), adds: 'oui' })).status, 303)
    const over = await karine.post(paper, { photo: await photo(30), adds: 'oui' })
    assert.equal(over.status, 422)
    assert.match(words(over.text), /6 pages au plus/)
    assert.equal(pictures(await checking()).length, 5)
    const other = { files: [await photo(30)], adds: true, by: colleague.personId, now: beffroi.now() }
    assert.deepEqual(await keepPaper(beffroi.ground, host, other), { ok: false, refusal: 'kept by another' })
  })

  test('checks all its pages at once: the chain holds them together, and each that is altered is found', async () => {
    const saw = sawIn(await checking())
    assert.equal((await colleague.post(`${paper}/verifier`, { saw })).status, 303)
    const { lines } = await readSignatures(db, toCome.id)
    const line = lines.find(({ how }) => how === 'paper') ?? assert.fail()
    const [kept] = (await papersOf(db, toCome.id, 1)).filter(({ signatoryId }) => signatoryId === host.id)
    assert.equal(kept?.fileIds.length, 6)
    const all = await Promise.all(kept.fileIds.map((id) => findKept(db, id)))
    const whole = all.map((one) => one?.sha256).join('\n')
    assert.equal(line.pageSha256, createHash('sha256').update(whole).digest('hex'))
    const altered = async () =>
      (await verifySignatures(db, beffroi.ground.site.dataDir)).find(
        ({ conventionId }) => conventionId === toCome.id,
      )?.alteredPage
    assert.equal(await altered(), undefined)
    await db.run(sql`
      update immersion.paper_signatures
      set further_file_ids = further_file_ids[1:4]
      where signatory_id = ${host.id}`)
    assert.equal(await altered(), host.name)
  })
})
