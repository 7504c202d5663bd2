import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readZip } from '#platform/zip'
import { newcomer, openBeffroi, sentencesIn, type Visitor } from '#testing'

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
const PROPOSED = '/portfolio/propositions'
const PAGE = '/portfolio/emporter'

async function addOneOf(who: Visitor, room: string): Promise<void> {
  const { text } = await who.get(PROPOSED)
  const cell = new RegExp(`name="room" value="${room}"[^>]*>\\s*<input[^>]*name="id" value="([^"]+)"`)
  const id = cell.exec(text)?.[1] ?? assert.fail(room)
  assert.equal((await who.post(PROPOSED, { room, id, do: 'add' })).status, 303)
}

const takeAway = async (who: Visitor) => (await who.get(`${PAGE}.zip`)).bytes
/** What the page of the archive says of each evidence. */
function toldIn(zip: Uint8Array): string[] {
  const read = readZip(zip, { entries: 1000, bytes: 100_000_000 })
  assert.ok(read.ok)
  const page = read.entries.find(({ path }) => path === 'index.html') ?? assert.fail()
  const html = new TextDecoder().decode(page.bytes)
  return html.split('<article>').map((one) => sentencesIn(one))
}

describe('The page of a portfolio that is taken away', () => {
  test('says what Beffroi checked, and what somebody noted by themselves; nothing of the rest', async () => {
    await addOneOf(yanis, 'delivery')
    await yanis.post('/langue', { language: 'uk', to: '/' })
    const told = toldIn(await takeAway(yanis))
    const checked = told.filter((one) => one.includes('Vérifié par Beffroi'))
    assert.equal(checked.length, 1)
    assert.match(checked[0] ?? '', /commandes? livrées?, avec/)
    const plain = told.find((one) => one.includes('Je répare une crevaison')) ?? assert.fail()
    assert.doesNotMatch(plain, /Vérifié|Noté/)
    await addOneOf(aicha, 'company')
    const noted = toldIn(await takeAway(aicha)).filter((one) =>
      one.includes('Noté dans l’entreprise virtuelle'),
    )
    assert.equal(noted.length, 1)
    assert.doesNotMatch(noted[0] ?? '', /Vérifié/)
  })
  test('says so no more of what was brought in: nobody saw it there', async () => {
    const mirror = await there.as('yanis')
    const { text } = await mirror.get('/portfolio')
    for (const [, at = ''] of text.matchAll(/class="leaf" href="(\/portfolio\/[0-9a-f-]+)"/g))
      await mirror.post(`${at}/effacer`, {})
    const reader = await newcomer(there)
    const zip = new File([Uint8Array.from(await takeAway(yanis))], 'portfolio.zip')
    const held = /name="held" value="([^"]+)"/.exec((await reader.post(PAGE, { file: zip })).text)?.[1]
    await reader.post(`${PAGE}/oui`, { held: held ?? assert.fail() })
    const told = toldIn(await takeAway(reader))
    assert.ok(told.length > 1)
    assert.ok(!told.some((one) => one.includes('Vérifié par Beffroi')))
    assert.ok(
      told.some((one) => /apporté de [^ ]+ \d+ commandes? livrées?, avec/.test(one)),
      told.join('\n'),
    )
  })
})
