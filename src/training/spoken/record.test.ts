import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { openBeffroi, openBrowser, withoutBrowser, type TestBrowser } from '#testing'

const beffroi = await openBeffroi()
const baseURL = await beffroi.listen()
let browser: TestBrowser

before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})

/** The page of Claire where the instructions of an activity are said, on a device whose microphone is as given. */
async function opened(microphone: string) {
  const activity = await beffroi.db.row<{ id: string }>(sql`
    select id from training.activities
    where group_id = ${seeded.group7} and withdrawn_at is null
    order by code limit 1`)
  const context = await browser.phone({ baseURL })
  await context.addInitScript(microphone)
  await context.request.post('/demo/claire', { maxRedirects: 0, headers: { origin: baseURL } })
  const page = await context.newPage()
  await page.goto(`/formation/${seeded.group7}/programme/${activity?.id}/voix`)
  return page
}

// A microphone in which somebody hums: what it records is real Opus. Where nothing is heard, nothing at all is recorded.
const humming = `navigator.mediaDevices.getUserMedia = async () => {
  const sound = new AudioContext()
  const heard = sound.createMediaStreamDestination()
  const voice = sound.createOscillator()
  voice.connect(heard)
  voice.start()
  return heard.stream
}`
const refused = `navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotAllowedError') }`

describe('Whoever trains', { skip: withoutBrowser }, () => {
  test('says the instructions in the page, hears them, and keeps them', async () => {
    const page = await opened(humming)
    const button = page.getByRole('button', { name: 'Enregistrer ma voix' })
    await button.press('Enter')
    await page.getByText('Parlez. Touchez pour arrêter.').waitFor()
    const stop = page.getByRole('button', { name: 'Arrêter' })
    assert.equal(await button.isVisible(), false)
    await stop.getByText('0 min 01').waitFor()
    await stop.press('Enter')
    await page.getByLabel('Ce qui vient d’être dit').waitFor()
    assert.deepEqual([await button.isVisible(), await stop.isVisible()], [true, false])
    await page.getByRole('button', { name: 'Garder' }).click()
    await page.getByRole('heading', { name: /^Gardée le/ }).waitFor()
    const kept = await beffroi.db.row<{ mediaType: string }>(sql`
      select f.media_type as "mediaType"
      from training.spoken_instructions s
      join files.files f on f.id = s.file_id`)
    assert.equal(kept?.mediaType, 'audio/webm')
    await page.context().close()
  })
  test('is told to choose a file where the microphone is refused', async () => {
    const page = await opened(refused)
    await page.getByRole('button', { name: 'Enregistrer ma voix' }).click()
    await page.getByText('Le micro n’est pas permis.').waitFor()
    await page.context().close()
  })
  test('sees no such button where nothing records, and the file is still there', async () => {
    const page = await opened(`delete self.MediaRecorder`)
    assert.equal(await page.getByText('Enregistrer ma voix').isVisible(), false)
    assert.equal(await page.locator('input[type="file"]').isVisible(), true)
    await page.context().close()
  })
})
