import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { dayOf, parisInstant } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { exampleBuyer } from '../seeds/example-buyer.ts'
import { prepareWeekly } from './prepare-weekly.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { ground } = beffroi
/** Of La Houblonnière: closed on Mondays and Tuesdays. */
const beer = seededProductId(60)
const buyer = beffroi.visitor('10.1.0.9')
const START = '/panier/chaque-semaine'
const goTo = (day: string) => beffroi.setNow(parisInstant(dayOf(day), '09:00'))
const letters = async () => {
  await beffroi.settle()
  return (await beffroi.letters()).filter((one) => one.recipient === exampleBuyer.email)
}

describe('A weekly basket, on a day when one of its shops is closed', () => {
  let here = ''
  test('does not begin: the hours are left out, and the shop is named', async () => {
    await buyer.post('/panier', { product: beer, quantity: 1 })
    await buyer.submit('/panier/retrait', exampleBuyer)
    const page = await buyer.get(START)
    assert.doesNotMatch(page.text, /<option value="2 /)
    assert.match(page.text, /<option value="3 14:00"/)
    assert.match(sentencesIn(page.text), /Mardi, 14 h à 16 h : La Houblonnière est fermé le mardi\./)
    const refused = await buyer.post(START, { hour: '2 14:00' })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /La Houblonnière est fermé le mardi\./)
    const started = await buyer.post(START, { hour: '3 14:00' })
    here = /\/chaque-semaine\/[\w-]{24}/.exec(started.location ?? '')?.[0] ?? assert.fail(started.text)
  })

  test('is not asked for in a week when it is away: its name is read in the message and on the page', async () => {
    const shop = await beffroi.as('didier')
    const page = (await shop.get('/marche/boutique/horaires?commerce=la-houblonniere')).text
    const form = page.slice(page.indexOf('/marche/boutique/absence'))
    const seen = /name="seen" value="([^"]*)"/.exec(form)?.[1]
    const away = await shop.post('/marche/boutique/absence?commerce=la-houblonniere', {
      seen,
      from: '2026-06-10',
      until: '2026-06-12',
      words: '',
    })
    assert.ok(away.status === 303, sentencesIn(away.text))
    goTo('2026-06-07')
    assert.equal(await prepareWeekly(ground, beffroi.now()), 1)
    const letter = (await letters()).at(0)
    assert.match(letter?.subject ?? '', /Pas de panier mercredi 10 juin/)
    assert.match(letter?.body ?? '', /La Houblonnière est absent le mercredi 10 juin/)
    const week = await buyer.get(here)
    assert.match(
      sentencesIn(week.text),
      /Pas mercredi 10 juin.*La Houblonnière est absent le mercredi 10 juin/,
    )
    assert.doesNotMatch(week.text, /form="payer"/)
  })
})
