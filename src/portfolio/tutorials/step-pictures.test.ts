import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { sql } from '#platform/db'
import { readFile, sweepUnclaimed, type FileId } from '#platform/files'
import { openBeffroi, openBrowser, sentencesIn, withoutBrowser, type Visitor } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { dataDir } = beffroi.ground.site
const [aicha, claire] = [await beffroi.as('aicha'), await beffroi.as('claire')]
const drawn = readFileSync(new URL('../seeds/films/je-repasse-une-chemise.mp4', import.meta.url))

async function film(who: Visitor = aicha): Promise<string> {
  const file = new File([drawn], 'chemise.mp4', { type: 'video/mp4' })
  const fields = { act: randomUUID(), way: 'film', title: 'Je repasse', file }
  return (await who.post('/portfolio/ajouter', fields)).location ?? ''
}
const photo = async (background = '#234') =>
  new File(
    [
      Uint8Array.from(
        await sharp({ create: { width: 60, height: 40, channels: 3, background } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    'geste.jpg',
    { type: 'image/jpeg' },
  )
const stepIn = (text: string) => /\/portfolio\/[^"]+\/etapes\/[0-9a-f-]{36}/.exec(text)?.[0] ?? ''
const pictures = (at: string) =>
  db.rows<{ fileId: FileId }>(sql`
    select picture_file_id as "fileId" from portfolio.steps
    where evidence_id = ${at.split('/').at(-1)} and picture_file_id is not null`)

describe('A step of a gesture', () => {
  test('says what is done there, with a picture, in the list, on the page of the film, on paper', async () => {
    const at = await film()
    const says = 'Je lisse le col vers les pointes.'
    await aicha.post(`${at}/etapes`, {
      time: '0:06',
      words: 'Le col',
      says,
      agreed: 'oui',
      picture: await photo(),
    })
    const { text } = await aicha.get(`${at}/etapes`)
    assert.match(sentencesIn(text), /1\. Le col Je lisse le col vers les pointes\. à 0 min 06/)
    const step = stepIn(text)
    const picture = await aicha.get(`${step}/image?largeur=320`)
    assert.equal(picture.headers.get('content-type'), 'image/webp')
    assert.match((await aicha.get(at)).text, new RegExp(`${step}/image`))
    // what is typed leaves before a picture that is too heavy: nothing of it is lost
    const form = (await aicha.get(step)).text
    assert.ok(form.indexOf('name="noPicture"') < form.indexOf('name="picture"'))
    const without = (await aicha.get(`${at}/fiche.pdf`)).bytes.length
    await aicha.post(step, { time: '0:06', words: 'Le col', noPicture: 'oui' })
    assert.equal((await aicha.get(`${step}/image`)).status, 404)
    assert((await aicha.get(`${at}/fiche.pdf`)).bytes.length < without)
  })

  test('is said otherwise, begins elsewhere, has another picture; the one before is let go', async () => {
    const at = await film()
    await aicha.post(`${at}/etapes`, {
      time: '0:06',
      words: 'Le col',
      agreed: 'oui',
      picture: await photo('#111'),
    })
    await aicha.post(`${at}/etapes`, { time: '0:12', words: 'La manche' })
    const step = stepIn((await aicha.get(`${at}/etapes`)).text)
    const [before = assert.fail()] = await pictures(at)
    const there = await aicha.post(step, { time: '0:12', words: 'Le col' })
    assert.equal(there.status, 422)
    assert.match(sentencesIn(there.text), /Une étape commence déjà là/)
    const changed = {
      time: '0:07',
      words: 'Le col, à plat',
      says: 'Des pointes au milieu.',
      agreed: 'oui',
      picture: await photo('#777'),
    }
    for (const _ of [1, 2]) assert.equal((await aicha.post(step, changed)).status, 303)
    assert.match(
      sentencesIn((await aicha.get(at)).text),
      /1\. Le col, à plat Des pointes au milieu\. à 0 min 07/,
    )
    const [now = assert.fail()] = await pictures(at)
    assert.notEqual(now.fileId, before.fileId)
    const later = new Date(beffroi.now().getTime() + 30 * 3_600_000)
    await sweepUnclaimed(db, dataDir, later)
    assert.equal(await readFile(db, dataDir, before.fileId), undefined)
    assert(await readFile(db, dataDir, now.fileId))
    await aicha.post(`${at}/effacer`)
    await sweepUnclaimed(db, dataDir, later)
    assert.equal(await readFile(db, dataDir, now.fileId), undefined)
  })

  test('keeps the picture that came with a form to be mended', async () => {
    const at = await film()
    const refused = await aicha.post(`${at}/etapes`, {
      time: 'x',
      words: 'Le col',
      picture: await photo('#499'),
    })
    assert.equal(refused.status, 422)
    const kept = /name="kept" value="([^"]+)"/.exec(refused.text)?.[1] ?? assert.fail('no picture kept')
    const others = await film(claire)
    await claire.post(`${others}/etapes`, { time: '0:06', words: 'Le col', kept, agreed: 'oui' })
    assert.equal((await pictures(others)).length, 0, 'it is of who gave it')
    await aicha.post(`${at}/etapes`, { time: '0:06', words: 'Le col', kept, agreed: 'oui' })
    assert.equal((await pictures(at)).length, 1)
  })

  test('refuses what is no picture', async () => {
    const at = await film()
    const picture = new File(['not one'], 'x.jpg', { type: 'image/jpeg' })
    const refused = await aicha.post(`${at}/etapes`, { time: '0:06', words: 'Le col', picture })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Cette image ne s’ouvre pas/)
  })

  test('with a photo that is not of the film, asks at once who can be recognised there; the film stays shown', async () => {
    const at = await film()
    await aicha.post(`${at}/montrer`, { audience: 'training', show: 'yes' })
    const piece = /\/fichiers\/([0-9a-f-]{36})/.exec((await aicha.get(at)).text)?.[1] ?? ''
    await aicha.post(`${at}/image/${piece}`, { answer: 'nobody' })
    const read = `/portfolio/personnes/${beffroi.personId('aicha')}/${at.split('/').at(-1)}/fichiers/${piece}`
    const ofFilm = { time: '0:06', words: 'Le col', from: 'film', picture: await photo('#aaa') }
    assert.equal((await aicha.post(`${at}/etapes`, ofFilm)).status, 303)
    const refused = await aicha.post(`${at}/etapes`, {
      time: '0:12',
      words: 'La manche',
      picture: await photo('#bbb'),
    })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /L’image est gardée.*Cochez cette case pour poser votre photo/)
    assert.equal((await pictures(at)).length, 1)
    const kept = /name="kept" value="([^"]+)"/.exec(refused.text)?.[1] ?? assert.fail('no picture kept')
    await aicha.post(`${at}/etapes`, { time: '0:12', words: 'La manche', kept, agreed: 'oui' })
    assert.equal((await pictures(at)).length, 2)
    assert.equal((await claire.get(read)).status, 200)
    assert.doesNotMatch((await aicha.get('/portfolio')).text, /Pas encore montrée/)
  })
})

