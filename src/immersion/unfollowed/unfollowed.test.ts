import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { addDays, parisInstant } from '#platform/time'
import {
  fillIn,
  formIn,
  formsIn,
  linkIn,
  newcomer,
  newOrganisation,
  openBeffroi,
  sentencesIn,
  type Visitor,
} from '#testing'
import { UNFOLLOWED } from '../addresses.ts'
import { CONVENTIONS } from '../frame.tsx'
import { accidentExample, accidentLink } from '../seeds/accident-example.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { plie } = seededOrganisations
const { toCome } = toBeSeeded(beffroi.now())
const { fromDay } = toCome.said
const own = `/immersions/mes-immersions/${toCome.id}`
const here = `${CONVENTIONS}/${toCome.id}`
const other = await newOrganisation(beffroi, 'prescriber')
const colleague = await newcomer(beffroi, { organisationId: plie.id, role: 'referent' })
const director = await newcomer(beffroi, { organisationId: plie.id, role: 'direction' })
const elsewhere = await newcomer(beffroi, { organisationId: other.id, role: 'direction' })
const host = await accidentLink(beffroi.db, toCome.id, 'host', beffroi.now())

const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const at = (days: number, clock = '10:00') =>
  beffroi.setNow(parisInstant(addDays(fromDay, days), clock).toISOString())

type Told = { to: string; path: string; title: string }
const told = (key: string) =>
  beffroi.db.rows<Told>(sql`
    select recipient_id as to, path, title from notices.notices
    where key like ${`convention ${toCome.id} ${key}%`}`)

async function endRoleOf(familyName: string): Promise<void> {
  const paul = await beffroi.as('paul')
  const page = (await paul.get(`/organismes/${plie.id}`)).text
  const id = new RegExp(`${familyName}[^]*?/roles/([0-9a-f-]{36})`).exec(page)?.[1] ?? assert.fail(page)
  const end = `/organismes/${plie.id}/roles/${id}/fin`
  assert.equal((await paul.post(end, { untilDay: addDays(fromDay, -1) })).status, 303)
}

async function happens(day: number): Promise<void> {
  const aicha = await beffroi.as('aicha')
  assert.equal((await aicha.post(`${own}/ca-ne-va-pas`, {})).status, 303)
  const half = { day: addDays(fromDay, day), half: 'am', status: 'absent' }
  const anybody = beffroi.visitor()
  const noted = await anybody.post(`${host.replace('/accident/', '/bilan/')}/presences`, half)
  assert.equal(noted.status, 303)
  const form = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
  const { how } = accidentExample(addDays(fromDay, day))
  const said = { day: addDays(fromDay, day), clock: '08:30', how }
  assert.equal((await anybody.post(`${host}/dire`, { ...form, ...said })).status, 303)
}

/** Who was told of each of the three, and where it leads. */
const allTold = async (day: number): Promise<Told[][]> => {
  const on = addDays(fromDay, day)
  const all = [await told(`unwell ${on}`), await told(`absent ${on}`), await told('accident %')]
  return all.map((each) => each.filter(({ title }) => !/pas déclaré/.test(title)))
}

const left = async (visitor: Visitor) => words((await visitor.get('/')).text)

describe('An immersion whose referent left their organisation', () => {
  test('says so on the first page of who directs there, and of nobody else', async () => {
    await endRoleOf('Hanquez')
    at(-1)
    assert.doesNotMatch(await left(director), /que personne ne suit/)
    at(0)
    assert.match(await left(director), /immersions? que personne ne suit/)
    for (const visitor of [colleague, elsewhere, await beffroi.as('karine'), await beffroi.as('didier')])
      assert.doesNotMatch(await left(visitor), /que personne ne suit/)
  })

  test('tells a call for help, an absence and an accident to who directs there, and nothing to who left', async () => {
    at(0)
    await happens(0)
    for (const each of await allTold(0)) {
      assert.deepEqual(
        each.map(({ to, path }) => [to, path]),
        [[director.personId, UNFOLLOWED]],
      )
      assert.doesNotMatch(each[0]?.title ?? '', /brûl|Accident de/i)
    }
    const accidents = (await allTold(0))[2] ?? []
    assert.doesNotMatch(accidents[0]?.title ?? '', /Aïcha/, 'not whose accident')
  })

  test('is read by who directs: whom to call and why, and the person reads that it was', async () => {
    const page = words((await director.get(UNFOLLOWED)).text)
    assert.match(page, /Aïcha Benamar .*A demandé qu’on l’appelle.*06 39 98 09 20/)
    assert.doesNotMatch(page, /brûlure|accident à déclarer/i)
    assert.match(page, /Demandez à qui dirige l’action/)
    const lines = words((await (await beffroi.as('aicha')).get('/moi/acces')).text)
    assert.match(lines, /Camille/)
    for (const visitor of [colleague, await beffroi.as('karine'), await beffroi.as('brigitte')])
      assert.equal((await visitor.get(UNFOLLOWED)).status, 404)
    assert.doesNotMatch(words((await elsewhere.get(UNFOLLOWED)).text), /Aïcha/)
    assert.equal((await director.get(here)).status, 404, 'they do not accompany them')
  })

  test('is followed again by who is chosen: they alone are told from then on', async () => {
    const brigitte = await beffroi.as('brigitte')
    const { text } = await brigitte.get(here)
    assert.match(words(text), /Karine Hanquez ne suit plus cette immersion, pour .*Choisissez quelqu’un/)
    const page = (await brigitte.get(linkIn(text, /choisir qui accompagne Aïcha/))).text
    const referent =
      new RegExp(`value="(${colleague.personId}~[^"]+)"`).exec(page)?.[1] ?? assert.fail('no colleague')
    await fillIn(brigitte, page, { referent })
    at(1)
    assert.doesNotMatch(words((await director.get(UNFOLLOWED)).text), /Aïcha/)
    await happens(1)
    const [unwell, absent, accidents] = await allTold(1)
    for (const each of [unwell, absent])
      assert.deepEqual(
        each?.map(({ to, path }) => [to, path]),
        [[colleague.personId, here]],
      )
    const ways = accidents?.map(({ to, path }) => `${to} ${path}`) ?? []
    assert.equal(ways.length, 2)
    assert.ok(ways.includes(`${colleague.personId} ${here}/accident`))
    assert.ok(ways.includes(`${director.personId} ${UNFOLLOWED}`), 'the first of both')
    const open = (await colleague.get(here)).text
    assert.match(words(open), /Karine Hanquez ne suit plus cette immersion\. Ses messages arrivent à/)
    const action = formsIn(open, '').find(({ action: to }) => to.endsWith('/reprendre'))?.action ?? ''
    await colleague.submit(action)
    assert.doesNotMatch(words((await colleague.get(here)).text), /ne suit plus/)
    assert.deepEqual(await told('taken over'), [], 'who left is told nothing more')
  })
})
