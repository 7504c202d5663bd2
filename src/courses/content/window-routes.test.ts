import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { openBeffroi, openBrowser, sentencesIn, withoutBrowser, type TestBrowser } from '#testing'
import { abandonSilentSessions } from '../launch/abandon-session.ts'
import { cmi5Zip } from '../seeds/small-course.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const [claire, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const activity = `${seeded.group7.slice(0, 24)}${seeded.group7.slice(-3)}ac0000061`

// A content that would pass for us: it takes the address of our sign-in page, then says so.
const impostor = `
const tried = (work) => { try { return String(work()) } catch (error) { return error.name } }
const say = (name, value) => { document.body.insertAdjacentHTML('beforeend', '<p id="' + name + '">' + value + '</p>') }
tried(() => history.pushState(null, '', '/connexion'))
if (top !== self) tried(() => { top.location.href = '/connexion' })
say('done', 'done')
fetch(new URLSearchParams(location.search).get('fetch'), { method: 'POST' })
document.body.insertAdjacentHTML('beforeend', '<button id="back">Terminer</button>')
const back = '/cours/suivre/${activity}?retour='
document.getElementById('back').addEventListener('click', () => { location.href = back })
`
const zip = cmi5Zip(
  { id: 'urn:c:imposteur', title: 'Imposteur', au: 'moveOn="Completed"' },
  { 'partie.js': impostor, 'dessin.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>', 'son.mp3': '0' },
)
const imported = await claire.post('/cours/nouveau', { file: new File([new Uint8Array(zip)], 'c.zip') })
const course = imported.location?.split('/').at(-1) ?? ''
await claire.post(`/cours/${course}/lier/${seeded.group7}`, { activity })

async function launch(): Promise<string> {
  const path = `/cours/suivre/${activity}`
  const au = /name="au" value="([^"]+)"/.exec((await aicha.get(path)).text)?.[1] ?? ''
  return (await aicha.post(path, { au })).location ?? ''
}

