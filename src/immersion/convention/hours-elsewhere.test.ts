import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededTrainees } from '#people'
import { addDays, mondayOf, parisDay } from '#platform/time'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { CONVENTIONS } from '../frame.tsx'
import { secondHost, seededHost } from '../seeds/seeded-hosts.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const plain = (text: string) => sentencesIn(text).replaceAll('\u00A0', ' ')
const trainee = seededTrainees.group7[1] ?? assert.fail('no trainee')
const from = addDays(mondayOf(parisDay(beffroi.now())), 56)
const week = ['1', '2', '3', '4', '5']

async function write(host: string, hours: object) {
  const path = `${CONVENTIONS}/nouvelle?personne=${trainee.id}&employeur=${host}`
  const page = (await karine.get(path)).text
  const action = /action="(\/immersions\/conventions\/nouvelle[^"]+)"/
    .exec(page)?.[1]
    ?.replaceAll('&amp;', '&')
  assert.ok(action)
  return karine.post(action, {
    ...formIn(page, action),
    objectives: `Plier, ${host}`,
    fromDay: from,
    toDay: addDays(from, 4),
    tasks: 'Repasser',
    safety: 'Des gants.',
    agreement: 'aucune',
    hostLogin: 'host@la.example',
    hostAgrees: 'oui',
    'mornings[]': [],
    'afternoons[]': [],
    ...hours,
  })
}

describe('The hours of somebody who goes to two hosts', () => {
  test('do not begin in the afternoon before the morning ends', async () => {
    const days = { 'mornings[]': week, 'afternoons[]': week }
    const bad = await write(seededHost, {
      ...days,
      morningTo: '12:00',
      afternoonFrom: '11:00',
      afternoonTo: '15:00',
    })
    assert.equal(bad.status, 422)
    assert.match(plain(bad.text), /L’après-midi commence avant la fin du matin\./)
  })

  test('are of days on which they come, and not in a far year', async () => {
    const saturday = addDays(from, 5)
    const none = await write(seededHost, {
      'mornings[]': week,
      fromDay: saturday,
      toDay: addDays(saturday, 1),
    })
    assert.match(plain(none.text), /Aucune demi-journée cochée entre ces dates/)
    const far = await write(seededHost, { 'mornings[]': week, fromDay: '2099-12-01', toDay: '2099-12-04' })
    assert.match(plain(far.text), /C’est dans plus d’un an\. Vérifiez l’année\./)
  })

  test('never meet, whatever each calls morning; and are counted together', async () => {
    const kept = await write(secondHost, { 'mornings[]': week, morningFrom: '06:00', morningTo: '12:30' })
    assert.equal(kept.status, 303, plain(kept.text))
    assert.equal((await karine.post(`${kept.location}/envoyer`, { hostAgrees: 'oui' })).status, 303)
    const meets = await write(seededHost, {
      'afternoons[]': week,
      afternoonFrom: '12:00',
      afternoonTo: '15:00',
    })
    assert.equal(meets.status, 422)
    assert.match(plain(meets.text), /La personne est déjà en immersion chez Au Fil Propre le .* \(matin\)\./)
    const long = await write(seededHost, {
      'afternoons[]': week,
      afternoonFrom: '13:00',
      afternoonTo: '20:30',
    })
    assert.equal(long.status, 422)
    for (const said of [/Dix heures par jour au plus/, /Quarante-huit heures par semaine/])
      assert.match(plain(long.text), said)
    const fair = await write(seededHost, {
      'afternoons[]': week,
      afternoonFrom: '13:00',
      afternoonTo: '16:00',
    })
    assert.equal(fair.status, 303, plain(fair.text))
  })
})
