import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import sharp from 'sharp'
import {
  cutNetwork,
  openBrowser,
  openPhone,
  until,
  withoutBrowser,
  writeFilm,
  type TestBrowser,
} from '#testing'
import { listOwn } from '../evidence-store.ts'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

describe('Somebody without network', { skip: withoutBrowser }, () => {
  test('adds words and a photo to their portfolio: they wait on the telephone, and leave once each by themselves', async (t) => {
    const { beffroi, context, page } = await openPhone(t, browser, 'yanis')
    const mine = () => listOwn(beffroi.db, [beffroi.personId('yanis')], { most: 50 })
    const had = (await mine()).length
    await page.goto('/portfolio/envois')
    await page.locator('[data-island="kept"]:not([hidden])').waitFor({ timeout: 30_000 })
    await cutNetwork(page)
    await page.goto('/portfolio/ajouter')
    await page.getByText('Des mots').click()
    await page.waitForURL('**/ajouter/mots')
    await page.locator('.own-space[data-shown]').waitFor()
    await page.getByLabel('Qu’est-ce que je montre ?').fill('Je gonfle un pneu')
    await page.getByLabel('Ce que j’ai fait').fill('À quatre bars.')
    await page.getByRole('button', { name: 'Garder' }).click()
    await page.getByText('Gardé sur ce téléphone').first().waitFor()

    await page.goto('/portfolio/ajouter/photo')
    await page.locator('.own-space[data-shown]').waitFor()
    await page.getByRole('button', { name: 'Garder' }).click()
    await page
      .getByText('Choisissez un fichier.')
      .or(page.getByText('Dites en quelques mots'))
      .first()
      .waitFor()
    await page.getByLabel('Qu’est-ce que je montre ?').fill('La roue montée')
    const buffer = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#234' } })
      .jpeg()
      .toBuffer()
    await page.locator('#f-file-gallery').setInputFiles({ name: 'roue.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('button', { name: 'Garder' }).click()
    await page.getByText('Gardé sur ce téléphone').first().waitFor()
    assert.equal((await mine()).length, had)

    await page.goto('/portfolio/envois') // a form goes on by itself once it was answered
    await context.setOffline(false)
    for (let tries = 0; (await mine()).length < had + 2 && tries < 100; tries += 1)
      await page.waitForTimeout(200)
    const added = (await mine()).filter(({ title }) => /pneu|roue/.test(title))
    assert.deepEqual(Object.fromEntries(added.map(({ title, pieces }) => [title, pieces.length])), {
      'Je gonfle un pneu': 0,
      'La roue montée': 1,
    })
    assert.equal(added.length, 2)
    await page.goto('/portfolio')
    assert.match(await page.locator('main').innerText(), /Je gonfle un pneu/)
    assert.equal((await mine()).length, had + 2)
  })

  test('adds a film: it waits with its words, is told among what waits, and leaves by itself from another page', async (t) => {
    const { beffroi, context, page } = await openPhone(t, browser, 'yanis')
    const mine = () => listOwn(beffroi.db, [beffroi.personId('yanis')], { most: 50 })
    await page.goto('/portfolio/envois')
    await page.locator('[data-island="kept"]:not([hidden])').waitFor({ timeout: 30_000 })
    await cutNetwork(page)
    await page.goto('/portfolio/ajouter')
    await page.getByText('Un film').click()
    await page.waitForURL('**/ajouter/film')
    await page.locator('.own-space[data-shown]').waitFor()
    const buffer = Buffer.from(await writeFilm({ container: 'webm', pictureBytes: 60_000 }))
    await page
      .locator('input[name="file"]')
      .last()
      .setInputFiles({ name: 'roue.webm', mimeType: 'video/webm', buffer })
    await page.getByRole('button', { name: 'Garder' }).click()
    await page.locator('[data-island="said"]:not([hidden])').waitFor()
    await page.getByLabel('Qu’est-ce que je montre ?').fill('La roue filmée')
    await page.getByLabel('Ce que j’ai fait').fill('Démontée, remontée.')
    await page.getByRole('button', { name: 'Garder' }).click()
    await page.getByText('Gardé sur ce téléphone').first().waitFor()

    await page.goto('/portfolio/envois')
    await page.getByText('1 envoi').first().waitFor()
    assert.match(await page.locator('main').innerText(), /Un film/)
    await page.goto('/portfolio')
    await context.setOffline(false)
    const filmed = async () => (await mine()).filter(({ title }) => title === 'La roue filmée')
    await until(async () => (await filmed()).length > 0, 'the film did not leave')
    const [one, ...more] = await filmed()
    assert.deepEqual(more, [])
    assert.equal(one?.did, 'Démontée, remontée.')
    assert.deepEqual(
      one?.pieces.map(({ kind, name }) => [kind, name]),
      [['video', 'roue.webm']],
    )
  })
})
