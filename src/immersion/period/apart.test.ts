import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, parisInstant, type Day } from '#platform/time'
import { hashOf, newToken } from '#platform/secret'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { insertSigningLink } from '../signing/link-store.ts'
import { immersionData } from '../immersion-data.ts'
import { presencesOf } from './presence-store.ts'
import { signatoriesOf } from '../convention/door.ts'
import { besideAicha, toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome } = toBeSeeded(beffroi.now())
const { fromDay: first, toDay: last } = toCome.said
const own = `/immersions/mes-immersions/${toCome.id}/presences`
const here = `/immersions/conventions/${toCome.id}`
for (const { id } of besideAicha(beffroi.now()))
  await (await beffroi.as('karine')).submit(`/immersions/conventions/${id}/arreter`, { why: 'Essai.' })
const at = (day: Day, clock: string) => beffroi.setNow(parisInstant(day, clock).toISOString())
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const home = async (id: 'karine' | 'brigitte') => words((await (await beffroi.as(id)).get('/')).text)
const page = async (id: 'karine' | 'brigitte') => (await (await beffroi.as(id)).get(here)).text
const told = async (what: string) =>
  (
    await db.rows<{ to: string; title: string }>(
      sql`select recipient_id as to, title from notices.notices where key like ${`convention ${toCome.id} ${what}%`}`,
    )
  ).map(({ to, title }) => [to, title.replaceAll('\u00A0', ' ')])

/** What the rooms that count hours were told of the first day. */
const heard = async () =>
  (
    await db.rows<{ said: string }>(sql`
      select concat_ws(' ', payload ->> 'half', payload ->> 'status') as said
      from facts.facts
      where name = 'immersion half-day noted' and payload ->> 'conventionId' = ${toCome.id} and payload ->> 'day' = ${first}
      order by said`)
  ).map(({ said }) => said)

async function hostLink(): Promise<string> {
  const one = (await signatoriesOf(db, toCome.id)).find(({ role }) => role === 'host')
  const secret = newToken()
  await db.transaction((tx) => insertSigningLink(tx, one?.id ?? assert.fail(), hashOf(secret), beffroi.now()))
  return `/immersions/bilan/${secret}/presences`
}
const host = await hostLink()
const anybody = beffroi.visitor()
const say = (half: string, status: string, day = first) => ({ day, half, status })

describe('A half-day of which a host and a person do not say the same', () => {
  test('keeps the word of each, whoever speaks first; who accompanies them is told, once', async () => {
    at(first, '18:00')
    const aicha = await beffroi.as('aicha')
    assert.equal((await anybody.post(host, say('am', 'absent'))).status, 303)
    for (let n = 0; n < 2; n += 1) assert.equal((await aicha.post(own, say('am', 'present'))).status, 303)
    await aicha.post(own, say('pm', 'present'))
    await anybody.post(host, say('pm', 'present'))
    const kept = (await presencesOf(db, toCome.id)).map(({ half, saidBy, status }) => [half, saidBy, status])
    assert.deepEqual(kept, [
      ['am', 'host', 'absent'],
      ['am', 'person', 'present'],
      ['pm', 'host', 'present'],
      ['pm', 'person', 'present'],
    ])
    assert.deepEqual(
      await heard(),
      ['am absent', 'pm present', 'pm present'],
      'who counts hears no lighter word',
    )
    const [one, ...others] = await told('apart')
    assert.deepEqual(others, [])
    assert.equal(one?.[0], beffroi.personId('karine'))
    assert.match(
      one?.[1] ?? '',
      /Au Fil Propre et Aïcha Benamar ne disent pas la même chose : mardi .*, matin/,
    )
    for (const [who, path] of [
      [anybody, host],
      [aicha, own],
    ] as const)
      assert.match(
        words((await who.get(path)).text),
        /ne disent pas la même chose. La personne qui accompagne décide/,
      )
    assert.match(words((await aicha.get(own)).text), /matin Absence Votre mot : présence\./)
    assert.doesNotMatch(words((await anybody.get(host)).text), /Votre mot/)
  })

  test('stands in the day of who accompanies the person, and on the convention, with how each is called', async () => {
    assert.match(
      await home('karine'),
      /Au Fil Propre et Aïcha Benamar ne disent pas la même chose : mardi .*, matin/,
    )
    assert.doesNotMatch(await home('brigitte'), /ne disent pas la même chose/)
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId, role: 'referent' })
    assert.doesNotMatch(words((await other.get('/')).text), /ne disent pas la même chose/)
    const theirs = await page('karine')
    assert.match(words(theirs), /ne disent pas la même chose : mardi .*, matin Appelez, puis notez vous-même/)
    for (const phone of ['+33639980921', '+33639980920'])
      assert.match(theirs, new RegExp(`href="tel:${phone.replace('+', '\\+')}"`))
    assert.match(words(theirs), /L’employeur : absence · La personne : présence/)
    assert.doesNotMatch(await page('brigitte'), /href="tel:/, 'who only reads calls nobody')
  })

  test('is decided by who accompanies them, also long after; it is written who noted, and each word stays', async () => {
    at(addDays(last, 30), '10:00')
    const karine = await beffroi.as('karine')
    assert.equal((await karine.post(`${here}/presences`, say('am', 'justified'))).status, 303)
    const theirs = words(await page('karine'))
    assert.match(
      theirs,
      /Noté par Karine Hanquez : absence justifiée · L’employeur : absence · La personne : présence/,
    )
    assert.doesNotMatch(theirs, /ne disent pas la même chose/)
    assert.doesNotMatch(await home('karine'), /ne disent pas la même chose/)
    // what stands was not to be changed any more, a week after the last day: it is said
    assert.equal((await karine.post(`${here}/presences`, say('pm', 'absent'))).status, 422)
    const { files } = await immersionData(db, [beffroi.personId('aicha')])
    const mine = files.find(({ path }) => path === 'presences.csv')
    assert.match(
      Buffer.from(mine?.bytes ?? '').toString(),
      /absence justifiée.*qui m’accompagne.*Karine Hanquez.*absence.*l’employeur.*présence.*moi/s,
    )
  })
})

