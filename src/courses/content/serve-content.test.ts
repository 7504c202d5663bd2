import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { openBeffroi, openBrowser, withoutBrowser, type TestBrowser } from '#testing'
import { PLAYER } from './scorm-url.ts'
import { cmi5Zip } from '../seeds/small-course.ts'
import { scormZip } from '../seeds/small-sco.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const [claire, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const activity = `${seeded.group7.slice(0, 24)}${seeded.group7.slice(-3)}ac0000061`

// A content that looks around: what it can read of the learner, and what it can keep.
const curious = `
const say = (name, value) => { document.body.insertAdjacentHTML('beforeend', '<p id="' + name + '">' + value + '</p>') }
const tried = (work) => { try { return String(work()) } catch (error) { return error.name } }
say('cookies', tried(() => document.cookie))
say('storage', tried(() => (localStorage.setItem('a', '1'), (localStorage.b = '2'), localStorage.getItem('b') + localStorage.length + Object.keys(localStorage).sort())))
say('worker', tried(() => String(navigator.serviceWorker)))
say('above', tried(() => String(parent.document === document)))
const asked = indexedDB.open('x')
asked.onerror = () => say('database', 'none')
asked.onsuccess = () => say('database', 'opened')
say('origin', String(self.origin))
const parameters = new URLSearchParams(location.search)
fetch('/moi', { credentials: 'include' })
  .then((answer) => answer.text(), (error) => error.name)
  .then((text) => say('moi', text.slice(0, 40)))
fetch(parameters.get('fetch'), { method: 'POST' })
  .then((answer) => answer.json())
  .then((said) => say('jeton', Object.keys(said)[0]))
`
const zip = cmi5Zip(
  { id: 'urn:c:curieux', title: 'Curieux', au: 'moveOn="Completed"' },
  {
    'partie.js': curious,
    'dossier/un son.mp3': '0123456789',
    'inconnu.xyz': 'x',
    'page.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  },
)
const imported = await claire.post('/cours/nouveau', { file: new File([new Uint8Array(zip)], 'c.zip') })
const course = imported.location?.split('/').at(-1) ?? ''
await claire.post(`/cours/${course}/lier/${seeded.group7}`, { activity })

async function launch(): Promise<string> {
  const path = `/cours/suivre/${activity}`
  const au = /name="au" value="([^"]+)"/.exec((await aicha.get(path)).text)?.[1] ?? ''
  return (await aicha.post(path, { au })).location ?? ''
}
const folder = (await launch())
  .replace(/index\.html.*/, '')
  .replace(/fenetre(?:\/[0-9a-f-]{36}){2}/, 'contenu')

describe('A file of a package', () => {
  test('comes in a sandbox, with the type of its name, which no browser may guess again', async () => {
    const types: [string, string][] = [
      ['index.html', 'text/html; charset=utf-8'],
      ['partie.js', 'text/javascript; charset=utf-8'],
      ['dossier/un%20son.mp3', 'audio/mpeg'],
      ['page.svg', 'image/svg+xml'],
      ['inconnu.xyz', 'application/octet-stream'],
    ]
    for (const [path, type] of types) {
      const { status, headers } = await fetch(folder + path)
      assert.equal(status, 200, path)
      assert.equal(headers.get('content-type'), type)
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.match(headers.get('content-security-policy') ?? '', /^sandbox allow-scripts/)
      assert.doesNotMatch(headers.get('content-security-policy') ?? '', /allow-same-origin/)
      assert.equal(headers.get('set-cookie'), null)
      assert.equal(headers.get('referrer-policy'), 'no-referrer')
    }
  })
  test('comes in parts when a player asks for parts', async () => {
    const ask = async (range: string) => {
      const answer = await fetch(`${folder}dossier/un%20son.mp3`, { headers: { range } })
      return [answer.status, answer.headers.get('content-range'), await answer.text()]
    }
    assert.deepEqual(await ask('bytes=2-4'), [206, 'bytes 2-4/10', '234'])
    assert.deepEqual(await ask('bytes=7-'), [206, 'bytes 7-9/10', '789'])
    assert.deepEqual(await ask('bytes=-2'), [206, 'bytes 8-9/10', '89'])
    assert.deepEqual(await ask('bytes=20-'), [416, 'bytes */10', ''])
  })
  test('is there only if the package has it', async () => {
    for (const path of [
      'absent.html',
      '',
      'dossier/',
      '..%2f..%2fpackage.json',
      '%ff',
      'dossier/../index.htm',
    ])
      assert.equal((await fetch(folder + path)).status, 404, path)
    assert.equal((await fetch(`${url}/cours/contenu/autre/index.html`)).status, 404)
  })
})

