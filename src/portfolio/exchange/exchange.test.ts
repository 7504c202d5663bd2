import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { readZip, writeZip } from '#platform/zip'
import { newcomer, openBeffroi, sentencesIn, writeFilm, writeVoice, type Visitor } from '#testing'
import { seededEvidence } from '../seeds/seeded-evidence.ts'
import { manifest } from './manifest.ts'

const [here, there] = [await openBeffroi(), await openBeffroi()]
after(async () => {
  for (const one of [here, there]) {
    assert.deepEqual(one.surprises, [])
    await one.close()
  }
})
// another territory has another address, and nothing of this one
there.ground.site.url = 'http://127.0.0.1:3001'
const [aicha, yanis] = [await here.as('aicha'), await here.as('yanis')]
const stranger = await newcomer(there)

const LIMITS = { entries: 1000, bytes: 100_000_000 }
const PAGE = '/portfolio/emporter'

const takeAway = async (who: Visitor) => (await who.get(`${PAGE}.zip`)).bytes
function filesIn(zip: Uint8Array): Map<string, Uint8Array> {
  const read = readZip(zip, LIMITS)
  assert.ok(read.ok)
  return new Map(read.entries.map(({ path, bytes }) => [path, bytes]))
}
const send = (who: Visitor, bytes: Uint8Array, name = 'portfolio.zip') =>
  who.post(PAGE, { file: new File([Uint8Array.from(bytes)], name, { type: 'application/zip' }) })
const heldIn = (text: string) => /name="held" value="([0-9a-f-]{36})"/.exec(text)?.[1]
/** Who has another name than the file says that it is theirs. */
async function bring(who: Visitor, bytes: Uint8Array, name?: string) {
  const answer = await send(who, bytes, name)
  const held = heldIn(answer.text)
  return held ? who.post(`${PAGE}/oui`, { held }) : answer
}
const said = async (who: Visitor, zip: Uint8Array) => sentencesIn((await bring(who, zip)).text)
const manifestIn = (files: Map<string, Uint8Array>) =>
  manifest.parse(JSON.parse(new TextDecoder().decode(files.get('portfolio.json'))))
const albumOf = async (who: Visitor) =>
  [...(await who.get('/portfolio')).text.matchAll(/class="leaf" href="(\/portfolio\/[0-9a-f-]+)"/g)].map(
    ([, at = '']) => at,
  )

for (const at of await albumOf(await there.as('aicha')))
  await (await there.as('aicha')).post(`${at}/effacer`, {})

const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#86311f' } })
  .jpeg()
  .toBuffer()
const voice = new File([await writeVoice('ogg')], 'ma voix.ogg', {
  type: 'audio/ogg',
})
await aicha.submit('/portfolio/ajouter', {
  act: randomUUID(),
  way: 'photo',
  title: 'La soupe <de restes> & co',
  did: 'Épluchée, coupée, cuite.',
  file: new File([Uint8Array.from(picture)], 'soupe.jpg', { type: 'image/jpeg' }),
})
await aicha.submit(`/portfolio/${seededEvidence.shirt}/voix`, { file: voice })

const heavy = await writeFilm({ seconds: 60, pictureBytes: 100_000 }) // more than a form would take
assert.ok(heavy.length > 25_000_000)

