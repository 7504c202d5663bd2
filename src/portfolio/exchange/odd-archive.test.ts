import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { writeZip } from '#platform/zip'
import { newcomer, openBeffroi, sentencesIn, type Visitor } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const head = { format: 'beffroi portfolio', version: 1, from: 'ici', person: 'Moi', madeAt: '2026-05-04' }
const shirt = {
  id: '0a000000-0000-4000-8000-00000000000f',
  title: 'Une chemise',
  did: null,
  learnt: null,
  place: null,
  withWhom: null,
  link: null,
  seenAs: null,
  happenedOn: '2026-05-04',
  proves: [] as object[],
  pieces: [] as object[],
}
async function bring(who: Visitor, path: string, text: string) {
  const zip = Uint8Array.from(writeZip([{ path, bytes: text }], beffroi.now()))
  const file = new File([zip], 'portfolio.zip', { type: 'application/zip' })
  const answer = await who.post('/portfolio/emporter', { file })
  const held = /name="held" value="([^"]+)"/.exec(answer.text)?.[1]
  return held ? who.post('/portfolio/emporter/oui', { held }) : answer
}
const bringOurs = (who: Visitor, ...evidence: object[]) =>
  bring(who, 'portfolio.json', JSON.stringify({ ...head, evidence }))
const grid = { framework: 'trade', frameworkId: randomUUID(), code: 'A1', title: 'Accueillir' }

describe('An archive that somebody wrote by hand', () => {
  for (const [why, odd] of [
    ['a letter that no text holds', { title: 'Une\u0000chemise' }],
    ['a file named with it', { pieces: [{ path: 'a.jpg', isTold: false, name: 'a\u0000.jpg' }] }],
    ['a grid that has no number', { proves: [{ ...grid, frameworkId: 'rien' }] }],
    ['an address that is none', { link: 'https://' }],
  ] as const)
    test(`is refused with its sentence: ${why}`, async () => {
      const answer = await bringOurs(await newcomer(beffroi), { ...shirt, ...odd })
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), /ne se lit pas/)
    })

  for (const [why, odd] of [
    ['what it proves is said twice', { proves: [grid, grid] }],
    ['its day is to come', { happenedOn: '2098-05-04' }],
    ['its address is in capitals', { link: 'HTTPS://EXAMPLE.FR/moi' }],
    ['its name is as long as a course may be named', { title: 'x'.repeat(300) }],
  ] as const)
    test(`comes in once, and its pages open: ${why}`, async () => {
      const who = await newcomer(beffroi)
      const one = { ...shirt, id: randomUUID(), ...odd }
      assert.match(sentencesIn((await bringOurs(who, one, one)).text), /1 preuve ajoutée. Déjà là : 1/)
      const capitals = { ...one, id: one.id.toUpperCase() }
      assert.match(sentencesIn((await bringOurs(who, capitals)).text), /0 preuve ajoutée. Déjà là : 1/)
      const [, at = ''] = /class="leaf" href="([^"]+)"/.exec((await who.get('/portfolio')).text) ?? []
      for (const page of [at, `${at}/criteres`, '/portfolio/criteres', '/portfolio/emporter.zip'])
        assert.equal((await who.get(page)).status, 200, page)
    })

  test('of Mahara, with an address that is badly written, says that its file is missing', async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><entry><id>1</id><title>Perdu</title>
      <link rel="enclosure" href="files/100%.jpg"/><link rel="related" href="HTTPS://EXAMPLE.FR/a"/></entry></feed>`
    const { text } = await bring(await newcomer(beffroi), 'leap2a.xml', feed)
    assert.match(sentencesIn(text), /1 preuve ajoutée.*n’ont pas pu être gardés : 100%\.jpg/)
  })

  test('of Mahara, that leaves its folder, is not opened; what its page says of a file elsewhere is a file that is missing', async () => {
    const who = await newcomer(beffroi)
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><entry><id>1</id><title>Ailleurs</title>
      <link rel="enclosure" href="../../../../etc/passwd"/></entry></feed>`
    const zip = Buffer.from(writeZip([{ path: 'aa/leap2a.xml', bytes: feed }], beffroi.now()))
    const outside = zip.toString('latin1').replaceAll('aa/leap2a.xml', '../leap2a.xml')
    const file = new File([Uint8Array.from(Buffer.from(outside, 'latin1'))], 'mahara.zip')
    const refused = await who.post('/portfolio/emporter', { file })
    assert.equal(refused.status, 422)
    assert.match(
      sentencesIn(refused.text),
      /Un fichier de ce ZIP sort de son dossier\. Rien n’a été ouvert\./,
    )
    assert.doesNotMatch((await who.get('/portfolio')).text, /Ailleurs/)
    const { text } = await bring(who, 'leap2a.xml', feed)
    assert.match(sentencesIn(text), /1 preuve ajoutée.*n’ont pas pu être gardés : \S*passwd/)
  })
})
