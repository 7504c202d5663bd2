import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'
import { shareAddress } from '../share-address.ts'
import { BAKERY, goods, sharesFor } from '../seeds/paid-example.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { paidOrder } = sharesFor(beffroi)
const [nadege, bruno] = [await beffroi.as('nadege'), await beffroi.as('bruno')]
const LIST = '/portfolio/propositions'
const TODAY = /préparées?, Boulangerie Delplanque , 2 juin 2026/

async function prepare(name: string, ...how: string[]): Promise<void> {
  const { shareOf } = await paidOrder(name, [[goods.bread, 1]])
  for (const end of how) await nadege.submit(shareAddress(shareOf(BAKERY), end))
}

describe('The orders that somebody of a shop prepared', () => {
  test('propose themselves to their portfolio, day by day; those that wait, or of somebody else, do not', async () => {
    await prepare('waits', '/accepter')
    assert.doesNotMatch(sentencesIn((await nadege.get(LIST)).text), TODAY)
    await prepare('one', '/accepter', '/prete')
    await prepare('two', '/accepter', '/prete')
    const words = sentencesIn((await nadege.get(LIST)).text)
    assert.match(words, TODAY)
    assert.match(words, /Mes commandes préparées 2 commandes préparées, Boulangerie Delplanque , 2 juin 2026/)
    assert.doesNotMatch(sentencesIn((await bruno.get(LIST)).text), /préparées?[^.]*, 2 juin 2026/)
    const named = { room: 'orders', id: '2026-06-02', do: 'add' }
    assert.equal((await bruno.post(LIST, named)).status, 404)
    const { location } = await nadege.post(LIST, named)
    assert.match(sentencesIn((await nadege.get(location ?? '')).text), /Mes commandes préparées/)
    assert.doesNotMatch(sentencesIn((await nadege.get(LIST)).text), TODAY)
  })
})
