import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readMessages } from '#platform/notices'
import { addDays, parisDay } from '#platform/time'
import { formIn, openBeffroi } from '#testing'
import { shiftId } from '../seeds/seeded-shifts.ts'
import { seededBikes } from '../seeds/seeded-town.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const day = addDays(parisDay(beffroi.now()), 9)
const TEAM = `/livraisons/jours/${day}/equipe`
const bruno = await beffroi.as('bruno')
const messagesOf = (id: 'yanis' | 'bruno') => readMessages(beffroi.db, [beffroi.personId(id)], { limit: 20 })
const told = async (id: 'yanis' | 'bruno') =>
  (await messagesOf(id)).map(({ title }) => title.replaceAll('\u00a0', ' '))
let shift = ''

describe('A courier', () => {
  test('named for a day is told which bike, and from when to when', async () => {
    const { text } = await bruno.get(`${TEAM}/nouveau`)
    shift = /\/equipe\/([0-9a-f-]{36})"/.exec(text)?.[1] ?? ''
    const form = formIn(text, `${TEAM}/${shift}`)
    const wish = {
      bike: seededBikes[0]?.id ?? '',
      courier: beffroi.personId('yanis'),
      starts: '09:00',
      ends: '14:00',
    }
    await bruno.submit(`${TEAM}/${shift}`, { ...form, ...wish, breakFrom: '', breakTo: '' })
    assert.deepEqual(await told('yanis'), ['Vous livrez jeudi 11 juin : Vélo 1, de 9 h à 14 h'])
    assert.deepEqual(await told('bruno'), [])
  })
  test('is told of other hours once, and not of a form that changes nothing', async () => {
    for (const _ of [1, 2]) {
      const form = formIn((await bruno.get(`${TEAM}/${shift}`)).text, `${TEAM}/${shift}`)
      await bruno.submit(`${TEAM}/${shift}`, { ...form, ends: '15:30' })
    }
    const [last, ...before] = await told('yanis')
    assert.equal(last, 'Votre tournée du jeudi 11 juin change : Vélo 1, de 9 h à 15 h 30')
    assert.ok(before.length <= 1)
  })
  test('is told that they do not ride any more', async () => {
    await bruno.submit(`${TEAM}/${shift}/retirer`)
    assert.equal((await told('yanis'))[0], 'Vous ne livrez plus jeudi 11 juin')
  })
  test('is led to their round when it is that of today, and nowhere when it is another: no screen shows it', async () => {
    assert.equal((await messagesOf('yanis'))[0]?.path, null)
    const today = `/livraisons/jours/${parisDay(beffroi.now())}/equipe/${shiftId('today', 1)}`
    const form = formIn((await bruno.get(today)).text, today)
    await bruno.submit(today, { ...form, ends: '14:45' })
    const [last] = await messagesOf('yanis')
    assert.match(last?.title ?? '', /^Votre tournée du mardi 2 juin change/)
    assert.equal(last?.path, '/livraisons/tournee')
  })
})
