import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addPartner, seeded } from '#actions'
import { sql } from '#platform/db'
import { insertMembership, loginsOf, seededOrganisations } from '#people'
import { asId, newId } from '#platform/id'
import { addDays, mondayOf, parisDay } from '#platform/time'
import { formIn, linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn, walk } from '#testing'
import { conventionFields } from './form-schema.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const from = addDays(mondayOf(parisDay(beffroi.now())), 28)
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const toForm = () => walk(karine, /^Conventions/, /Préparer une convention/, /Benamar/i, /Les Glycines/)
const actionIn = (page: string) =>
  /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
const said = {
  fromDay: from,
  toDay: addDays(from, 4),
  tasks: 'Repasser',
  safety: 'Des gants.',
  agreement: 'aucune',
  hostLogin: 'host@la.example',
  personLogin: '',
  prescriberLogin: '',
}
/** The same, once a convention waits: the day says another word. */
async function fromList(): Promise<string> {
  let page = (await karine.get('/immersions/conventions')).text
  for (const link of [/Préparer une convention/, /Benamar/i, /Les Glycines/])
    page = (await karine.get(linkIn(page, link))).text
  return page
}
/** The fields that the list on top leads to, in its order; each is on the page, with its sentence. */
function leadsTo(html: string): string[] {
  const list = /id="erreurs"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
  const names = [...list.matchAll(/href="#f-([^"]+)"/g)].map(([, name = '']) => name)
  for (const name of names) {
    assert.match(html, new RegExp(`id="f-${name}"`), `${name} is on the page`)
    assert.match(html, new RegExp(`id="f-${name}-error"`), `${name} says what is wrong`)
  }
  return names
}

describe('The form of a convention', () => {
  test('asks its fields in the order in which it says what is wrong with them', async () => {
    const page = await toForm()
    const form = formIn(page, actionIn(page))
    const order = Object.keys(conventionFields.shape)
    const places = Object.keys(form).map((name) => order.indexOf(name.replace(/\[\]$/, '')))
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
      Object.keys(form).join(' '),
    )
    assert.ok(places.every((place) => place >= 0))
  })

  test('says all that is to be mended at once: what is empty, and what the law answers to the rest', async () => {
    const page = await toForm()
    const action = actionIn(page)
    const form = formIn(page, action)
    const refused = await karine.post(action, {
      ...form,
      ...said,
      toDay: addDays(from, 40),
      'mornings[]': ['1', '2'],
      morningTo: '8 h',
      tasks: '',
      safety: '',
      cddiFrom: addDays(from, -60),
      personLogin: 'rien',
      hostLogin: '06 39 98 09 31',
      prescriberLogin: '06 39 98 09 31',
    })
    assert.equal(refused.status, 422)
    assert.deepEqual(leadsTo(refused.text), [
      'tasks',
      'toDay',
      'morningTo',
      'safety',
      'cddiTo',
      'employer',
      'personLogin',
      'prescriberLogin',
    ])
    assert.match(words(refused.text), /Une immersion dure un mois au plus/)
    assert.match(words(refused.text), /8 points sont à corriger/)
    const none = { 'mornings[]': undefined, 'afternoons[]': undefined }
    const boxes = await karine.post(action, { ...form, ...said, ...none })
    assert.deepEqual(leadsTo(boxes.text), ['mornings'])
  })

  test('puts what the law says of hours beside the half-day that is wrong', async () => {
    const page = await toForm()
    const action = actionIn(page)
    const at = async (more: object) => {
      const refused = await karine.post(action, { ...formIn(page, action), ...said, ...more })
      assert.equal(refused.status, 422)
      return leadsTo(refused.text)
    }
    const two = { 'mornings[]': ['1', '2'], 'afternoons[]': ['1', '2'] }
    const early = { ...two, morningFrom: '04:00', morningTo: '07:00', afternoonTo: '18:00' }
    assert.deepEqual(await at(early), ['morningFrom'])
    assert.deepEqual(await at({ ...two, afternoonFrom: '18:00', afternoonTo: '23:00' }), ['afternoonTo'])
    const long = { ...two, morningFrom: '06:30', morningTo: '13:00' }
    assert.deepEqual(await at({ ...long, afternoonFrom: '13:30', afternoonTo: '17:30' }), ['morningTo'])
  })
})

describe('An organisation whose delegation is over', () => {
  test('is led to where it is mended, beside the form: what is typed stays', async () => {
    const { plie } = seededOrganisations
    const end = (day: string) =>
      beffroi.db.run(sql`update immersion.prescribers set to_day = ${day} where organisation_id = ${plie.id}`)
    await end(addDays(parisDay(beffroi.now()), -1))
    const page = await toForm()
    const action = actionIn(page)
    assert.match(words(page), /Il manque un organisme.*sa délégation a fini le .* dans un autre onglet/)
    assert.equal(formIn(page, action)['prescriberId'], '', 'what has no right is not chosen')
    const form = { ...formIn(page, action), ...said, prescriberId: plie.id, safety: 'Un casque jaune.' }
    const refused = await karine.post(action, form)
    assert.deepEqual(leadsTo(refused.text), ['prescriberId'])
    assert.match(refused.text, /<a href="\/immersions\/prescription" target="_blank"/)
    assert.match(refused.text, /Un casque jaune/)
    const links = [...page.matchAll(/<a [^>]*prescription[^>]*>/g)].map(([tag]) => tag)
    assert.ok(
      links.every((tag) => tag.includes('target="_blank"')),
      'nothing leads away from what is typed',
    )
    await end(addDays(from, 60))
  })
})