describe('Whoever watches their film', { skip: withoutBrowser }, () => {
  test('presses where a step begins: its time is written, and its picture taken from the film', async (t) => {
    const browser = await openBrowser()
    t.after(() => browser.close())
    const at = await film()
    const baseURL = await beffroi.listen()
    const context = await browser.phone({ baseURL })
    await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
    const page = await context.newPage()
    await page.goto(`${at}/etapes`)
    const video = page.locator('video')
    await video.evaluate(async (one: HTMLVideoElement) => {
      one.currentTime = 14
      await new Promise((done) => one.addEventListener('seeked', done))
    })
    await page.getByRole('button', { name: 'Une étape commence' }).click()
    assert.equal(await page.locator('[name="time"]').inputValue(), '0 min 14')
    await page.getByAltText('L’image de l’étape').waitFor()
    await page.keyboard.type('Les manches') // the name is asked for
    await page.getByRole('button', { name: 'Poser cette étape' }).click()
    await page.getByText('1 étape posée').waitFor()
    const taken = await page.locator('.posed .pic').getAttribute('src')
    const bytes = await (await context.request.get(taken ?? '')).body()
    const { width, height } = await sharp(bytes).metadata()
    assert.deepEqual([width, height], [320, 180])
    const { dominant } = await sharp(bytes).stats()
    assert(dominant.b > 200 && dominant.r > 190, JSON.stringify(dominant)) // the scene of the sleeve is light
    await page.getByRole('link', { name: 'Voir l’étape 1' }).click()
    assert.equal(await video.evaluate((one: HTMLVideoElement) => one.currentTime), 14)
  })
})
