import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { accompanyingOf, saveAccount, seededTrainees } from '#people'
import { readMessages } from '#platform/notices'
import { parisDay } from '#platform/time'
import { comeIn, fillIn, linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { id: personId, ...who } = seededTrainees.group7[2] ?? assert.fail()
const email = 'rosa@ici.example'
await saveAccount(db, { personId, email, phone: null }, beffroi.now())
assert.deepEqual(
  await accompanyingOf(db, personId, parisDay(beffroi.now())),
  [],
  'known by her training alone',
)

const { id: organisationId, name } = await newOrganisation(beffroi, 'prescriber', 'PLIE de Béthune')
const referent = await newcomer(beffroi, { organisationId, role: 'referent' })
const HERE = '/orientation/accompagnements'

describe('Somebody whom nobody accompanied', () => {
  test('is told who does, and reads them where their file is said, before anybody read it', async () => {
    await fillIn(referent, (await referent.get(`${HERE}/nouveau`)).text, who)
    const [told] = await readMessages(db, [personId], { limit: 1 })
    assert.match(told?.title ?? '', /^Camille .* \(PLIE de Béthune\) vous accompagne$/)
    assert.equal(told?.body, 'Vous ne connaissez pas cette personne ? Dites-le-nous.')
    const page = sentencesIn((await (await comeIn(beffroi, email)).get(told?.path ?? '')).text)
    assert.match(
      page,
      /Qui m’accompagne Ces personnes peuvent lire mon dossier.* Camille .*, pour PLIE de Béthune/,
    )
    assert.match(page, /Personne d’autre que moi/)
  })

  test('has them on their file for who leads their training, and not for who trains', async () => {
    const file = `/personnes/${personId}`
    const brigitte = await beffroi.as('brigitte')
    const { text } = await brigitte.get(file)
    assert.match(sentencesIn(text), new RegExp(`Qui l’accompagne Camille .* \\(${name}\\)`))
    const path = sentencesIn((await brigitte.get(linkIn(text, /^Positionnement\s?:/))).text)
    assert.match(path, new RegExp(`Qui l’accompagne Camille .*, ${name}`))
    const claire = await (await beffroi.as('claire')).get(file)
    assert.equal(claire.status, 200)
    assert.doesNotMatch(sentencesIn(claire.text), /Qui l’accompagne/)
  })
})
