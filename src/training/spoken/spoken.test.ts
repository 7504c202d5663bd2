import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn, writeVoice } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const claire = await beffroi.as('claire')
const aicha = await beffroi.as('aicha')
const activity = await beffroi.db.row<{ id: string; group: string }>(sql`
  select a.id, a.group_id as "group" from training.activities a
  where a.group_id = ${seeded.group7} and a.withdrawn_at is null and a.mode = 'foad at home'
  order by a.code limit 1`)
assert.ok(activity)
const page = `/formation/${activity.group}/programme/${activity.id}/voix`
const sound = `/formation/activites/${activity.id}/voix`
const read = `/formation/activites/${activity.id}`

const PLACE = '+50.2910+002.7775/'
const webm = (said: string) => writeVoice('webm', { said, secret: PLACE })
const file = (bytes: Uint8Array<ArrayBuffer>, name = 'voix.webm') => new File([bytes], name)
const keep = (recording?: File) => claire.post(page, { recording })

describe('The instructions of an activity', () => {
  test('are not heard before somebody said them', async () => {
    assert.doesNotMatch((await aicha.get(read)).text, /<audio/)
    assert.equal((await aicha.get(sound)).status, 404)
    assert.match((await claire.get(page)).text, /data-record/)
  })

  test('are refused without a sound, with a sentence beside the box', async () => {
    for (const [sent, said] of [
      [undefined, /Enregistrez votre voix, ou choisissez un fichier/],
      [file(new TextEncoder().encode('du texte'), 'voix.mp3'), /n’est pas un son mp3, m4a, ogg ou webm/],
      [file(new TextEncoder().encode('RIFF....WAVEfmt '), 'voix.wav'), /n’est pas un son mp3/],
      [
        file(new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, ...new TextEncoder().encode('V_VP8')])),
        /n’est pas un son/,
      ],
      [file(new Uint8Array(5_000_001).fill(1)), /dépasse 5 Mo/],
    ] as const) {
      const answer = await keep(sent)
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), said)
    }
    assert.equal((await aicha.get(sound)).status, 404)
  })

  test('once said, are on the page of the activity, by the controls of the browser and by Écouter', async () => {
    assert.equal((await keep(file(await webm('un')))).status, 303)
    const html = (await aicha.get(read)).text
    assert.match(html, new RegExp(`<audio data-listen(="true")? controls[^>]*src="${sound}\\?`))
    const answer = await aicha.get(sound)
    assert.equal(answer.headers.get('content-type'), 'audio/webm')
    assert.equal(answer.bytes.length, (await webm('un')).length)
    assert.ok(Buffer.from(answer.bytes).includes('unununun'))
    assert.ok(!Buffer.from(answer.bytes).includes(PLACE), 'it no longer says where it was said')
  })

  test('are given by parts to the players that ask so', async () => {
    const part = await aicha.get(sound, { range: 'bytes=0-1' })
    assert.equal(part.status, 206)
    assert.equal(part.headers.get('content-range'), `bytes 0-1/${(await webm('un')).length}`)
    assert.deepEqual(part.bytes, new Uint8Array([0x1a, 0x45]))
    assert.equal((await aicha.get(sound, { range: 'bytes=90000-' })).status, 416)
  })

  test('take the place of those before, sent twice included', async () => {
    for (const _ of [1, 2]) assert.equal((await keep(file(await webm('deux')))).status, 303)
    assert.ok(Buffer.from((await aicha.get(sound)).bytes).includes('deuxdeux'))
    const kept = await beffroi.db.rows(sql`select 1 from training.spoken_instructions`)
    assert.equal(kept.length, 1)
    const claimed = await beffroi.db.rows(sql`
      select 1 from files.files where name = 'voix.webm' and claimed_at is not null`)
    assert.equal(claimed.length, 1)
  })

  test('are heard by the group and by who trains it, and by nobody else', async () => {
    assert.equal((await claire.get(sound)).status, 200)
    for (const id of ['yanis', 'karine', 'nadege', 'mathieu', 'paul'] as const) {
      const stranger = await beffroi.as(id)
      assert.equal((await stranger.get(sound)).status, 404, id)
      assert.equal((await stranger.get(page)).status, 404, id)
      assert.equal((await stranger.post(page, { recording: file(await webm('trois')) })).status, 404, id)
      assert.equal((await stranger.post(`${page}/retirer`)).status, 404, id)
    }
    assert.equal((await aicha.post(page, { recording: file(await webm('trois')) })).status, 404)
    assert.equal((await beffroi.visitor().get(sound)).status, 303)
  })

  test('are taken away, once or twice', async () => {
    for (const _ of [1, 2]) assert.equal((await claire.post(`${page}/retirer`)).status, 303)
    assert.equal((await aicha.get(sound)).status, 404)
    assert.doesNotMatch((await aicha.get(read)).text, /<audio/)
  })
})
