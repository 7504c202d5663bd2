import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { parisInstant } from '#platform/time'
import { formIn, openBeffroi, type Visitor } from '#testing'
import { accidentExample, accidentLink } from '../seeds/accident-example.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { lengths } from './accident.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const { fromDay } = toCome.said
const own = `/immersions/mes-immersions/${toCome.id}/accident`
const host = await accidentLink(beffroi.db, toCome.id, 'host', beffroi.now())
const anybody = beffroi.visitor()

/** The letters of each page. */
async function pagesOf(who: Visitor, path: string): Promise<string[]> {
  const { bytes } = await who.get(path)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const content = await (await pdf.getPage(n)).getTextContent()
    pages.push(
      content.items
        .map((one) => ('str' in one ? one.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    )
  }
  return pages
}

test('An accident is printed on one page, who said it with it, whatever hours and words are said of it', async () => {
  beffroi.setNow(parisInstant(fromDay, '18:00').toISOString())
  const aicha = await beffroi.as('aicha')
  const form = formIn((await aicha.get(`${own}/dire`)).text, `${own}/dire`)
  const id = String(form['id'])
  const said = { ...form, ...accidentExample(fromDay) }
  const at = (path: string) => `${path}/${id}/corriger`
  assert.equal((await aicha.post(`${own}/dire`, { ...said, clock: '08:00' })).status, 303)
  const hears = async (who: Visitor, path: string, words: object) => {
    const mine = formIn((await who.get(at(path))).text, at(path))
    assert.equal((await who.post(at(path), { ...mine, ...words })).status, 303)
    const pages = await pagesOf(aicha, `${own}/${id}.pdf`)
    assert.equal(pages.length, 1, pages.at(1))
    assert.match(pages[0] ?? '', /Dit par Aïcha Benamar/)
    assert.match(pages[0] ?? '', /Heures dites .* à 8 h .*Le délai part de la première/)
  }
  // as long together as one page was said to hold, then longer
  for (const part of [0.2, 0.3, 0.4, 0.5, 0.6, 1]) {
    const full = Object.fromEntries(
      Object.entries(lengths).map(([name, most]) => [name, 'mot '.repeat((most * part) / 4).trim()]),
    )
    const minutes = String(Math.round(part * 50)).padStart(2, '0')
    for (let hour = 9; hour < 12; hour += 1)
      await hears(aicha, own, { ...full, clock: `${String(hour).padStart(2, '0')}:${minutes}` })
    const other = Object.fromEntries(
      Object.entries(full).map(([name, one]) => [name, one.replaceAll('mot', 'dit')]),
    )
    await hears(anybody, host, { ...other, clock: `14:${minutes}` })
  }
})
