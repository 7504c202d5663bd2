import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { openBeffroi, sentencesIn, writeVoice, type Visitor } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, yanis, claire] = [
  await beffroi.as('aicha'),
  await beffroi.as('yanis'),
  await beffroi.as('claire'),
]

const photo = async () =>
  new File(
    [
      await sharp({ create: { width: 40, height: 30, channels: 3, background: '#86311f' } })
        .jpeg()
        .toBuffer(),
    ],
    'soupe.jpg',
    { type: 'image/jpeg' },
  )
const sound = async () => new File([await writeVoice('ogg')], 'voix.ogg', { type: 'audio/ogg' })

const words = { way: 'mots', title: 'Je plie le linge', did: 'Quatre draps, à deux.' }
const add = (by: Visitor, fields: Record<string, string | File>) =>
  by.post('/portfolio/ajouter', { act: randomUUID(), ...fields })
const idIn = (location: string | null | undefined) => location?.split('/').at(-1) ?? ''

describe('Somebody adds to their portfolio', () => {
  test('a few words, and reads them first in their album', async () => {
    const { location } = await add(aicha, words)
    const { text } = await aicha.get(location ?? '')
    assert.match(sentencesIn(text), /Je plie le linge.*Quatre draps, à deux/)
    assert.match(sentencesIn((await aicha.get('/portfolio')).text), /Mes mots/)
  })
  test('a photo, made small; nobody else opens it, nor its file', async () => {
    const { location } = await add(aicha, { way: 'photo', title: 'La soupe', file: await photo() })
    const { text } = await aicha.get(location ?? '')
    const [file = ''] = /\/portfolio\/[0-9a-f-]+\/fichiers\/[0-9a-f-]+/.exec(text) ?? []
    assert.equal((await aicha.get(file)).headers.get('content-type'), 'image/webp')
    for (const other of [yanis, claire])
      for (const path of [location ?? '', file, `${location}/changer`, `${location}/effacer`])
        assert.equal((await other.get(path)).status, 404, path)
    assert.equal((await yanis.post(`${location}/effacer`, {})).status, 404)
    assert.equal((await aicha.get(location ?? '')).status, 200)
  })
  test('once, when the form is sent twice', async () => {
    const act = randomUUID()
    const [one, other] = [await add(aicha, { ...words, act }), await add(aicha, { ...words, act })]
    assert.equal(one.location, other.location)
    const stolen = await add(yanis, { ...words, act })
    assert.equal(stolen.status, 422)
  })
  test('and is told beside each field what is to be mended; a photo that came is kept meanwhile', async () => {
    const refused = await add(aicha, { way: 'photo', title: '', day: '2099-01-01', file: await photo() })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Dites en quelques mots ce que vous montrez/)
    assert.match(sentencesIn(refused.text), /Ce jour n’est pas encore passé/)
    const kept = /name="kept" value="([0-9a-f-]+)"/.exec(refused.text)?.[1] ?? ''
    const { location } = await add(aicha, { way: 'photo', title: 'La soupe', kept })
    assert.match((await aicha.get(location ?? '')).text, /\/fichiers\//)
    const gone = await add(aicha, { way: 'photo', title: 'La soupe', kept })
    assert.match(sentencesIn(gone.text), /Le fichier n’est plus là/)
  })
  test('no page that is none, and no file of another kind', async () => {
    for (const link of ['', 'exemple', 'javascript:alert(1)', 'https://'])
      assert.equal((await add(aicha, { way: 'lien', title: 'Mon film', link })).status, 422, link)
    const { location } = await add(aicha, { way: 'lien', title: 'Mon film', link: 'https://exemple.fr/film' })
    assert.match(
      (await aicha.get(location ?? '')).text,
      /href="https:\/\/exemple\.fr\/film" rel="noreferrer nofollow"/,
    )
    const refused = await add(aicha, { way: 'photo', title: 'La soupe', file: await sound() })
    assert.match(sentencesIn(refused.text), /pas du bon genre/)
  })
})

describe('Whoever has an evidence', () => {
  test('tells of it by voice, changes its words, erases it for good', async () => {
    const { location } = await add(aicha, words)
    const at = location ?? ''
    assert.equal((await aicha.post(`${at}/voix`, {})).status, 422)
    await aicha.post(`${at}/voix`, { file: await sound() })
    const told = await aicha.get(at)
    const [voice = ''] = /\/portfolio\/[0-9a-f-]+\/fichiers\/[0-9a-f-]+/.exec(told.text) ?? []
    assert.equal((await aicha.get(voice)).status, 200)
    const part = await aicha.get(voice, { range: 'bytes=0-1' })
    assert.deepEqual([part.status, part.bytes.length], [206, 2])
    await aicha.post(`${at}/changer`, {
      title: 'Je plie à deux',
      learnt: 'On secoue d’abord.',
      day: '2026-05-04',
    })
    assert.match(sentencesIn((await aicha.get(at)).text), /Je plie à deux.*On secoue d’abord.*4 mai 2026/)
    assert.equal((await aicha.post(`${at}/changer`, { title: '' })).status, 422)
    assert.match(sentencesIn((await aicha.get(`${at}/effacer`)).text), /Effacer cette preuve/)
    await aicha.post(`${at}/effacer`, {})
    for (const path of [at, voice]) assert.equal((await aicha.get(path)).status, 404)
    assert.equal((await aicha.post(`${at}/effacer`, {})).status, 404)
  })
  test('turns the pages of a long album, the latest first, without meeting one twice', async () => {
    for (let n = 0; n < 35; n += 1) await add(yanis, { ...words, title: `Geste ${n}`, day: '2026-04-01' })
    const idsOf = (html: string) =>
      [...html.matchAll(/class="leaf" href="\/portfolio\/([0-9a-f-]+)"/g)].map((one) => idIn(one[1]))
    const first = await yanis.get('/portfolio')
    const next = /href="([^"]+)" rel="next"/.exec(first.text)?.[1] ?? ''
    const second = await yanis.get(next)
    assert.equal(idsOf(first.text).length, 24)
    assert.equal(new Set([...idsOf(first.text), ...idsOf(second.text)]).size, 36)
    for (const odd of ['x', '2026-04-01~x', '~'])
      assert.equal((await yanis.get(`/portfolio?apres=${odd}`)).status, 200)
  })
})