describe('A film that is a tutorial', () => {
  test('comes back whole: its film, its picture, its steps and the words under it', async () => {
    const { location: at } = await aicha.post('/portfolio/ajouter', {
      act: randomUUID(),
      way: 'film',
      title: 'Je repasse le col',
      file: new File([await writeFilm()], 'col.mp4', { type: 'video/mp4' }),
      picture: new File([Uint8Array.from(picture)], 'col.jpg', { type: 'image/jpeg' }),
    })
    await aicha.post(`${at}/etapes`, { time: '0:04', words: 'Le col' })
    await aicha.post(`${at}/sous-titres`, { 'from-1': '0:01', 'to-1': '0:03', 'words-1': 'Je pose le col.' })
    const zip = await takeAway(aicha)
    const reader = await newcomer(there)
    await bring(reader, zip)
    const [before, back] = [filesIn(zip), filesIn(await takeAway(reader))]
    const filmIn = (files: typeof before) =>
      manifestIn(files).evidence.find((one) => one.steps) ?? assert.fail('no film')
    const [given, found] = [filmIn(before), filmIn(back)]
    assert.deepEqual([found.steps, found.captions], [given.steps, given.captions])
    const [piece, mirror] = [given.pieces[0] ?? assert.fail(), found.pieces[0] ?? assert.fail()]
    assert.deepEqual(back.get(mirror.path), before.get(piece.path))
    assert.deepEqual(back.get(mirror.picture ?? ''), before.get(piece.picture ?? ''))
    assert.ok((before.get(piece.picture ?? '')?.length ?? 0) > 0)
    // the shirt of the demo has a picture a step: each comes back, at the address that the file says
    const steps = (files: typeof before) =>
      manifestIn(files)
        .evidence.flatMap((one) => one.steps ?? [])
        .filter((step) => step.picture)
    assert.ok(steps(before).length > 3)
    assert.deepEqual(
      steps(back).map(({ says, picture: path = '' }) => [says, back.get(path ?? '')]),
      steps(before).map(({ says, picture: path = '' }) => [says, before.get(path ?? '')]),
    )
    // opened, then packed again inside a folder: the same, its pictures too
    const packed = [...before].map(([path, bytes]) => ({ path: `emporte/${path}`, bytes }))
    const other = await newcomer(there)
    assert.doesNotMatch(await said(other, writeZip(packed, there.now())), /n’ont pas pu être gardés/)
    const again = filesIn(await takeAway(other))
    assert.equal(steps(again).length, steps(before).length)
    assert.ok((again.get(filmIn(again).pieces[0]?.picture ?? '')?.length ?? 0) > 0)
    await aicha.post(`${at}/effacer`, {})
  })
  test('weighs what a film may weigh; one whose words overlap is refused with its file', async () => {
    const film = {
      id: randomUUID(),
      title: 'Un long film',
      did: null,
      learnt: null,
      place: null,
      withWhom: null,
      link: null,
      seenAs: null,
      happenedOn: '2026-05-04',
      proves: [],
      pieces: [{ path: 'film.mp4', isTold: false, name: 'film.mp4' }],
    }
    const archive = (captions: object[]) => {
      const text = {
        format: 'beffroi portfolio',
        version: 1,
        from: 'ici',
        person: 'Moi',
        madeAt: '2026-05-04',
      }
      const whole = JSON.stringify({ ...text, evidence: [{ ...film, captions }] })
      const entries = [
        { path: 'portfolio.json', bytes: whole },
        { path: 'film.mp4', bytes: heavy },
      ]
      return writeZip(entries, there.now())
    }
    const reader = await newcomer(there)
    const cue = (from_s: number, to_s: number) => ({ from_s, to_s, words: 'Le col.' })
    for (const wrong of [[cue(1, 3), cue(2, 4)], [cue(3, 3)], [cue(0.01, 0.04)]])
      assert.match(await said(reader, archive(wrong)), /ne se lit pas/)
    assert.match(
      await said(reader, archive([cue(1, 3), cue(3, 4)])),
      /1 preuve ajoutée. Déjà là : 0\.(?!.*gardés)/,
    )
  })
})