describe('A SCORM course', () => {
  test('is played by a page that is never kept, whose script and style change their address when they change', async () => {
    const scorm = new File([new Uint8Array(scormZip())], 'c.zip')
    await claire.post('/cours/nouveau', { file: scorm })
    const found = await beffroi.db.row<{ id: string }>(sql`
      select id from courses.packages where kind = 'scorm12'`)
    const page = await fetch(`${url}/cours/contenu/${found?.id}/${PLAYER}`)
    assert.equal(page.headers.get('cache-control'), 'no-store')
    const addresses = (await page.text()).match(/(?<=")\/cours\/contenu\/scorm\/[^"]+/g) ?? []
    assert.equal(addresses.length, 2)
    for (const address of addresses) {
      assert.match(address, /\/player-[0-9a-f]{12}\.(?:css|js)$/)
      assert.equal((await fetch(url + address)).status, 200)
    }
  })
})

describe('A content in a real browser', { skip: withoutBrowser }, () => {
  let opened: TestBrowser | undefined
  after(() => opened?.close())

  async function lookAround(): Promise<Record<string, string>> {
    opened ??= await openBrowser()
    const context = await opened.phone({ baseURL: url })
    const page = await context.newPage()
    await page.goto('/demo')
    await page.request.post('/demo/aicha', { headers: { origin: url } })
    await page.goto(`/cours/suivre/${activity}`)
    await page.getByRole('button', { name: /Commencer|Continuer/ }).click()
    const content = page.frameLocator('iframe')
    const read = (name: string) => content.locator(`#${name}`).innerText()
    await read('moi')
    const seen = Object.fromEntries(
      await Promise.all(
        ['cookies', 'storage', 'worker', 'above', 'database', 'origin', 'moi', 'jeton'].map(async (one) => [
          one,
          await read(one),
        ]),
      ),
    ) as Record<string, string>
    await page.goto(`/cours/suivre/${activity}`)
    assert.match(await page.innerText('h1'), /Curieux/)
    await context.close()
    return seen
  }

  test('reaches the store by its token, and nothing of the learner: neither cookies nor pages', async () => {
    const seen = await lookAround()
    assert.equal(seen['origin'], 'null')
    // what a browser refuses there has a stand-in, which holds as long as the page: a content does not stay white for that
    assert.equal(seen['cookies'], '')
    assert.deepEqual(
      [seen['storage'], seen['worker'], seen['above'], seen['database']],
      ['22a,b', 'undefined', 'true', 'none'],
    )
    assert.equal(seen['moi'], 'TypeError')
    assert.equal(seen['jeton'], 'auth-token')
  })
  test('at another address keeps what it wants there, and still reads nothing of the learner', async () => {
    beffroi.ground.site.settings.contentUrl = url.replace('127.0.0.1', 'localhost')
    const seen = await lookAround()
    assert.equal(seen['origin'], beffroi.ground.site.settings.contentUrl)
    assert.equal(seen['cookies'], '')
    assert.deepEqual([seen['storage'], seen['above'], seen['database']], ['22a,b', 'false', 'opened'])
    assert.doesNotMatch(seen['moi'] ?? '', /Aïcha|Moi/)
    assert.equal(seen['jeton'], 'auth-token')
    beffroi.ground.site.settings.contentUrl = undefined
  })
})

describe('With an address of its own, content', () => {
  test('is served there, with its origin, and nothing else is; and nowhere else', async () => {
    const there = url.replace('127.0.0.1', 'localhost')
    beffroi.ground.site.settings.contentUrl = there
    const moved = folder.replace(url, there)
    const page = await fetch(`${moved}index.html`)
    assert.equal(page.status, 200)
    assert.match(page.headers.get('content-security-policy') ?? '', /allow-same-origin/)
    assert.equal((await fetch(`${folder}index.html`)).status, 404)
    for (const path of ['/', '/connexion', '/demo', '/xapi/about', '/moi', '/assets/x.js', '/healthz'])
      assert.equal((await fetch(there + path)).status, 404, path)
    assert.equal((await fetch(`${url}/healthz`)).status, 200)
    const launched = await launch()
    assert.equal(launched, '')
    beffroi.ground.site.settings.contentUrl = undefined
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
