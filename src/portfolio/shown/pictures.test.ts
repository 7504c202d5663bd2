import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { openBeffroi, sentencesIn } from '#testing'

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

async function withPhoto(did = 'Coupée, cuite.') {
  const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#86311f' } })
    .jpeg()
    .toBuffer()
  const file = new File([Uint8Array.from(jpeg)], 'soupe.jpg', { type: 'image/jpeg' })
  const { location } = await aicha.post('/portfolio/ajouter', {
    act: randomUUID(),
    way: 'photo',
    title: 'La soupe',
    did,
    file,
  })
  const at = location ?? ''
  const read = `/portfolio/personnes/${beffroi.personId('aicha')}/${at.split('/').at(-1)}`
  const { location: asked } = await aicha.post(`${at}/montrer`, { audience: 'training', show: 'yes' })
  const piece = (asked ?? '').split('/').at(-1)
  return { at, read, asked: asked ?? '', file: `${read}/fichiers/${piece}` }
}

const leafIn = async (tab: string, at: string) =>
  sentencesIn(
    new RegExp(`<a class="leaf" href="${at}"[\\s\\S]*?</a>`).exec(
      (await aicha.get(`/portfolio${tab}`)).text,
    )?.[0] ?? '',
  )
const countShown = async () => {
  const said = sentencesIn((await aicha.get('/portfolio')).text)
  return Number(/(\d+) (?:est |sont )montrées?/.exec(said)?.[1] ?? assert.fail(said))
}

describe('A picture that is shown', () => {
  test('asks first who can be recognised; without an answer, its words are shown and it is not', async () => {
    const { at, read, asked, file } = await withPhoto()
    const question = sentencesIn((await aicha.get(asked)).text)
    assert.match(question, /On reconnaît quelqu’un/)
    assert.match(question, /le jour de son accord(?! \(facultatif\))/, 'once it is yes, it is asked')
    assert.match(sentencesIn((await aicha.get(at)).text), /L’image n’est pas encore montrée/)
    assert.match(sentencesIn((await claire.get(read)).text), /La soupe.*Coupée, cuite\./)
    assert.match(sentencesIn((await aicha.get(at)).text), /Photo Montrée L’image n’est pas encore montrée/)
    assert.match(await leafIn('?voir=montrees', at), /Montrée.*L’image n’est pas encore montrée/)
    assert.doesNotMatch((await aicha.get('/portfolio')).text, /Pas encore montrée/)
    assert.equal((await claire.get(file)).status, 404)
    await aicha.post(asked, { answer: 'nobody' })
    assert.equal((await claire.get(file)).headers.get('content-type'), 'image/webp')
    assert.ok((await claire.get(read)).text.includes(file))
    assert.equal((await yanis.get(file)).status, 404)
  })

  test('with the name and the day of who agreed; withdrawn in one press, it leaves every reader at once', async () => {
    const { at, read, asked, file } = await withPhoto()
    const agreed = { answer: 'agreed', who: 'Jocelyne', day: '2026-05-04' }
    for (const [wrong, sentence] of [
      [{}, /Choisissez une réponse/],
      [{ ...agreed, who: '' }, /Écrivez son nom/],
      [{ ...agreed, day: '' }, /Écrivez le jour/],
      [{ ...agreed, day: '2099-01-01' }, /pas encore passé/],
    ] as const) {
      const refused = await aicha.post(asked, wrong)
      assert.equal(refused.status, 422)
      assert.match(sentencesIn(refused.text), sentence)
      assert.equal((await claire.get(file)).status, 404)
    }
    await aicha.post(asked, agreed)
    assert.match(sentencesIn((await aicha.get(at)).text), /Jocelyne est d’accord, le 4 mai 2026/)
    assert.equal((await claire.get(file)).status, 200)
    await aicha.submit(asked, { answer: 'kept back' })
    assert.match(sentencesIn((await aicha.get(at)).text), /L’image reste pour vous/)
    assert.equal((await claire.get(file)).status, 404)
    assert.ok(!(await claire.get(read)).text.includes(file))
  })

  test('alone, is there for nobody while it waits: its person reads that it is not shown yet, and never that it is seen', async () => {
    const { at, read, asked } = await withPhoto('')
    const about = sentencesIn((await aicha.get(asked)).text)
    assert.doesNotMatch(about, /Qui vous forme la voit maintenant/)
    assert.match(about, /L’image n’est pas encore montrée/)
    assert.match(sentencesIn((await aicha.get(at)).text), /Photo Pas encore montrée/)
    const album = read.split('/').slice(0, -1).join('/')
    const theirs = async () => (await claire.get(album)).text.includes(`href="${read}"`)
    const own = () => leafIn('', at)
    const isAmong = async () => ({
      shown: (await leafIn('?voir=montrees', at)) !== '',
      own: (await leafIn('?voir=pour-moi', at)) !== '',
      count: await countShown(),
    })
    const before = await isAmong()
    assert.deepEqual({ ...before, count: 0 }, { shown: false, own: true, count: 0 })
    assert.match(await own(), /Photo.*Pas encore montrée/)
    assert.equal((await claire.get(read)).status, 404)
    assert.equal(await theirs(), false)
    await aicha.post(asked, { answer: 'nobody' })
    assert.equal((await claire.get(read)).status, 200)
    assert.equal(await theirs(), true)
    assert.match(await own(), /Photo.*Montrée/)
    assert.match(sentencesIn((await aicha.get(at)).text), /Photo Montrée/)
    assert.deepEqual(await isAmong(), { shown: true, own: false, count: before.count + 1 })
    await aicha.post(asked, { answer: 'kept back' })
    assert.equal((await claire.get(read)).status, 404)
    assert.match(await own(), /Photo.*Pour moi/)
    assert.match(sentencesIn((await aicha.get(at)).text), /Photo Pour moi/)
    assert.deepEqual(await isAmong(), before)
  })

  test('is answered for by its person alone', async () => {
    const { asked } = await withPhoto()
    for (const other of [claire, yanis]) {
      assert.equal((await other.get(asked)).status, 404)
      assert.equal((await other.post(asked, { answer: 'nobody' })).status, 404)
    }
  })
})