describe('Half-days of past days that nobody noted', () => {
  const missing = /(\d+) demi-journées ne sont pas notées/
  test('are told to who accompanies the person, and to nobody else, by a link to where they are noted', async () => {
    at(first, '18:00')
    assert.doesNotMatch(await home('karine'), missing, 'a day is looked at when it is over')
    at(addDays(first, 2), '08:00')
    assert.match(
      await home('karine'),
      /2 demi-journées ne sont pas notées Aïcha Benamar chez Au Fil Propre, en cours/,
    )
    assert.doesNotMatch(await home('brigitte'), missing)
    at(addDays(last, 1), '08:00')
    const [, many = ''] = missing.exec(await home('karine')) ?? assert.fail('nothing is said')
    assert.match(await home('karine'), /Aïcha Benamar chez Au Fil Propre, finie le/)
    const karine = await beffroi.as('karine')
    assert.match((await karine.get('/')).text, new RegExp(`href="${here}#presences"`))
    assert.match(
      words(await page('karine')),
      new RegExp(
        `${many} demi-journées ne sont pas notées Elles ne comptent ni comme présence, ni comme absence`,
      ),
    )
    assert.doesNotMatch(await home('brigitte'), missing)
  })

  test('count neither as there nor as absent, and are noted later than a week after', async () => {
    at(addDays(last, 20), '10:00')
    const karine = await beffroi.as('karine')
    const theirs = words(await page('karine'))
    const [, many = ''] = missing.exec(theirs) ?? assert.fail(theirs)
    const [, noted = '', all = ''] = /(\d+) demi-journées notées sur (\d+), 1 absence\./.exec(theirs) ?? []
    assert.equal(Number(noted) + Number(many), Number(all))
    const forms = [
      ...(await page('karine')).matchAll(/name="day" value="([\d-]+)"[^]*?name="half" value="(am|pm)"/g),
    ]
    assert.ok(forms.length > 0)
    for (let n = 0; n < Number(many); n += 1) {
      const text = await page('karine')
      const open = [...text.matchAll(/<form[^>]*presences"[^]*?<\/form>/g)].find(([form]) =>
        form.includes('name="status"'),
      )
      const [, day = '', half = ''] =
        /name="day" value="([\d-]+)"[^]*?name="half" value="(am|pm)"/.exec(open?.[0] ?? '') ?? []
      assert.equal((await karine.post(`${here}/presences`, { day, half, status: 'present' })).status, 303)
    }
    assert.doesNotMatch(words(await page('karine')), /ne sont pas notées|n’est pas notée/)
    assert.doesNotMatch(await home('karine'), /ne sont pas notées|n’est pas notée/)
  })
})
