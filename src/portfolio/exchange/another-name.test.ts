import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { readZip, writeZip } from '#platform/zip'
import { newcomer, openBeffroi, sentencesIn, type Visitor } from '#testing'

const here = await openBeffroi()
after(async () => {
  assert.deepEqual(here.surprises, [])
  await here.close()
})
const aicha = await here.as('aicha')
const PAGE = '/portfolio/emporter'

const takeAway = async (who: Visitor) => (await who.get(`${PAGE}.zip`)).bytes
function filesIn(zip: Uint8Array): Map<string, Uint8Array> {
  const read = readZip(zip, { entries: 1000, bytes: 100_000_000 })
  assert.ok(read.ok)
  return new Map(read.entries.map(({ path, bytes }) => [path, bytes]))
}
const send = (who: Visitor, bytes: Uint8Array) =>
  who.post(PAGE, { file: new File([Uint8Array.from(bytes)], 'portfolio.zip', { type: 'application/zip' }) })
const heldIn = (text: string) => /name="held" value="([0-9a-f-]{36})"/.exec(text)?.[1]
/** Who has another name than the file says that it is theirs. */
async function bring(who: Visitor, bytes: Uint8Array) {
  const answer = await send(who, bytes)
  const held = heldIn(answer.text)
  return held ? who.post(`${PAGE}/oui`, { held }) : answer
}
const albumOf = async (who: Visitor) =>
  [...(await who.get('/portfolio')).text.matchAll(/class="leaf" href="(\/portfolio\/[0-9a-f-]+)"/g)].map(
    ([, at = '']) => at,
  )

const leapOf = (entries: string) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:leap2="http://terms.leapspecs.org/">
<id>http://mahara.example/export/1</id><title>Export</title>${entries}</feed>`
const entry = (title: string, rest = '') =>
  `<entry><id>portfolio:artefact/${title.length}</id><title>${title}</title><updated>2025-03-04T10:00:00Z</updated><rdf:type rdf:resource="leap2:entry"/>${rest}</entry>`