describe('Beside our pages, a content', () => {
  test('opens inside a window of ours that holds it, tells what it is, and leads back', async () => {
    const address = await launch()
    assert.match(address, /\/cours\/fenetre\//)
    const answer = await fetch(address)
    const page = await answer.text()
    const frame = /<iframe[^>]*>/.exec(page)?.[0] ?? ''
    assert.match(frame, /sandbox="allow-scripts [^"]*"/)
    assert.doesNotMatch(frame, /allow-same-origin|allow-top-navigation/)
    assert.match(frame, /src="\/cours\/contenu\/[0-9a-f-]{36}\/index\.html\?endpoint=/)
    assert.match(page, new RegExp(`href="${url}/cours/suivre/${activity}\\?retour=`))
    assert.match(sentencesIn(page), /n’y tapez jamais votre code/)
    assert.match(answer.headers.get('content-security-policy') ?? '', /^default-src 'none'/)
    assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
  })
  test('never opens alone: what may run is sent into the window, what is only shown is shown', async () => {
    const folder = (await launch())
      .replace(/index\.html.*/, '')
      .replace(/fenetre\/(?:[0-9a-f-]{36}\/){2}/, 'contenu/')
    const ask = (path: string, dest: string) =>
      fetch(folder + path, { headers: { 'sec-fetch-dest': dest }, redirect: 'manual' })
    for (const path of ['index.html?a=1&b=2', 'dessin.svg']) {
      const alone = await ask(path, 'document')
      assert.equal(alone.status, 302, path)
      const there = alone.headers.get('location') ?? ''
      assert.equal(there, new URL(folder).pathname.replace('contenu', 'fenetre') + path)
      assert.match(await (await fetch(url + there)).text(), /<iframe/)
      const held = await ask(path, 'iframe')
      assert.equal(held.status, 200)
      assert.equal(held.headers.get('vary'), 'Sec-Fetch-Dest, Accept-Encoding')
    }
    assert.equal((await ask('son.mp3', 'document')).status, 200)
  })
  test('has its window at its own address where it has one, and there alone', async () => {
    const address = await launch()
    const there = url.replace('127.0.0.1', 'localhost')
    beffroi.ground.site.settings.contentUrl = there
    assert.equal((await fetch(address)).status, 404)
    const answer = await fetch(address.replace(url, there))
    const page = await answer.text()
    assert.match(
      /<iframe[^>]*>/.exec(page)?.[0] ?? '',
      /allow-same-origin allow-top-navigation-by-user-activation/,
    )
    assert.match(page, new RegExp(`href="${url}/cours/suivre/${activity}\\?retour=`))
    beffroi.ground.site.settings.contentUrl = undefined
  })
})

describe('A content that would pass for us', { skip: withoutBrowser }, () => {
  let browser: TestBrowser | undefined
  after(() => browser?.close())

  async function follow() {
    browser ??= await openBrowser()
    const context = await browser.phone({ baseURL: url })
    const page = await context.newPage()
    await page.request.post('/demo/aicha', { headers: { origin: url } })
    await page.goto(`/cours/suivre/${activity}`)
    await page.getByRole('button', { name: /Commencer|Continuer/ }).click()
    return page
  }

  test('cannot take the address of our sign-in page, and its end leads back to the course', async () => {
    const page = await follow()
    await page.frameLocator('iframe').locator('#done').waitFor()
    assert.match(page.url(), /\/cours\/fenetre\//)
    await page.frameLocator('iframe').locator('#back').click()
    await page.waitForURL(`**/cours/suivre/${activity}?retour=*`)
    assert.match(await page.innerText('h1'), /Imposteur/)
    await page.context().close()
  })
  test('nor by opening alone in a window that it asks for', async () => {
    const page = await follow()
    await page.frameLocator('iframe').locator('#done').waitFor()
    const folder = (await page.locator('iframe').getAttribute('src'))?.replace(/index\.html.*/, '') ?? ''
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.frames()[1]?.evaluate((address) => void open(address), `${folder}index.html?alone`),
    ])
    await popup.frameLocator('iframe').locator('#done').waitFor()
    assert.match(popup.url(), /\/cours\/fenetre\/[0-9a-f-]{36}\/index\.html\?alone$/)
    await page.context().close()
  })
  test('nor where content has an address of its own: it may only take that one', async () => {
    beffroi.ground.site.settings.contentUrl = url.replace('127.0.0.1', 'localhost')
    const page = await follow()
    await page.frameLocator('iframe').locator('#done').waitFor()
    assert.equal(new URL(page.url()).hostname, 'localhost')
    assert.notEqual(page.url(), `${url}/connexion`)
    await page.context().close()
    beffroi.ground.site.settings.contentUrl = undefined
  })
})

describe('A content without a button that stops', { skip: withoutBrowser }, () => {
  let browser: TestBrowser | undefined
  after(() => browser?.close())

  // It says that it begins, and its last word when it is unloaded, if it has one.
  const quiet = (last: string) => `
const q = new URLSearchParams(location.search)
const say = (token, verb) => fetch(q.get('endpoint') + 'statements', {
  method: 'POST',
  keepalive: true,
  headers: { authorization: 'Basic ' + token, 'content-type': 'application/json', 'x-experience-api-version': '1.0.3' },
  body: JSON.stringify(verb),
})
;(async () => {
  const token = (await (await fetch(q.get('fetch'), { method: 'POST' })).json())['auth-token']
  const where = new URLSearchParams({ activityId: q.get('activityId'), agent: q.get('actor'), registration: q.get('registration'), stateId: 'LMS.LaunchData' })
  const { contextTemplate } = await (await fetch(q.get('endpoint') + 'activities/state?' + where, { headers: { authorization: 'Basic ' + token, 'x-experience-api-version': '1.0.3' } })).json()
  const said = (verb, result) => ({
    id: URL.createObjectURL(new Blob()).slice(-36), actor: JSON.parse(q.get('actor')), verb: { id: 'http://adlnet.gov/expapi/verbs/' + verb },
    object: { id: q.get('activityId') }, timestamp: new Date().toISOString(), ...(result && { result }),
    context: { ...contextTemplate, registration: q.get('registration'), contextActivities: { ...contextTemplate.contextActivities, category: [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }] } },
  })
  addEventListener('pagehide', () => { ${last} })
  await say(token, said('initialized'))
  document.body.insertAdjacentHTML('beforeend', '<p id="begun">begun</p><div style="position:fixed;inset:0;z-index:99999;background:#fff">tout</div>')
})()`
  const session = async () =>
    beffroi.db.row<{ verbs: string[]; left: boolean; abandoned: boolean }>(sql`
      select verbs, left_at is not null as left, abandoned_at is not null as abandoned
      from courses.sessions
      order by launched_at desc, left_at nulls last
      limit 1`)

  for (const [place, contentUrl] of [
    ['beside our pages', undefined],
    ['at an address of its own', url.replace('127.0.0.1', 'localhost')],
  ] as const) {
    const stop = async (last: string, id: string) => {
      beffroi.setNow(new Date(beffroi.now().getTime() + 60_000))
      const zip = cmi5Zip({ id, title: 'Muet', au: 'moveOn="Completed"' }, { 'partie.js': quiet(last) })
      const { location } = await claire.post('/cours/nouveau', {
        file: new File([new Uint8Array(zip)], 'c.zip'),
      })
      await claire.post(`${location}/lier/${seeded.group7}`, { activity })
      beffroi.ground.site.settings.contentUrl = contentUrl
      browser ??= await openBrowser()
      const context = await browser.phone({ baseURL: url })
      const page = await context.newPage()
      await page.request.post('/demo/aicha', { headers: { origin: url } })
      await page.goto(`/cours/suivre/${activity}`)
      await page.getByRole('button', { name: /Commencer|Continuer/ }).tap()
      await page.frameLocator('iframe').locator('#begun').waitFor({ state: 'attached' })
      const button = page.getByRole('link', { name: 'Arrêter' })
      const box = await button.boundingBox()
      assert.ok(box && box.height >= 44 && box.y < 60, JSON.stringify(box))
      await button.tap()
      await page.waitForURL(`${url}/cours/suivre/${activity}?retour=*`)
      assert.match(await page.innerText('main'), /C’est gardé/)
      await context.close()
      beffroi.ground.site.settings.contentUrl = undefined
    }
    test(`is stopped by ours, ${place}: its session is abandoned a moment later`, async () => {
      await stop('', `urn:c:muet:${place.length}`)
      assert.deepEqual(await session(), { verbs: ['initialized'], left: true, abandoned: false })
      beffroi.setNow(new Date(beffroi.now().getTime() + 120_000))
      assert.ok((await abandonSilentSessions(beffroi.ground, beffroi.now())) >= 1)
      assert.deepEqual(await session(), { verbs: ['initialized'], left: true, abandoned: true })
    })
    test(`is heard when it says its last word as it is stopped, ${place}`, async () => {
      const last = "say(token, said('terminated', { duration: 'PT5S' }))"
      await stop(last, `urn:c:poli:${place.length}`)
      assert.deepEqual((await session())?.verbs, ['initialized', 'terminated'])
    })
  }
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