describe('A portfolio taken away', () => {
  test('opens without us: each thing that its page shows is in the archive', async () => {
    const files = filesIn(await takeAway(aicha))
    const html = new TextDecoder().decode(files.get('index.html'))
    assert.match(html, /Je repasse une chemise[\s\S]*D’abord le col/)
    const shown = [...html.matchAll(/(?:src|href|poster)="([^"]+)"/g)].map(([, at = '']) => at)
    const words = shown.filter((at) => at.startsWith('data:text/vtt'))
    assert.match(decodeURIComponent(words[0] ?? ''), /WEBVTT\n\n00:00:/)
    const isGiven = (at: string) => at.startsWith('justificatifs/')
    assert.deepEqual(shown.filter(isGiven).toSorted(), [...files.keys()].filter(isGiven).toSorted())
    assert.ok(shown.some(isGiven))
    const inside = shown.filter((at) => !words.includes(at) && !isGiven(at)) // two, two films with picture and sheet, the card
    assert.deepEqual([inside.length, words.length], [17, 2])
    for (const at of inside) assert.ok(files.has(at), at)
    const papers = inside.filter((at) => at.endsWith('.pdf'))
    assert.equal(papers.length, 3)
    for (const at of papers) assert.equal(Buffer.from(files.get(at) ?? []).toString('latin1', 0, 5), '%PDF-')
    const leap = new TextDecoder().decode(files.get('leap2a.xml'))
    assert.match(leap, /<title>La soupe &lt;de restes&gt; &amp; co<\/title>/)
    for (const [, at = ''] of leap.matchAll(/rel="enclosure" href="([^"]+)"/g)) assert.ok(files.has(at), at)
  })
  test('is one’s own: what somebody else took away holds nothing of it', async () => {
    const { evidence } = manifestIn(filesIn(await takeAway(yanis)))
    assert.deepEqual(
      evidence.map((one) => one.title),
      ['Je répare une crevaison'],
    )
    assert.equal((await here.visitor().get(`${PAGE}.zip`)).status, 303)
  })
})

describe('A portfolio brought into another Beffroi', () => {
  test('is whole: words, files, voice, what it proves; and brought again it is there once', async () => {
    const zip = await takeAway(aicha)
    const { evidence } = manifestIn(filesIn(zip))
    assert.match(await said(stranger, zip), /5 preuves ajoutées. Déjà là : 0/)
    const back = manifestIn(filesIn(await takeAway(stranger)))
    const bare = (all: typeof evidence) =>
      all.map((one) => ({ ...one, seenAs: null })).toSorted((a, b) => a.id.localeCompare(b.id))
    assert.deepEqual(bare(back.evidence), bare(evidence))
    const [before, after_] = [filesIn(zip), filesIn(await takeAway(stranger))]
    for (const { pieces } of evidence)
      for (const { path } of pieces) assert.deepEqual(after_.get(path), before.get(path), path)
    assert.match(await said(stranger, zip), /0 preuve ajoutée. Déjà là : 5/)
    assert.equal((await albumOf(stranger)).length, 5)
    assert.match(await said(aicha, zip), /0 preuve ajoutée. Déjà là : 5/)
  })
  test('never says that Beffroi saw what a file says', async () => {
    const [first = ''] = await albumOf(stranger)
    const words = sentencesIn((await stranger.get(first)).text)
    assert.match(words, /Apporté d’ailleurs/)
    assert.doesNotMatch(words, /Vérifié par Beffroi/)
    for (const at of await albumOf(stranger))
      assert.doesNotMatch(sentencesIn((await stranger.get(at)).text), /Vérifié par Beffroi|Déjà fait ici/)
  })
})

const leapOf = (entries: string) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:leap2="http://terms.leapspecs.org/">
<id>http://mahara.example/export/1</id><title>Export</title>${entries}</feed>`
const entry = (title: string, rest = '') =>
  `<entry><id>portfolio:artefact/${title.length}</id><title>${title}</title><updated>2025-03-04T10:00:00Z</updated><rdf:type rdf:resource="leap2:entry"/>${rest}</entry>`

