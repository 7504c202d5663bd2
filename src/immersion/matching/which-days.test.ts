import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, addMonths, dayOf, mondayOf, parisDay } from '#platform/time'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { sql } from '#platform/db'
import { seededProposal } from '../seeds/seed-matching.ts'
import { seededHost } from '../seeds/seeded-hosts.ts'
import { whyNotThen } from './proposal.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const monday = mondayOf(addDays(parisDay(beffroi.now()), 14))

describe('Somebody is proposed for days', () => {
  test('on which the host opens, said beside the field', async () => {
    await beffroi.db.run(sql`delete from immersion.proposals where id = ${seededProposal}`)
    const at = `/immersions/personnes/${beffroi.personId('aicha')}/proposer/${seededHost}`
    const page = (await karine.get(at)).text
    assert.match(words(page), /Cet employeur ouvre du lundi au vendredi\./)
    const said = { ...formIn(page, at), trade: 'K1302', agreed: 'oui', hostAgrees: 'oui' }
    const press = (fromDay: string, toDay: string) => karine.post(at, { ...said, fromDay, toDay })
    const wrong = [
      [addDays(monday, 5), addDays(monday, 8), /n’ouvre pas le samedi : il ouvre du lundi au vendredi/],
      [monday, addDays(monday, 6), /n’ouvre pas le dimanche/],
      [addDays(monday, 728), addDays(monday, 732), /C’est dans plus d’un an\. Vérifiez l’année/],
      [addDays(monday, -28), monday, /Choisissez un jour à venir/],
    ] as const
    for (const [from, to, sentence] of wrong) {
      const answer = await press(from, to)
      assert.equal(answer.status, 422, from)
      assert.match(words(answer.text), sentence)
      assert.equal(formIn(answer.text, at)['fromDay'], from, 'nothing typed is lost')
    }
    assert.equal((await press(monday, addDays(monday, 4))).status, 303)
  })

  test('a year ahead at most, any day when the host did not say which', () => {
    const today = dayOf('2026-06-02')
    assert.equal(whyNotThen(addMonths(today, 12), [], today), undefined)
    assert.match(whyNotThen(addDays(addMonths(today, 12), 1), [], today) ?? '', /plus d’un an/)
    // a Sunday
    assert.equal(whyNotThen(dayOf('2026-06-07'), [], today), undefined)
    assert.match(whyNotThen(dayOf('2026-06-07'), [1, 3], today) ?? '', /n’ouvre pas le dimanche/)
  })
})
