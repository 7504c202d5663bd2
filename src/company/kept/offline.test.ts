import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import sharp from 'sharp'
import {
  cutNetwork,
  openBrowser,
  openForPhones,
  openPhone,
  until,
  withoutBrowser,
  type TestBrowser,
} from '#testing'
import { requestFilesOf } from '../request-store.ts'
import { seededCompany, seededRequest } from '../seeds/seeded.ts'
import { photosFor, stepsDoneFor } from '../service-store.ts'
import { turnsOf } from '../turn-store.ts'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

const company = `/entreprise-virtuelle/${seededCompany}`

describe('A trainee without network', { skip: withoutBrowser }, () => {
  test('notes two calls and ticks a step: they wait on the telephone, and leave once each by themselves', async (t) => {
    const beffroi = await openForPhones(t, browser)
    const baseURL = await beffroi.listen()
    const context = await browser.phone({ baseURL })
    await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
    const page = await context.newPage()
    const called = async () =>
      (await requestFilesOf(beffroi.db, seededCompany)).filter(({ client }) =>
        client?.startsWith('Madame Réseau'),
      )
    const ticked = async () => (await stepsDoneFor(beffroi.db, seededRequest(2))).length
    const had = await ticked()
    await page.goto('/entreprise-virtuelle/envois')
    await page.locator('[data-island="kept"]:not([hidden])').waitFor({ timeout: 30_000 })
    await cutNetwork(page)

    for (const name of ['Madame Réseau 1', 'Madame Réseau 2']) {
      await page.goto('/entreprise-virtuelle')
      await page.locator('.own-space[data-shown]').waitFor()
      await page.getByRole('link', { name: 'Une nouvelle demande' }).click()
      await page.getByRole('link', { name: 'Noter un appel' }).click()
      await page.waitForURL('**/appel')
      await page.locator('.own-space[data-shown]').waitFor()
      await page.getByRole('button', { name: 'Garder cet appel' }).click()
      await page.getByRole('alert').getByText('Écrivez qui demande, et quoi.').waitFor()
      // the page leads there a moment later: what is typed before goes where the focus is then
      await page.locator('[name="words"]:focus').waitFor()
      await page.locator('[name="client"]').fill(name)
      await page.locator('[name="words"]').fill('Laver deux fenêtres.')
      await page.locator('[name="day"]').pressSequentially('0231') // half a date
      await page.getByRole('button', { name: 'Garder cet appel' }).click()
      await page
        .locator('#f-day-error')
        .getByText(/À corriger : Le jour/i)
        .waitFor()
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'day')
      await page.locator('[name="day"]').fill('')
      await page.getByRole('button', { name: 'Garder cet appel' }).click()
      await page.getByText('Gardé sur ce téléphone').waitFor()
    }
    await page.goto(`${company}/prestations/${seededRequest(2)}`)
    await page.locator('.own-space[data-shown]').waitFor()
    await page
      .getByRole('button', { name: /^C’est fait/ })
      .first()
      .click()
    await page.getByText('Gardé sur ce téléphone').waitFor()
    await page.getByRole('link', { name: '3 envois en attente' }).waitFor()
    assert.equal((await called()).length, 0)
    assert.equal(await ticked(), had)

    // from a page that leads nowhere by itself once what waits has left
    await page.goto('/entreprise-virtuelle/envois')
    await context.setOffline(false)
    for (let tries = 0; (await ticked()) === had && tries < 100; tries += 1) await page.waitForTimeout(200)
    assert.deepEqual((await called()).map(({ client }) => client ?? '').toSorted(), [
      'Madame Réseau 1',
      'Madame Réseau 2',
    ])
    assert.equal(await ticked(), had + 1)
    await page.goto(company)
    assert.match(await page.locator('main').innerText(), /Madame Réseau/)
  })

  test('makes a quote, takes a photo, and says who goes: they wait on the telephone, and leave once each', async (t) => {
    const beffroi = await openForPhones(t, browser)
    const baseURL = await beffroi.listen()
    const context = await browser.phone({ baseURL })
    await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
    const page = await context.newPage()
    const { db } = beffroi
    const [asked, accepted] = [seededRequest(3), seededRequest(2)]
    const stands = async () => {
      const file = (await requestFilesOf(db, seededCompany)).find(({ id }) => id === asked)
      const [photos, turns] = [await photosFor(db, accepted), await turnsOf(db, seededCompany)]
      return { quote: file?.totalCents ?? null, photos: photos.length, turns: turns.length }
    }
    const had = await stands()
    assert.equal(had.quote, null)
    await page.goto('/entreprise-virtuelle/envois')
    await page.locator('[data-island="kept"]:not([hidden])').waitFor({ timeout: 30_000 })
    await cutNetwork(page)
    const shown = () => page.locator('.own-space[data-shown]').waitFor()
    const keptHere = () => page.getByText('Gardé sur ce téléphone').waitFor()

    await page.goto(`${company}/demandes/${asked}`)
    await shown()
    await page.getByRole('link', { name: 'Faire le devis' }).click()
    await page.waitForURL('**/devis')
    await shown()
    await page.locator('[name="service1"]').selectOption({ index: 1 })
    await page.locator('[name="long1"]').fill('2')
    await page.getByRole('button', { name: 'Faire le devis' }).click()
    await keptHere()

    await page.goto(`${company}/prestations/${accepted}`)
    await shown()
    await page.getByRole('button', { name: 'Garder cette photo' }).click()
    await page.getByRole('alert').getByText('Prenez une photo.').waitFor()
    const buffer = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#345' } })
      .jpeg()
      .toBuffer()
    await page
      .locator('#f-photo-gallery')
      .setInputFiles({ name: 'vitre.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('button', { name: 'Garder cette photo' }).click()
    await keptHere()

    // the form is there again, empty: the work is photographed before and after
    assert.equal(
      await page.locator('#f-photo-gallery').evaluate((box: HTMLInputElement) => box.files?.length),
      0,
    )
    assert.equal(await page.locator('[name="moment"]:checked').inputValue(), 'after')
    await page.getByRole('button', { name: 'Garder cette photo' }).click()
    await page.getByRole('alert').getByText('Prenez une photo.').waitFor()
    await page
      .locator('#f-photo-gallery')
      .setInputFiles({ name: 'vitre.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('button', { name: 'Garder cette photo' }).click()
    await page.getByRole('link', { name: '3 envois en attente' }).waitFor()

    await page.goto(`${company}/planning`)
    await shown()
    await page.getByRole('link', { name: 'Ajouter une personne' }).click()
    await page.waitForURL('**/ajouter')
    await shown()
    await page.getByRole('button', { name: 'Mettre au planning' }).click()
    await page.getByRole('alert').getByText('Choisissez une personne.').waitFor()
    await page.locator('[name="person"]').selectOption({ index: 1 })
    await page.locator('[name="from"]').fill('16:00')
    await page.locator('[name="to"]').fill('17:00')
    await page.getByRole('button', { name: 'Mettre au planning' }).click()
    await keptHere()
    assert.deepEqual(await stands(), had)

    await page.goto('/entreprise-virtuelle/envois') // a form goes on by itself once it was answered
    await context.setOffline(false)
    const left = async () => (await stands()).turns
    for (let tries = 0; (await left()) === had.turns && tries < 100; tries += 1)
      await page.waitForTimeout(200)
    await page.waitForTimeout(500)
    const now = await stands()
    assert.ok(now.quote !== null && now.quote > 0)
    assert.deepEqual([now.photos, now.turns], [had.photos + 2, had.turns + 1])
  })

  test('adds a line to a quote, with a network, without making it', async (t) => {
    const beffroi = await openForPhones(t, browser)
    const baseURL = await beffroi.listen()
    const context = await browser.phone({ baseURL })
    await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
    const page = await context.newPage()
    await page.goto(`${company}/demandes/${seededRequest(3)}/devis`)
    await page.locator('.own-space[data-shown]').waitFor()
    await page.locator('[name="long1"]').fill('3')
    await page.getByRole('button', { name: 'Encore un service' }).click()
    await page.locator('[name="service2"]').waitFor()
    assert.equal(await page.locator('[name="long1"]').inputValue(), '3')
  })

  test('reads beside its field what is refused once it has left, mends it there, and no letter stays', async (t) => {
    const beffroi = await openForPhones(t, browser)
    const baseURL = await beffroi.listen()
    const context = await browser.phone({ baseURL })
    await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
    const page = await context.newPage()
    await page.goto(`${company}/demandes/appel`)
    await page.locator('.own-space[data-shown]').waitFor()
    await page.locator('[name="client"]').fill('Madame Réseau')
    await page.locator('[name="words"]').fill('Laver deux fenêtres.')
    const phone = page.locator('[name="phone"]')
    for (const wrong of ['12', '123']) {
      await phone.fill(wrong)
      await page.getByRole('button', { name: 'Garder cet appel' }).click()
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'))
      await page.getByText('Gardé sur ce téléphone').waitFor()
      await until(async () => (await focused()) === 'phone', 'the field has not the focus')
      assert.equal(await phone.getAttribute('aria-invalid'), 'true')
      assert.match(await page.locator('#f-phone-error:visible').innerText(), /./)
      assert.equal(await page.locator('.field.bad').count(), 1)
      assert.match((await phone.getAttribute('aria-describedby')) ?? '', /f-phone-error/)
      assert.equal(await phone.inputValue(), wrong)
    }
    // somebody who left the page finds it again as it was filled
    await page.goto('/entreprise-virtuelle/envois')
    await page.getByRole('link', { name: 'Corriger' }).click()
    await page.locator('#f-phone-error:visible').waitFor()
    assert.deepEqual(await Promise.all([page.locator('[name="client"]').inputValue(), phone.inputValue()]), [
      'Madame Réseau',
      '123',
    ])
    await phone.fill('06 12 34 56 78')
    await page.getByRole('button', { name: 'Garder cet appel' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/appel'))
    assert.equal(await page.getByText(/envoi refusé/).count(), 0)
  })

  test('keeps a photo that was chosen while the one before it left', async (t) => {
    const { beffroi, context, page } = await openPhone(t, browser, 'aicha')
    const accepted = seededRequest(2)
    const photos = async () => (await photosFor(beffroi.db, accepted)).length
    const had = await photos()
    const buffer = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#345' } })
      .jpeg()
      .toBuffer()
    const box = page.locator('#f-photo-gallery')
    const choose = () => box.setInputFiles({ name: 'vitre.jpg', mimeType: 'image/jpeg', buffer })
    const keep = () => page.getByRole('button', { name: 'Garder cette photo' }).click()
    await page.goto(`${company}/prestations/${accepted}`)
    await page.locator('.own-space[data-shown]').waitFor()
    await cutNetwork(page)
    await choose()
    await keep()
    await page.getByText('Gardé sur ce téléphone').waitFor()
    await page.getByRole('button', { name: 'Garder cette photo' }).waitFor()
    await choose()
    await context.setOffline(false)
    await until(async () => (await photos()) === had + 1, 'the first did not leave')
    await page.waitForTimeout(1_000) // long enough for a page that goes on
    assert.equal(await box.evaluate((one: HTMLInputElement) => one.files?.length), 1)
    await keep()
    await until(async () => (await photos()) === had + 2, 'the second did not leave')
  })
})
