import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'
import { factsOf } from '../examples/facts-store.ts'
import { lotNumbered } from '../lot-store.ts'
import { movesOf } from '../move-store.ts'
import { balanceOf } from '../move.ts'
import { cropId } from '../seeds/farm.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const yanis = await beffroi.as('yanis')
const bruno = await beffroi.as('bruno')
const CARROTS = 5
const RADISHES = 6

type Said = Record<string, string>
const acting = (said: Said) => ({ act: randomUUID(), stop: '', ...said })
const harvest = (crop: number, quantity: string, more: Said = {}) =>
  acting({ what: 'harvest', crop: cropId(crop), quantity, ...more })
const gestures = '/ferme/gestes'

const balance = async (number: string) => {
  const lot = await lotNumbered(db, number)
  assert.ok(lot, number)
  return balanceOf(lot, await movesOf(db, [lot.id]))
}

describe('Somebody of the team harvests', () => {
  test('a bed, a weight, and it is a lot at the stall, told to the market once', async () => {
    const said = harvest(CARROTS, '12,5')
    const page = await yanis.submit(gestures, said)
    assert.match(sentencesIn(page.text), /Lot F-260602-01 gardé/)
    assert.match(sentencesIn(page.text), /Carottes des sables, 12,5 kg/)
    await yanis.submit(gestures, said)
    const facts = await factsOf(db, 'lot harvested', 'F-260602-01')
    assert.deepEqual(facts, [
      {
        lotNumber: 'F-260602-01',
        product: 'Carottes',
        variety: 'des sables',
        weight_g: 12_500,
        unit: 'g',
        harvestedOn: '2026-06-02',
        bestBefore: '2026-06-12',
        organisationId: facts[0]?.['organisationId'],
        by: beffroi.personId('yanis'),
      },
    ])
    await beffroi.settle()
    const market = await bruno.get('/marche/produits/carottes-des-sables')
    assert.match(sentencesIn(market.text), /Carottes des sables/)
  })

  test('bunches, by number, and two harvests of a day have two numbers', async () => {
    await yanis.submit(gestures, harvest(RADISHES, '18'))
    const lot = await lotNumbered(db, 'F-260602-02')
    assert.deepEqual([lot?.unit, lot?.quantity, lot?.bestBefore], ['bunch', 18, '2026-06-06'])
    const [fact] = await factsOf(db, 'lot harvested', 'F-260602-02')
    assert.deepEqual([fact?.['pieces'], fact?.['weight_g']], [18, undefined])
  })

  test('for an association: counted, and not told to the market', async () => {
    const again = await yanis.post(gestures, harvest(CARROTS, '2', { to: 'gift' }))
    assert.equal(again.status, 422)
    assert.match(sentencesIn(again.text), /Écrivez à qui vous donnez/)
    await yanis.submit(gestures, harvest(CARROTS, '2', { to: 'gift', to_whom: 'Le Secours du quartier' }))
    assert.deepEqual(await balance('F-260602-03'), {
      harvested: 2_000,
      stall: 0,
      gift: 2_000,
      loss: 0,
      compost: 0,
      left: 0,
    })
    assert.deepEqual(await factsOf(db, 'lot harvested', 'F-260602-03'), [])
  })

  test('with a weight that is none, and the page says what to type, with what was typed', async () => {
    for (const quantity of ['', 'beaucoup', '0', '-3', '12,5555', '12.5.5', '1 2,5', '12 5', '501', '1e3']) {
      const answer = await yanis.post(gestures, harvest(CARROTS, quantity))
      assert.equal(answer.status, 422, quantity)
      assert.match(sentencesIn(answer.text), /Tapez le poids lu sur la balance/, quantity)
    }
  })

  test('nothing where nothing was sown, nor in the farm of others', async () => {
    const planned = await yanis.post(gestures, harvest(12, '3'))
    assert.match(sentencesIn(planned.text), /Rien n’est encore semé ni planté ici/)
    const unknown = await yanis.post(gestures, { ...harvest(1, '3'), crop: randomUUID() })
    assert.match(sentencesIn(unknown.text), /n’est pas dans cette ferme/)
  })

  test('by mistake, and takes it back: the market is told, the number is not given again', async () => {
    const said = { ...harvest(CARROTS, '99'), sure: 'oui' }
    await yanis.submit(gestures, said)
    assert.ok(await lotNumbered(db, 'F-260602-04'))
    await yanis.submit(gestures, acting({ what: 'undo', undoes: said.act }))
    assert.equal(await lotNumbered(db, 'F-260602-04'), undefined)
    const [fact] = await factsOf(db, 'lot corrected', 'F-260602-04')
    assert.deepEqual([fact?.['weight_g'], fact?.['why']], [-99_000, 'taken back'])
    await yanis.submit(gestures, harvest(CARROTS, '9,9'))
    assert.equal((await lotNumbered(db, 'F-260602-05'))?.quantity, 9_900)
  })

  test('and what is taken back before it arrives counts for nothing', async () => {
    const said = harvest(CARROTS, '5')
    await yanis.submit(gestures, acting({ what: 'undo', undoes: said.act }))
    await yanis.post(gestures, said)
    assert.equal(await lotNumbered(db, 'F-260602-06'), undefined)
    assert.deepEqual(await factsOf(db, 'lot harvested', 'F-260602-06'), [])
  })
})

