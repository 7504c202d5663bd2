import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { addDays, parisInstant, weekday } from '#platform/time'
import { formIn, hearLetters, linkIn, openBeffroi, sentencesIn, walk } from '#testing'
import { CONVENTIONS, HOSTS } from '../frame.tsx'
import { seededHost } from '../seeds/seeded-hosts.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome } = toBeSeeded(beffroi.now())
const first = toCome.said.fromDay
const own = (id: string) => `/immersions/mes-immersions/${id}`
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const [karine, aicha] = [await beffroi.as('karine'), await beffroi.as('aicha')]
const speakerOf = (page: string) => /name="login" value="([^"]+)"/.exec(page)?.[1] ?? assert.fail(page)
const sent = hearLetters(beffroi)
let other = ''
let otherHost = ''

describe('Somebody who is at a host in the morning, and at another in the afternoon', () => {
  test('has two conventions of the same days, and the calendar says where they are', async () => {
    await db.run(sql`
      update immersion.conventions
      set terms = jsonb_set(terms, '{timetable,afternoons}', '[]')
      where id = ${toCome.id}`)
    const page = await walk(karine, /^Conventions/, /Préparer une convention/, /Benamar/i, /Les Glycines/)
    const action =
      /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const form = formIn(page, action)
    const otherPage = (await karine.get(`${HOSTS}/${seededHost}/page`)).text
    const kept = await karine.post(action, {
      ...form,
      'mornings[]': [],
      'afternoons[]': String(weekday(first)),
      fromDay: first,
      toDay: addDays(first, 8),
      tasks: 'Servir le goûter',
      safety: 'Des gants.',
      agreement: 'aucune',
      hostLogin: speakerOf(otherPage),
      personLogin: '',
      prescriberLogin: '',
      hostAgrees: 'oui', // others are there on these days
    })
    assert.equal(kept.status, 303, words(kept.text))
    other = kept.location?.split('/').at(-1) ?? ''
    const row = await db.row<{ id: string }>(
      sql`select host_id as id from immersion.conventions where id = ${other}`,
    )
    otherHost = row?.id ?? ''
    await karine.post(`${CONVENTIONS}/${other}/envoyer`, { hostAgrees: 'oui' })
    await db.run(sql`update immersion.conventions set state = 'signed' where id = ${other}`)
    const calendar = await karine.get(`${HOSTS}/${otherHost}/personnes/${beffroi.personId('aicha')}`)
    assert.match(
      words(calendar.text),
      /La personne est déjà en immersion chez Au Fil Propre le matin, et chez .*Glycines.* l’après-midi\./,
    )
  })

  test('reads both on their day, in the order of the hours, and notes each on its own page', async () => {
    beffroi.setNow(parisInstant(first, '08:00').toISOString())
    const day = (await aicha.get('/formation/aujourdhui')).text
    assert.match(
      words(day),
      /En immersion Au Fil Propre Quand De 9 h à 12 h .*En immersion .*Glycines.* Quand De 13 h.* à 17 h/,
    )
    const ids = [...day.matchAll(/ id="(immersion-[^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, 2)
    beffroi.setNow(parisInstant(first, '14:00').toISOString())
    for (const [id, half, name] of [
      [toCome.id, 'am', 'matin'],
      [other, 'pm', 'après-midi'],
    ] as const) {
      assert.equal(
        linkIn(day.slice(day.indexOf(own(id)) - 200), /Noter ma demi-journée/),
        `${own(id)}/presences`,
      )
      const page = words((await aicha.get(`${own(id)}/presences`)).text)
      assert.match(page, new RegExp(name))
      assert.doesNotMatch(page, half === 'am' ? /après-midi/ : /matin/)
      const noted = await aicha.post(`${own(id)}/presences`, { day: first, half, status: 'present' })
      assert.equal(noted.status, 303)
    }
    await beffroi.settle()
    const claire = await beffroi.as('claire')
    for (const [half, host] of [
      ['matin', /En immersion chez Au Fil Propre/],
      ['apres-midi', /En immersion chez .*Glycines/],
    ] as const) {
      const sheet = await claire.get(`/formation/${seeded.group7}/emargement/${first}/${half}`)
      assert.match(words(sheet.text), host)
    }
  })

  test('is read by each host with its own half-days alone', async () => {
    for (const [host, hours, not] of [
      [toCome.hostId, /de 9 h à 12 h/, /à 17 h/],
      [otherHost, /de 13 h.* à 17 h/, /de 9 h/],
    ] as const) {
      const at = `${HOSTS}/${host}/page`
      sent.length = 0
      await karine.submit(at, { login: speakerOf((await karine.get(at)).text) })
      await beffroi.settle()
      const link = sent.flatMap(({ body }) => /\/immersions\/accueil\/[\w-]{43}/.exec(body) ?? []).at(-1)
      const page = words((await beffroi.visitor().get(link ?? assert.fail('no link'))).text)
      const mine = /Aïcha Benamar.*?par semaine/.exec(page)?.[0] ?? assert.fail(page)
      assert.match(mine, hours)
      assert.doesNotMatch(mine, not)
    }
  })
})