describe('An organisation that has not said in whose name it prescribes', () => {
  test('says it in the form of the convention: what is typed stays, and one press keeps both', async () => {
    const { plie } = seededOrganisations
    await beffroi.db.transaction((tx) =>
      tx.run(sql`delete from immersion.prescribers where organisation_id = ${plie.id}`),
    )
    const page = await toForm()
    const action = actionIn(page)
    const form = { ...formIn(page, action), ...said, prescriberId: plie.id, safety: 'Un casque jaune.' }
    const unsaid = await karine.post(action, form)
    assert.equal(unsaid.status, 422)
    assert.deepEqual(leadsTo(unsaid.text), ['prescribesAs'])
    assert.match(unsaid.text, /Un casque jaune/)
    const delegated = await karine.post(action, {
      ...form,
      prescribesAs: 'delegate',
      delegationFrom: '2027-03-01',
      delegationTo: '2026-01-01',
    })
    assert.deepEqual(leadsTo(delegated.text), ['delegatedBy', 'delegationTo'])
    assert.match(words(delegated.text), /Délégation de \(si vous prescrivez par délégation\)/)
    assert.doesNotMatch(words(delegated.text), /par délégation\) \(facultatif/)
    assert.match(delegated.text, /Un casque jaune/)
    const whole = { ...form, prescribesAs: 'delegate', delegatedBy: 'France Travail' }
    const kept = await karine.post(action, whole)
    assert.equal(kept.status, 303, words(kept.text))
    assert.equal((await karine.post(action, whole)).location, kept.location)
    assert.match(words((await karine.get(kept.location ?? '')).text), /Prescrit/)
    const saved = (await karine.get('/immersions/prescription')).text
    assert.equal(formIn(saved, `/immersions/prescription/${plie.id}`)['delegatedBy'], 'France Travail')
  })

  test('sends nobody’s code to who prepares it: not that of the host, nor of the person', async () => {
    const [own = assert.fail()] = await loginsOf(beffroi.db, [beffroi.personId('karine')])
    const page = await fromList()
    const action = actionIn(page)
    const later = { fromDay: addDays(from, 14), toDay: addDays(from, 18) }
    const form = { ...formIn(page, action), ...said, ...later }
    const refused = await karine.post(action, { ...form, hostLogin: own.login, personLogin: '' })
    assert.equal(refused.status, 422)
    assert.deepEqual(leadsTo(refused.text), ['hostLogin'])
    assert.match(words(refused.text), /C’est le contact de qui prépare la convention/)
    const both = await karine.post(action, { ...form, personLogin: own.login })
    assert.deepEqual(leadsTo(both.text), ['personLogin'])
    assert.equal((await karine.post(action, { ...form, prescriberLogin: own.login })).status, 303)
  })

  test('leaves who signs for another body that prescribes to that body', async () => {
    const mission = await newOrganisation(beffroi, 'prescriber', 'Mission du Bassin')
    const ines = await newcomer(beffroi, { organisationId: mission.id, role: 'referent' })
    assert.ok(ines.personId)
    await beffroi.db.run(sql`
      insert into immersion.prescribers (organisation_id, kind, delegated_by, written_at, written_by)
      values (${mission.id}, 'mission-locale', '', ${beffroi.now()}, ${ines.personId})`)
    await addPartner(beffroi.db, seeded.clea, { name: mission.name, part: 'positioning' }, beffroi.now())
    const page = await fromList()
    const action = actionIn(page)
    const sent = { ...formIn(page, action), ...said, prescriberId: mission.id }
    const refused = await karine.post(action, sent)
    assert.match(words(refused.text), /Karine Hanquez agit pour .*: écrivez qui signe pour Mission du Bassin/)
    const right = await karine.post(action, {
      ...sent,
      prescriberSigner: 'Inès Roussel',
      prescriberLogin: 'ines@mission.example',
    })
    assert.doesNotMatch(words(right.text), /agit pour/)
  })

  test('and to who leads its training, were they of both bodies', async () => {
    const school = await newOrganisation(beffroi, 'training', 'École du Bassin')
    const karineId = beffroi.personId('karine')
    await beffroi.db.transaction(async (tx) => {
      await tx.run(sql`
        insert into immersion.prescribers (organisation_id, kind, delegated_by, written_at, written_by)
        values (${school.id}, 'delegate', 'France Travail', ${beffroi.now()}, ${karineId})`)
    })
    await addPartner(beffroi.db, seeded.clea, { name: school.name, part: 'positioning' }, beffroi.now())
    const page = await fromList()
    const action = actionIn(page)
    const sent = { ...formIn(page, action), ...said, prescriberId: school.id }
    assert.match(words((await karine.post(action, sent)).text), /Karine Hanquez agit pour .*École du Bassin/)
    const role = { personId: karineId, organisationId: school.id, role: 'training lead' } as const
    await beffroi.db.transaction((tx) =>
      insertMembership(tx, { ...role, id: asId(newId()), fromDay: parisDay(beffroi.now()) }),
    )
    assert.doesNotMatch(words((await karine.post(action, sent)).text), /agit pour/)
  })
})
