import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { CDPSession, Page } from 'playwright-core'
import type { CastId } from '#people'
import { sql } from '#platform/db'
import { openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'

let beffroi: Beffroi
let browser: TestBrowser
let url = ''

before(async () => {
  if (withoutBrowser) return
  beffroi = await openBeffroi()
  browser = await openBrowser()
  // A key belongs to a name: a bare address has none.
  url = (await beffroi.listen()).replace('127.0.0.1', 'localhost')
  beffroi.ground.site.url = url
})
after(async () => {
  if (withoutBrowser) return
  await browser.close()
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

type Device = { page: Page; authenticator: CDPSession; id: string; errors: string[] }

/** A browser whose device has a finger that is always the right one. */
async function device(): Promise<Device> {
  const context = await browser.desk({ baseURL: url })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())))
  const authenticator = await context.newCDPSession(page)
  await authenticator.send('WebAuthn.enable')
  const { authenticatorId: id } = await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { page, authenticator, id, errors }
}

async function enterAs(page: Page, id: CastId) {
  await page.goto('/demo')
  await page.locator(`form[action="/demo/${id}"] button`).click()
  await page.waitForURL((at) => at.pathname === '/')
}

async function addKey(page: Page, name: string) {
  await page.goto('/moi')
  await page.getByLabel('Nom de la clé').fill(name)
  await page.getByRole('button', { name: 'Ajouter une clé' }).click()
  await page.getByText('La clé est ajoutée').waitFor()
}

const enterWithKey = (page: Page) => page.getByRole('button', { name: 'Entrer avec une clé' }).click()

async function keyOf(id: CastId) {
  const key = await beffroi.db.row<{ counter: number; credential_id: string }>(
    sql`select counter, credential_id from people.passkeys where person_id = ${beffroi.personId(id)}`,
  )
  assert.ok(key)
  return key
}

describe('A professional with a key in their device', { skip: withoutBrowser }, () => {
  test('adds it, comes in with it, is brought where they were going, and takes it away', async () => {
    const { page, errors } = await device()
    await enterAs(page, 'claire')
    await addKey(page, 'Mon téléphone')
    const { counter } = await keyOf('claire')
    await page.getByRole('button', { name: 'Quitter' }).click()
    await page.waitForURL((at) => at.pathname !== '/moi')
    await page.goto('/connexion?vers=/moi')
    await enterWithKey(page)
    await page.waitForURL((at) => at.pathname === '/moi')
    await page.getByText('Mon téléphone', { exact: true }).waitFor()
    assert.ok((await keyOf('claire')).counter > counter)
    await page.getByRole('button', { name: 'Retirer la clé Mon téléphone' }).click()
    await page.getByText('La clé est retirée').waitFor()
    assert.deepEqual(errors, [])
    await page.context().clearCookies()
    await page.goto('/connexion')
    await enterWithKey(page)
    await page.getByText('Cette clé n’est pas connue ici').waitFor()
    await page.context().close()
  })

  test('reads from then on in the language that they chose at the door', async () => {
    const { page } = await device()
    await enterAs(page, 'didier')
    await addKey(page, 'Mon ordinateur')
    await page.context().clearCookies()
    await page.goto('/langue?vers=/connexion')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Come in with a key' }).click()
    await page.waitForURL((at) => at.pathname === '/')
    const reader = await beffroi.db.row(sql`
      select language from people.persons where id = ${beffroi.personId('didier')}`)
    assert.deepEqual(reader, { language: 'en' })
    await page.context().close()
  })

  test('is refused when the counter of the key went back: somebody copied it', async () => {
    const { page } = await device()
    await enterAs(page, 'mathieu')
    await addKey(page, 'Clé copiée')
    const { credential_id: id } = await keyOf('mathieu')
    await beffroi.db.run(sql`update people.passkeys set counter = 1000 where credential_id = ${id}`)
    await page.context().clearCookies()
    await page.goto('/connexion')
    await enterWithKey(page)
    await page.getByText('Cette clé n’est pas connue ici').waitFor()
    await page.context().close()
  })

  test('is refused after five minutes, and when the same answer is sent twice', async () => {
    const { page } = await device()
    await enterAs(page, 'karine')
    await addKey(page, 'Mon ordinateur')
    await page.context().clearCookies()
    await page.goto('/connexion')
    const sent = page.waitForRequest((request) => request.url().endsWith('/connexion/cle'))
    await enterWithKey(page)
    const answer = new URLSearchParams((await sent).postData() ?? '').get('answer') ?? ''
    await page.waitForURL((at) => at.pathname === '/')
    const replayed = await beffroi.visitor().post('/connexion/cle', { answer })
    assert.equal(replayed.status, 422)

    await page.context().clearCookies()
    await page.goto('/connexion')
    const start = beffroi.now()
    await page.route('**/connexion/cle', async (route) => {
      beffroi.setNow(new Date(start.getTime() + 300_001))
      await route.continue()
    })
    await enterWithKey(page)
    await page.getByText('Cette clé n’est pas connue ici').waitFor()
    beffroi.setNow(start)
    await page.context().close()
  })

  test('reads why when the device gives nothing', async () => {
    const { page, authenticator, id } = await device()
    await authenticator.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false })
    await enterAs(page, 'brigitte')
    await page.goto('/moi')
    await page.getByLabel('Nom de la clé').fill('Sans doigt')
    await page.getByRole('button', { name: 'Ajouter une clé' }).click()
    await page.getByText('Votre appareil n’a pas fait de clé').waitFor()
    await page.context().close()
  })
})

describe('The forms of a key', { skip: withoutBrowser }, () => {
  test('stay hidden without script: the code remains', async () => {
    const context = await browser.phone({ baseURL: url, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto('/connexion')
    assert.equal(await page.locator('form[data-passkey]').isVisible(), false)
    assert.equal(await page.getByRole('button', { name: 'Recevoir un code' }).isVisible(), true)
    await context.close()
  })

  test('are for those who work here, and refuse what no device has said', async () => {
    const aicha = await beffroi.as('aicha')
    for (const path of ['/moi/cles/question', '/moi/cles', '/moi/cles/retirer'])
      assert.equal((await aicha.post(path, { name: 'x', answer: '{}', key: 'x' })).status, 404)
    const claire = await beffroi.as('claire')
    for (const answer of ['', '{}', 'null', 'x'.repeat(40_001), '{"id":"a"}'])
      assert.equal((await claire.post('/moi/cles', { name: 'Essai', answer })).status, 422)
    for (const answer of ['', '{}', 'null', 'x'.repeat(40_001)])
      assert.equal((await beffroi.visitor().post('/connexion/cle', { answer })).status, 422)
    assert.match(
      (await claire.post('/moi/cles', { name: '', answer: '{}' })).text,
      /Donnez un nom à cette clé/,
    )
  })

  test('take away nobody else’s key', async () => {
    const { credential_id: key } = await keyOf('karine')
    const paul = await beffroi.as('paul')
    await paul.submit('/moi/cles/retirer', { key })
    assert.ok(await keyOf('karine'))
  })
})
