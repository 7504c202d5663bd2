import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

/** What never ends; says whether anybody read it. */
function endless() {
  let read = 0
  const body = new ReadableStream<Uint8Array>(
    { pull: (stream) => stream.enqueue(new Uint8Array((read += 1) && 65_536)) },
    { highWaterMark: 0 },
  )
  return { body, readTimes: () => read }
}

const announce = (body: ReadableStream, signature: string) => {
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature }
  const wish = { method: 'POST', headers, body, duplex: 'half' } as const
  return beffroi.send(new Request('http://127.0.0.1:3000/argent/annonces', wish))
}
const seal = 'v1=' + '0'.repeat(64)
const now_s = Math.floor(beffroi.now().getTime() / 1000)

describe('An announcement without an end', () => {
  for (const [what, signature] of [
    ['is not read when nothing signs it', ''],
    ['is not read when its seal has not the form of one', `t=${now_s},v1=zz`],
    ['is not read when it was signed long ago', `t=${now_s - 301},${seal}`],
  ] as const)
    test(what, async () => {
      const { body, readTimes } = endless()
      assert.equal((await announce(body, signature)).status, 400)
      assert.equal(readTimes(), 0)
    })
  test('is refused after a megabyte when it may be signed', async () => {
    const { body, readTimes } = endless()
    assert.equal((await announce(body, `t=${now_s},${seal}`)).status, 413)
    assert.ok(readTimes() < 20, `${readTimes()} pieces were read`)
  })
})
