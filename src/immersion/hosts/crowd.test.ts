import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededTrainees } from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { addDays, parisInstant } from '#platform/time'
import { fillIn, formIn, openBeffroi, sentencesIn, walk } from '#testing'
import type { ConventionId } from '../ids.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const plain = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
/** Aïcha is at the laundry from Tuesday to Friday, then again: signed by all. */
const { toCome } = toBeSeeded(beffroi.now())
const rosa = seededTrainees.group7.find(({ familyName }) => familyName === 'Da Silva')
/** the Tuesday after */
const fromDay = addDays(toCome.said.fromDay, 7)
const takes = (many: number | null) =>
  beffroi.db.run(sql`update immersion.hosts set capacity = ${many} where name = 'Au Fil Propre'`)
const toForm = (who: RegExp) =>
  walk(karine, /^Employeurs/, /^Conventions/, /Préparer une convention/, who, /Au Fil Propre/)
const actionIn = (page: string) =>
  /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
const said = {
  fromDay,
  toDay: addDays(fromDay, 1),
  'mornings[]': ['2', '3'],
  'afternoons[]': ['2', '3'],
  tasks: 'Repasser',
  safety: 'Des gants.',
  agreement: 'aucune',
  hostLogin: 'host@la.example',
  personLogin: '',
  prescriberLogin: '',
}
const agrees = /L’employeur est d’accord pour une personne de plus/

describe('A host that takes one person at a time', () => {
  test('is said to be full before anybody types, and on its days asks whether the host agreed', async () => {
    await takes(1)
    const page = await toForm(/Da Silva/)
    assert.match(
      plain(page),
      /Cet employeur prend 1 personne à la fois\. Il est complet du 16 au 19 juin 2026 et du 23 au 24 juin 2026\./,
    )
    assert.doesNotMatch(page, /Benamar/, 'who is there is not named')
    assert.doesNotMatch(plain(page), agrees)
    const form = { ...formIn(page, actionIn(page)), ...said }
    const asked = await karine.post(actionIn(page), form)
    assert.equal(asked.status, 422)
    assert.match(plain(asked.text), /Il est complet du 23 au 24 juin 2026\. Demandez-lui, puis cochez\./)
    assert.match(plain(asked.text), agrees)
    assert.match(asked.text, /href="#f-hostAgrees"/)
    const told = await karine.post(actionIn(page), { ...form, hostAgrees: 'oui' })
    assert.doesNotMatch(told.text, /href="#f-hostAgrees"/, 'asked once, it is not asked again')
  })

  test('asks nothing on days when nobody is there, of the same person, nor where it takes more or did not say', async () => {
    const page = await toForm(/Da Silva/)
    const action = actionIn(page)
    const form = { ...formIn(page, action), ...said }
    // nobody is there on Mondays
    const monday = addDays(fromDay, -1)
    const free = await karine.post(action, {
      ...form,
      fromDay: monday,
      toDay: monday,
      'mornings[]': '1',
      'afternoons[]': '1',
    })
    assert.doesNotMatch(plain(free.text), agrees)
    for (const many of [2, null]) {
      await takes(many)
      assert.doesNotMatch(plain(await toForm(/Da Silva/)), /est complet/)
      assert.doesNotMatch(plain((await karine.post(action, { ...form, tasks: '' })).text), agrees)
    }
    await takes(1)
    assert.doesNotMatch(plain(await toForm(/Benamar/i)), /est complet/)
  })

  test('is asked the same before somebody is proposed to it', async () => {
    const wishes = await walk(karine, /^Employeurs/, /Trouver pour quelqu’un/, /Da Silva/, /souhaits/i)
    const fits = await fillIn(karine, wishes, { trades: 'pressing', means: 'foot', town: 'Arras' })
    const at = [...fits.matchAll(/href="([^"]+\/proposer\/[^"]+)"/g)].map(([, href = '']) => href)
    let ask = ''
    for (const href of at) {
      const { text } = await karine.get(href)
      if (text.includes('Au Fil Propre')) ask = text
    }
    assert.match(plain(ask), /Il est complet du 16 au 19 juin 2026 et du 23 au 24 juin 2026\./)
    const action = /action="([^"]+\/proposer\/[^"]+)"/.exec(ask)?.[1] ?? ''
    const form = { ...formIn(ask, action), fromDay, toDay: addDays(fromDay, 1), agreed: 'oui' }
    const asked = await karine.post(action, form)
    assert.equal(asked.status, 422)
    assert.match(plain(asked.text), agrees)
    assert.equal((await karine.post(action, { ...form, hostAgrees: 'oui' })).status, 303)
  })
})

