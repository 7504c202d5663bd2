import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { seeded } from '#actions'
import { seededTrainees } from '#people'
import { sql } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { readZip } from '#platform/zip'
import { openBeffroi } from '#testing'
import { trainingBackground } from './prepare-dossier.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const aichaId = beffroi.personId('aicha')
const claire = await beffroi.as('claire')
const base = `/formation/${seeded.group7}/dossier`

async function taken(path: string): Promise<Map<string, Uint8Array>> {
  const opened = readZip((await claire.get(path)).bytes, { entries: 500, bytes: 50_000_000 })
  assert.ok(opened.ok)
  return new Map(opened.entries.map((one) => [one.path, one.bytes]))
}
const endingBy = (files: Map<string, Uint8Array>, end: string): Uint8Array => {
  const [, bytes] = [...files].find(([path]) => path.endsWith(end)) ?? []
  assert.ok(bytes, end)
  return bytes
}
async function read(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  assert.equal((await pdf.getMarkInfo())?.Marked, true)
  const texts: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    texts.push(items.map((one) => ('str' in one ? one.str : '')).join(' '))
  }
  return texts.join('\n').replaceAll('\u00A0', ' ').replaceAll(/\s+/g, ' ')
}
/** Where each link of a page leads. */
const linksIn = (bytes: Uint8Array): string[] =>
  [...new TextDecoder().decode(bytes).matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) => href)

describe('The dossier of one trainee', () => {
  test('holds the half-days that they signed, with who trained, and names no other trainee', async () => {
    const sheets = await read(
      endingBy(await taken(`${base}/${aichaId}/dossier.zip`), '/feuilles-emargement.pdf'),
    )
    const own = await beffroi.db.rows(sql`
      select distinct h.day, h.half
      from training.current_attendance a
      join training.half_days h on h.id = a.half_day_id
      where h.group_id = ${seeded.group7} and a.person_id = ${aichaId} and h.mode <> 'foad at home'`)
    assert.equal(sheets.split(/ (?:matin|après-midi) /).length - 1, own.length)
    for (const words of [
      'Stagiaire Aïcha',
      'lundi 4 mai 2026, matin',
      'Signé sur son téléphone',
      'Claire Vandamme. Signé le',
    ])
      assert.ok(sheets.includes(words), `${words}: ${sheets}`)
    for (const { id, familyName } of seededTrainees.group7)
      if (id !== aichaId) assert.ok(!sheets.includes(familyName), familyName)
    assert.doesNotMatch(sheets, /maladie|enfant malade|médical/i)
  })

  test('shows a signature that was drawn as a picture, which says whose it is', async () => {
    const nadege = seededTrainees.group7[11]
    assert.ok(nadege)
    const sheet = `/formation/${seeded.group7}/emargement/2026-06-02/matin`
    await claire.submit(`${sheet}/${nadege.id}/signature`, { drawing: 'M10 20L30 40L50 20', late: '0' })
    const files = await taken(`${base}/${nadege.id}/dossier.zip`)
    const drawn = endingBy(files, '/feuilles-emargement.pdf')
    const pdf = await getDocument({ data: new Uint8Array(drawn), verbosity: 0 }).promise
    const last = JSON.stringify(await (await pdf.getPage(pdf.numPages)).getStructTree())
    assert.match(last, new RegExp(`"alt":"Signature d[^"]*${nadege.familyName}"`))
  })

  test('tells no reason of an absence, whatever words were typed beside it', async () => {
    const rosa = seededTrainees.group7[4]
    assert.ok(rosa)
    const note = `/formation/${seeded.group7}/emargement/2026-06-02/matin/${rosa.id}/note`
    const reasons = { reason: 'other', reasonWords: 'Hospitalisée depuis lundi' }
    assert.equal((await claire.post(note, { status: 'absent', late: '0', ...reasons })).status, 303)
    const own = await read(
      endingBy(await taken(`${base}/${rosa.id}/dossier.zip`), '/feuilles-emargement.pdf'),
    )
    assert.match(own, /mardi 2 juin 2026, matin .*Absence justifiée/)
    assert.doesNotMatch(own, /hospitalis/i)
  })

  test('has a page that leads to each of its pieces, in the same order each time', async () => {
    const files = await taken(`${base}/${aichaId}/dossier.zip`)
    const inside = [...files.keys()].map((path) => path.split('/').slice(1).join('/'))
    assert.deepEqual(
      linksIn(endingBy(files, '/index.html')),
      inside.filter((path) => path !== 'index.html'),
    )
    assert.deepEqual([...(await taken(`${base}/${aichaId}/dossier.zip`)).keys()], [...files.keys()])
  })
})

describe('The dossier of a group', () => {
  test('has a page that leads to each piece, under the name of its trainee', async () => {
    const id = randomUUID()
    await claire.post(base, { id })
    await runJobs(beffroi.db, trainingBackground(beffroi.ground))
    const files = await taken(`${base}/prepare/${id}/dossier.zip`)
    const own = [...files].filter(([path]) => path.endsWith('/feuilles-emargement.pdf'))
    assert.equal(own.length, 13)
    for (const [path, bytes] of own) assert.doesNotMatch(await read(bytes), /Pas encore noté/, path)
    const index = endingBy(files, 'index.html')
    const pieces = [...files.keys()].filter((path) => path !== 'index.html' && path !== '00-sommaire.pdf')
    assert.deepEqual(linksIn(index), ['00-sommaire.pdf', ...pieces])
    assert.match(new TextDecoder().decode(index), /<h2>Aïcha [^<]+<\/h2><ul><li><a href="stagiaires\//)
  })
})