describe('A lot', () => {
  const move = (kind: string, quantity: string, more: Said = {}) =>
    acting({ what: 'move', number: 'F-260602-01', kind, quantity, ...more })

  test('is partly lost and partly given: what is at the stall goes down, and the sum stays', async () => {
    await yanis.submit(gestures, move('loss', '1,5', { why: 'pests' }))
    await yanis.submit(gestures, move('gift', '4', { to_whom: 'Le Secours du quartier' }))
    await yanis.submit(gestures, move('compost', '0,25'))
    const now = await balance('F-260602-01')
    assert.deepEqual(now, {
      harvested: 12_500,
      stall: 6_750,
      gift: 4_000,
      loss: 1_500,
      compost: 250,
      left: 0,
    })
    const told = await factsOf(db, 'lot corrected', 'F-260602-01')
    assert.deepEqual(
      told.map((one) => [one['weight_g'], one['why']]),
      [
        [-1_500, 'loss'],
        [-4_000, 'gift'],
        [-250, 'compost'],
      ],
    )
  })

  test('never gives more than it has, whoever presses at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => yanis.post(gestures, move('gift', '2', { to_whom: 'Une école' }))),
    )
    assert.equal(answers.filter((one) => one.status === 303).length, 3)
    assert.match(
      sentencesIn(answers.find((one) => one.status === 422)?.text ?? ''),
      /Il n’en reste pas autant/,
    )
    assert.equal((await balance('F-260602-01')).stall, 750)
  })

  test('whose part is gone is not taken back whole', async () => {
    const said = harvest(RADISHES, '10')
    const page = await yanis.submit(gestures, said)
    const number = /F-260602-\d\d/.exec(page.text)?.[0] ?? ''
    await bruno.submit(gestures, { ...move('gift', '3', { to_whom: 'Une école' }), number })
    const refused = await yanis.post(gestures, acting({ what: 'undo', undoes: said.act }))
    assert.match(sentencesIn(refused.text), /Une partie de ce lot est déjà partie/)
  })

  test('is read by anybody who has its label, without a name; the farm reads more', async () => {
    const stranger = await beffroi.visitor().get('/ferme/lots/F-260602-01')
    assert.equal(stranger.status, 200)
    assert.match(sentencesIn(stranger.text), /Lot F-260602-01 .*2 juin 2026/)
    assert.doesNotMatch(stranger.text, /Yanis|Semences/)
    const own = sentencesIn((await bruno.get('/ferme/lots/F-260602-01')).text)
    assert.match(own, /Récolté par Yanis Morel/)
    assert.match(own, /Semences du Littoral, lot SL-88213/)
    assert.equal((await beffroi.visitor().get('/ferme/lots/F-999999-01')).status, 404)
  })

  test('has a label in PDF, for those of the farm', async () => {
    const label = await yanis.get('/ferme/lots/F-260602-01.pdf')
    assert.equal(label.headers.get('content-type'), 'application/pdf')
    assert.equal(new TextDecoder().decode(label.bytes.slice(0, 5)), '%PDF-')
    assert.equal((await (await beffroi.as('claire')).get('/ferme/lots/F-260602-01.pdf')).status, 404)
  })
})

describe('What somebody did in the beds', () => {
  test('is taken back by them alone, and within fifteen minutes', async () => {
    const said = harvest(RADISHES, '7')
    await yanis.submit(gestures, said)
    const other = await bruno.post(gestures, acting({ what: 'undo', undoes: said.act }))
    assert.match(sentencesIn(other.text), /elle seule peut l’annuler/)
    beffroi.setNow('2026-06-02T08:16:00Z')
    const late = await yanis.post(gestures, acting({ what: 'undo', undoes: said.act }))
    assert.match(sentencesIn(late.text), /plus de 15 minutes/)
  })

  test('is not for those who are not of the farm', async () => {
    for (const id of ['claire', 'farida', 'nadege', 'aicha', 'paul'] as const) {
      const answer = await (await beffroi.as(id)).post(gestures, harvest(CARROTS, '1'))
      assert.equal(answer.status, 404, id)
    }
  })
})