describe('A convention of a host', () => {
  const seen = beffroi.now()
  const given = async (state: string) => {
    await takes(1)
    await beffroi.db.run(sql`update immersion.conventions set state = ${state} where id = ${toCome.id}`)
  }
  const terms = (half: 'mornings' | 'afternoons', days: readonly number[]) =>
    beffroi.db.run(sql`
      update immersion.conventions
      set terms = jsonb_set(terms, array['timetable', ${half}], ${JSON.stringify(days)}) where id = ${toCome.id}`)

  test('takes the half-days that it says, and leaves the others', async () => {
    await terms('afternoons', [])
    const page = await toForm(/Da Silva/)
    assert.match(
      plain(page),
      /Il est complet du 16 au 19 juin 2026 \(matin\) et du 23 au 24 juin 2026 \(matin\)\./,
    )
    const action = actionIn(page)
    const form = { ...formIn(page, action), ...said, tasks: '' }
    const press = async (halves: Record<string, string[]>) =>
      plain((await karine.post(action, { ...form, 'mornings[]': [], 'afternoons[]': [], ...halves })).text)
    assert.doesNotMatch(await press({ 'afternoons[]': ['2', '3'] }), agrees)
    assert.match(await press({ 'mornings[]': ['2', '3'] }), agrees)
    await terms('afternoons', [2, 3, 4, 5])
  })

  test('takes no place once it is too late to sign it, before it is sent, nor when it is cancelled', async () => {
    const host = async () => plain((await karine.get(`/immersions/employeurs/${toCome.hostId}`)).text)
    beffroi.setNow(parisInstant(addDays(toCome.said.fromDay, 1), '10:00').toISOString())
    assert.match(await host(), /Il est complet du 17 au 19 juin 2026 et du 23 au 24 juin 2026\./)
    for (const state of ['signing', 'draft', 'cancelled']) {
      await given(state)
      assert.doesNotMatch(await host(), /est complet/, state)
    }
    beffroi.setNow(seen.toISOString())
    await given('signing')
    assert.match(await host(), /Il est complet du 16 au 19 juin 2026/, 'it may still be signed')
    await given('signed')
  })
})

test('A convention that was sent, corrected, asks nothing of the days that it had, and asks of others', async () => {
  const id = newId<ConventionId>()
  const sent = sql`
    insert into immersion.conventions
    select (c).*
    from (
      select jsonb_populate_record(c, ${JSON.stringify({ id, person_id: rosa?.id, state: 'signing', version: 1, to_day: fromDay })}::jsonb) as c
      from immersion.conventions c
      where c.id = ${toCome.id}
    ) one`
  await beffroi.db.run(sent)
  const at = `/immersions/conventions/${id}/correction`
  const page = (await karine.get(at)).text
  assert.match(plain(page), /Il est complet du 16 au 19 juin 2026/)
  const form = { ...formIn(page, at), 'mornings[]': ['2', '3'], 'afternoons[]': ['2', '3'], tasks: '' }
  const press = async (toDay: string) => plain((await karine.post(at, { ...form, toDay })).text)
  assert.doesNotMatch(await press(fromDay), agrees)
  assert.match(
    await press(addDays(fromDay, 1)),
    /Il est complet le 24 juin 2026\. Demandez-lui, puis cochez\./,
  )
  await beffroi.db.run(sql`update immersion.conventions set state = 'draft', version = 0 where id = ${id}`)
  assert.match(await press(fromDay), agrees, 'a draft had no half-day that counts')
  await beffroi.db.run(sql`delete from immersion.conventions where id = ${id}`)
})

test('Where an employer is chosen, its page and the form say the same', async () => {
  const chosen = await walk(karine, /^Employeurs/, /^Conventions/, /Préparer une convention/, /Da Silva/)
  assert.match(plain(chosen), /Au Fil Propre ?, Arras, complet du 16 au 19 juin 2026, puis d’autres jours/)
  const fits = (await karine.get(`/immersions/personnes/${rosa?.id}`)).text
  assert.match(
    plain(fits),
    /Accueille 1 personne à la fois, complet du 16 au 19 juin 2026, puis d’autres jours/,
  )
  const host = (await karine.get(`/immersions/employeurs/${toCome.hostId}`)).text
  for (const page of [host, await toForm(/Da Silva/)])
    assert.match(plain(page), /Il est complet du 16 au 19 juin 2026 et du 23 au 24 juin 2026\./)
  // who is there is not counted
  const theirs = await walk(karine, /^Employeurs/, /^Conventions/, /Préparer une convention/, /Benamar/)
  assert.doesNotMatch(plain(theirs), /Au Fil Propre ?, Arras, complet/)
})

test('Of two drafts for the one place of a host, the second that is sent asks whether the host agreed', async () => {
  await takes(1)
  // nobody is there then
  const days = { fromDay: addDays(fromDay, 14), toDay: addDays(fromDay, 15) }
  await fillIn(karine, await walk(karine, /^Employeurs/, /^Conventions/, /^Qui prescrit$/), {
    kind: 'delegate',
    delegatedBy: 'France Travail',
    toDay: addDays(fromDay, 90),
  })
  const draft = async (who: RegExp) => {
    const page = await toForm(who)
    const form = { ...formIn(page, actionIn(page)), ...said, hostLogin: '', ...days }
    const kept = await karine.post(actionIn(page), form)
    return kept.location ?? assert.fail(sentencesIn(kept.text))
  }
  const [first, second] = [await draft(/Benamar/i), await draft(/Da Silva/)]
  for (const here of [first, second])
    assert.doesNotMatch(plain((await karine.get(here)).text), agrees, 'a draft takes no place')
  assert.equal((await karine.post(`${first}/envoyer`, {})).status, 303)
  assert.match(plain((await karine.get(second)).text), /Il est complet du .* L’employeur est d’accord/)
  const asked = await karine.post(`${second}/envoyer`, {})
  assert.equal(asked.status, 422)
  assert.match(plain(asked.text), /Il est complet du .*\. Demandez-lui, puis cochez\./)
  assert.match(asked.text, /href="#f-hostAgrees"/)
  const correction = `${second}/correction`
  const form = formIn((await karine.get(correction)).text, correction)
  const corrected = await karine.post(correction, { ...form, tasks: 'Plier' })
  assert.equal(corrected.status, 422)
  assert.match(plain(corrected.text), agrees)
  assert.equal((await karine.post(`${second}/envoyer`, { hostAgrees: 'oui' })).status, 303)
  assert.equal((await karine.post(`${second}/envoyer`, {})).status, 303, 'sent twice, it is once')
})