describe('An export of Mahara', () => {
  test('comes in: an entry is an evidence, what it encloses is its files, the person is none', async () => {
    const person =
      '<entry><id>portfolio:person</id><title>Léa</title><rdf:type rdf:resource="leap2:person"/></entry>'
    const cake = entry(
      'Mon gâteau',
      '<content type="html">&lt;p&gt;Farine, &lt;b&gt;œufs&lt;/b&gt;.&lt;/p&gt;</content><link rel="enclosure" href="files/g%C3%A2teau.jpg"/>',
    )
    const zip = writeZip(
      [
        { path: 'leap2a.xml', bytes: leapOf(person + cake + entry('Sans fichier')) },
        { path: 'files/gâteau.jpg', bytes: picture },
      ],
      there.now(),
    )
    const lea = await newcomer(there)
    assert.match(await said(lea, zip), /2 preuves ajoutées/)
    assert.match(await said(lea, zip), /Déjà là : 2/)
    const pages = await Promise.all((await albumOf(lea)).map(async (at) => (await lea.get(at)).text))
    const page = pages.find((text) => text.includes('Mon gâteau')) ?? assert.fail()
    assert.match(sentencesIn(page), /Farine, œufs\..*4 mars 2025/)
    assert.match(page, /\/fichiers\//)
  })
  test('comes in too where an entry says to be a file, without enclosing it', async () => {
    const photo = entry('Une photo', '<content type="image/jpeg" src="files/photo.jpg"/>')
    const lost = entry('Une autre image', '<content type="image/jpeg" src="files/perdue.jpg"/>')
    const zip = writeZip(
      [
        { path: 'leap2a.xml', bytes: leapOf(photo + lost) },
        { path: 'files/photo.jpg', bytes: picture },
      ],
      there.now(),
    )
    const reader = await newcomer(there)
    assert.match(
      await said(reader, zip),
      /2 preuves ajoutées.*n’ont pas pu être gardés : perdue\.jpg Emporter/,
    )
    const kept = [...filesIn(await takeAway(reader)).keys()].filter((path) => path.startsWith('pieces/'))
    assert.deepEqual(kept.length, 1)
  })
  test('keeps what it says when its file is missing, or is not what it says to be', async () => {
    const lost = entry(
      'Perdu',
      '<link rel="enclosure" href="files/rien.jpg"/><link rel="enclosure" href="../../etc/passwd"/>',
    )
    const zip = writeZip([{ path: 'leap2a.xml', bytes: leapOf(lost) }], there.now())
    const words = await said(await newcomer(there), zip)
    assert.match(words, /1 preuve ajoutée.*n’ont pas pu être gardés : rien\.jpg passwd/)
  })
})

describe('An archive that is none', () => {
  const zipOf = (path: string, content: string) => writeZip([{ path, bytes: content }], there.now())
  const cases: [name: string, bytes: Uint8Array, says: RegExp][] = [
    ['a picture', picture, /n’est pas un ZIP/],
    ['of something else', zipOf('lisez-moi.txt', 'Bonjour'), /ne contient pas de portfolio/],
    ['cut in its manifest', zipOf('portfolio.json', '{"format":"beffroi portfolio"'), /ne se lit pas/],
    [
      'of another version',
      zipOf('portfolio.json', '{"format":"beffroi portfolio","version":9}'),
      /ne se lit pas/,
    ],
    ['of Leap2A, broken', zipOf('leap2a.xml', '<feed><entry></feed>'), /ne se lit pas/],
    [
      'of Leap2A, with a bomb of entities',
      zipOf('leap2a.xml', '<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "x">]><feed>&a;</feed>'),
      /ne se lit pas/,
    ],
  ]
  for (const [name, bytes, says] of cases)
    test(`${name}: is refused with one sentence, and nothing comes in`, async () => {
      const before = await albumOf(yanis)
      const answer = await bring(yanis, bytes)
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), says)
      assert.deepEqual(await albumOf(yanis), before)
    })
  test('that leaves its folder is not opened', async () => {
    const zip = Buffer.from(zipOf('aa/portfolio.json', '{}'))
    const bad = Buffer.from(
      zip.toString('latin1').replaceAll('aa/portfolio.json', '../portfolio.json').slice(0),
      'latin1',
    )
    assert.match(sentencesIn((await bring(yanis, bad)).text), /sort de son dossier/)
  })
})