describe('An archive that says another name', () => {
  const gesture = () => ({
    id: randomUUID(),
    title: 'Je range le linge',
    did: null,
    learnt: null,
    place: null,
    withWhom: null,
    link: null,
    happenedOn: '2026-05-04',
    seenAs: null,
    proves: [],
    pieces: [],
  })
  const archive = (person: string, rest: object = {}) => {
    const head = { format: 'beffroi portfolio', version: 1, from: 'https://ailleurs.example', person }
    const whole = { ...head, madeAt: '2026-05-04', evidence: [gesture()], ...rest }
    return writeZip([{ path: 'portfolio.json', bytes: JSON.stringify(whole) }], here.now())
  }
  const leapBy = (person: string) =>
    writeZip(
      [
        {
          path: 'leap2a.xml',
          bytes: leapOf(`<author><name>${person}</name></author>${entry('Mon ourlet')}`),
        },
      ],
      here.now(),
    )

  for (const [format, zip] of [
    ['ours', archive('Samira Ouali')],
    ['Leap2A', leapBy('Samira Ouali')],
  ] as const)
    test(`asks before anything is written, and says from whom and where each piece came: ${format}`, async () => {
      const rose = await newcomer(here)
      const asked = await send(rose, zip)
      assert.match(sentencesIn(asked.text), /Ce portfolio est celui de Samira Ouali\. C’est vous \?/)
      assert.deepEqual(await albumOf(rose), [])
      const held = heldIn(asked.text) ?? assert.fail('nothing waits')
      assert.match(sentencesIn((await rose.post(`${PAGE}/oui`, { held })).text), /1 preuve ajoutée/)
      const [at = ''] = await albumOf(rose)
      const from = format === 'ours' ? 'https://ailleurs.example' : 'http://mahara.example'
      assert.match(
        sentencesIn((await rose.get(at)).text),
        new RegExp(`Apporté d’ailleurs.*Portfolio de Samira Ouali, apporté de ${from}`),
      )
      assert.match(
        sentencesIn((await rose.post(`${PAGE}/oui`, { held: randomUUID() })).text),
        /n’est plus là/,
      )
    })

  test('waits for who brought it alone: to anybody else it is not there, and they take nothing of it', async () => {
    const [rose, other] = [await newcomer(here), await newcomer(here)]
    const waiting = async (who: Visitor) =>
      heldIn((await send(who, archive('Samira Ouali'))).text) ?? assert.fail('nothing waits')
    const held = { rose: await waiting(rose), other: await waiting(other) }
    const unknown = await rose.post(`${PAGE}/oui`, { held: randomUUID() })
    for (const [who, swapped] of [
      [rose, held.other],
      [other, held.rose],
    ] as const) {
      const answer = await who.post(`${PAGE}/oui`, { held: swapped })
      assert.equal(answer.status, unknown.status)
      assert.equal(sentencesIn(answer.text), sentencesIn(unknown.text))
      assert.deepEqual(await albumOf(who), [])
    }
    for (const [who, own] of [
      [rose, held.rose],
      [other, held.other],
    ] as const)
      assert.match(sentencesIn((await who.post(`${PAGE}/oui`, { held: own })).text), /1 preuve ajoutée/)
  })

  test('is not asked about by who has that name, however they write it', async () => {
    for (const zip of [archive('benamar, aicha'), leapBy('AÏCHA BENAMAR')])
      assert.match(sentencesIn((await send(aicha, zip)).text), /1 preuve ajoutée/)
    for (const at of (await albumOf(aicha)).slice(0, 12)) {
      const { text } = await aicha.get(at)
      if (/Je range le linge|Mon ourlet/.test(text)) await aicha.post(`${at}/effacer`, {})
    }
  })

  test('of this very territory is its owner’s: anybody else is refused, by both formats, what was erased since too', async () => {
    const [own, other] = [await newcomer(here), await newcomer(here)]
    const words = { act: randomUUID(), way: 'mots', title: 'À moi seule', did: 'Ainsi.' }
    const { location: at } = await own.post('/portfolio/ajouter', words)
    const zip = await takeAway(own)
    const leap = [...filesIn(zip)].filter(([path]) => path === 'leap2a.xml')
    const leapZip = writeZip(
      leap.map(([path, bytes]) => ({ path, bytes })),
      here.now(),
    )
    const refused = async (bytes: Uint8Array) => {
      const answer = await send(other, bytes)
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), /est à une autre personne d’ici\. Elle seule peut l’apporter/)
    }
    await refused(zip)
    await refused(leapZip)
    await own.post(`${at}/effacer`, {})
    await refused(zip)
    await refused(leapZip)
    assert.deepEqual(await albumOf(other), [])
    assert.match(sentencesIn((await send(own, zip)).text), /1 preuve ajoutée/)
    const old = archive('Samira Ouali', { from: here.ground.site.url })
    await refused(old)
  })
})

describe('What a file says was seen elsewhere', () => {
  test('is said to be brought, to whoever trains its person too: nobody here saw it', async () => {
    const forged = {
      id: randomUUID(),
      title: 'Le grand prix du repassage',
      did: null,
      learnt: null,
      place: null,
      withWhom: null,
      link: null,
      happenedOn: '2026-05-04',
      seenAs: 'Validé par le jury',
      proves: [],
      pieces: [],
    }
    const head = { format: 'beffroi portfolio', version: 1, from: 'ici', person: 'Moi', madeAt: '2026-05-04' }
    const bytes = JSON.stringify({ ...head, evidence: [forged] })
    await bring(aicha, writeZip([{ path: 'portfolio.json', bytes }], here.now()))
    const pages = await Promise.all(
      (await albumOf(aicha)).map(async (at) => [at, (await aicha.get(at)).text] as const),
    )
    const [at = ''] = pages.find(([, text]) => text.includes('grand prix')) ?? []
    await aicha.submit(`${at}/montrer`, { audience: 'training', show: 'yes' })
    const claire = await here.as('claire')
    const read = at.replace('/portfolio/', `/portfolio/personnes/${here.personId('aicha')}/`)
    const words = sentencesIn((await claire.get(read)).text)
    assert.match(
      words,
      /Le grand prix du repassage.*Apporté d’ailleurs Portfolio de Moi, apporté de ici\. Validé par le jury/,
    )
    assert.doesNotMatch(words, /Vérifié par Beffroi/)
    await aicha.submit(`${at}/effacer`, {})
  })
})
