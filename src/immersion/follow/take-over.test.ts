import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { fillIn, formsIn, linkIn, newcomer, openBeffroi, sentencesIn } from '#testing'
import { CONVENTIONS } from '../frame.tsx'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const here = `${CONVENTIONS}/${toBeSeeded(beffroi.now()).toCome.id}`
const { plie } = seededOrganisations
const colleague = await newcomer(beffroi, { organisationId: plie.id, role: 'referent' })
const brigitte = await beffroi.as('brigitte')

describe('An immersion whose referent is away', () => {
  test('is nobody’s of the same organisation by that alone', async () => {
    assert.equal((await colleague.get(here)).status, 404)
    assert.equal((await colleague.post(`${here}/reprendre`, {})).status, 404)
    assert.equal((await brigitte.post(`${here}/reprendre`, {})).status, 404, 'who only reads it')
  })

  test('says to who reads it what to do, with where a referent is chosen for who runs the action', async () => {
    const { text } = await brigitte.get(here)
    assert.match(
      words(text),
      /Karine Hanquez suit cette immersion, pour Artois.* En cas d’absence, choisissez quelqu’un d’autre de cette structure/,
    )
    const page = (await brigitte.get(linkIn(text, /choisir qui accompagne Aïcha/))).text
    const value =
      new RegExp(`value="(${colleague.personId}~[^"]+)"`).exec(page)?.[1] ?? assert.fail('no colleague')
    await fillIn(brigitte, page, { referent: value })
    const karine = words((await (await beffroi.as('karine')).get(here)).text)
    assert.doesNotMatch(karine, /suit cette immersion/)
    const yanis = await beffroi.as('yanis')
    assert.doesNotMatch((await yanis.get(here)).text, /\/referent"/, 'who does not choose has no link')
  })

  test('is taken over in one press by the colleague who was chosen: its messages follow', async () => {
    const { text } = await colleague.get(here)
    assert.match(words(text), /Karine Hanquez suit cette immersion : ses messages lui arrivent/)
    const action = formsIn(text, '').find(({ action: to }) => to.endsWith('/reprendre'))?.action ?? ''
    assert.equal(action, `${here}/reprendre`)
    for (let n = 0; n < 2; n += 1) await colleague.submit(action)
    assert.doesNotMatch(words((await colleague.get(here)).text), /Les recevoir à sa place/)
    const karine = await beffroi.as('karine')
    await beffroi.settle()
    assert.match(
      words((await karine.get('/moi/messages')).text),
      /Quelqu’un suit une immersion à votre place/,
    )
    assert.match(words((await karine.get(here)).text), /suit cette immersion : ses messages lui arrivent/)
  })
})
