import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, parisDay, weekday } from '#platform/time'
import { fillIn, newcomer, newOrganisation, openBeffroi, sentencesIn, walk } from '#testing'

// A mission where nobody said in whose name it prescribes: its referent accompanies somebody, and knows an employer.

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const { id: organisationId } = await newOrganisation(beffroi, 'prescriber', 'Mission du Port')
const referent = await newcomer(beffroi, { organisationId, role: 'referent' })
const director = await newcomer(beffroi, { organisationId, role: 'direction' })
const stranger = await newcomer(beffroi, {
  organisationId: (await newOrganisation(beffroi, 'prescriber')).id,
  role: 'referent',
})
const ASK = `/immersions/prescription/${organisationId}/demander`

await fillIn(referent, await walk(referent, /^Employeurs/, /Ajouter un employeur/), {
  name: 'Pressing du Port',
  siret: '00009000300013',
  address: '1 quai du Rivage',
  postcode: '62300',
  town: 'Lens',
  activity: 'Pressing',
  accepts: 'yes',
  trades: 'pressing',
  capacity: '1',
  welcomedBy: 'M. Aubry, gérant',
})
const begin = await walk(referent, /Positionnements/, /accompagn/i, /^Accompagner/)
await fillIn(referent, begin, { givenName: 'Jeanne', familyName: 'Ventdebout', reach: '+33639980588' })

const steps = [/^Employeurs/, /^Conventions/, /Préparer une convention/, /Ventdebout/i, /Pressing/]
const told = async () =>
  (
    await db.rows<{ title: string }>(
      sql`select title from notices.notices where key like ${`prescribing ${organisationId}%`} and recipient_id = ${director.personId}`,
    )
  ).map(({ title }) => title.replaceAll('\u00A0', ' '))
const blocked =
  /Personne ne prescrit encore ici : la convention ne pourra pas être finie Mission du Port : pas encore dit en quel nom il prescrit\. À dire par : Camille Ailleurs/

describe('A referent whose body did not say in whose name it prescribes', () => {
  test('reads it before choosing anything, and with who can say it', async () => {
    for (const n of [3, 4, 5]) assert.match(words(await walk(referent, ...steps.slice(0, n))), blocked)
  })

  test('asks them in one press, told once that day, and comes back where they were', async () => {
    const choosing = await walk(referent, ...steps.slice(0, 4))
    const form = /<form[^>]*demander"[^]*?<\/form>/.exec(choosing)?.[0] ?? assert.fail()
    const back = /name="to" value="([^"]+)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? ''
    assert.match(back, /^\/immersions\/conventions\/nouvelle\?personne=/)
    for (let n = 0; n < 2; n += 1) assert.equal((await referent.post(ASK, { to: back })).location, back)
    assert.match(words((await referent.get(back)).text), /C’est demandé à Camille Ailleurs/)
    const [title = '', ...others] = await told()
    assert.match(title, /^Camille Ailleurs .* attend : dites en quel nom Mission du Port prescrit$/)
    assert.deepEqual(others, [])
  })

  test('loses nothing that is typed: beside the form it opens in another tab, and never sends the form', async () => {
    const page = await walk(referent, ...steps)
    const [asking = ''] = /<form[^>]*demander"[^]*?<\/form>/.exec(page) ?? []
    assert.match(asking, /formtarget="_blank"/)
    assert.doesNotMatch(asking, /name="tasks"|<form[^]*<form/)
    assert.equal((await referent.post(ASK)).location, '/immersions/prescription')
  })

  test('is asked by nobody else, nor by who says it', async () => {
    for (const who of [stranger, director]) assert.equal((await who.post(ASK)).status, 404)
  })

  test('finishes the convention once it is said', async () => {
    const page = await walk(director, /^Employeurs/, /^Conventions/, /^Qui prescrit/)
    await fillIn(director, page, { kind: 'mission-locale' })
    const form = await walk(referent, ...steps)
    assert.doesNotMatch(words(form), /Personne ne prescrit encore/)
    const day = addDays(parisDay(beffroi.now()), 20)
    await fillIn(referent, form, {
      fromDay: day,
      toDay: day,
      mornings: String(weekday(day)),
      tasks: 'Trier le linge',
      safety: 'Des gants.',
      agreement: 'aucune',
    })
    assert.match(
      words(await walk(referent, ...steps.slice(0, 2))),
      /Jeanne Ventdebout Pressing du Port .*À envoyer/,
    )
  })
})
