import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { seededOrganisations } from '#people'
import { openBeffroi, sentencesIn } from '#testing'
import { readAction } from '../action-store.ts'
import { seeded } from '../seeds.ts'
import { funderLogos } from './funder-logo-store.ts'
import { readPaperHead } from './read-paper-head.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const partners = '/actions/clea-metiers-sap/partenaires'
const [brigitte, didier, paul] = [
  await beffroi.as('brigitte'),
  await beffroi.as('didier'),
  await beffroi.as('paul'),
]
const action = await readAction(db, seeded.clea)
const [funder] = action ? await funderLogos(db, action.id) : []
assert.ok(action && funder)
const address = `${partners}/logos/${funder.organisationId}`
const png = await sharp({ create: { width: 80, height: 40, channels: 3, background: '#0a5066' } })
  .png()
  .toBuffer()
const given = () => ({
  [`logo-${funder.organisationId}`]: new File([new Uint8Array(png)], 'region.png', { type: 'image/png' }),
})

describe('The logo of a funder', () => {
  test('is sent by who leads the action, and stands at the head of its papers', async () => {
    assert.match(sentencesIn((await brigitte.get(partners)).text), /Logos des financeurs/)
    await brigitte.submit(address, given())
    assert.equal((await brigitte.get(address)).headers.get('content-type'), 'image/webp')
    const head = await readPaperHead(db, action.leadId, action.id)
    assert.deepEqual(
      head?.funders.map(({ alt, width }) => [alt, width]),
      [[`Logo de ${funder.name}`, 80]],
    )
    assert.ok(!head?.fundersNamed.includes(funder.name))
    assert.deepEqual((await readPaperHead(db, action.leadId, null))?.funders, [])
  })

  test('is said to be missing beside its field', async () => {
    const refused = await brigitte.post(address, {})
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Choisissez une image/)
  })

  test('is nobody else’s to change, nor that of an organisation that funds nothing here', async () => {
    assert.equal((await didier.get(address)).status, 404)
    assert.equal((await didier.post(address, given())).status, 404)
    const other = `${partners}/logos/${seededOrganisations.afp2i.id}`
    assert.equal((await brigitte.post(other, given())).status, 404)
  })

  test('is taken away', async () => {
    await brigitte.submit(`${address}/retirer`, {})
    assert.equal((await brigitte.get(address)).status, 404)
    const head = await readPaperHead(db, action.leadId, action.id)
    assert.deepEqual(head?.funders, [])
    assert.ok(head?.fundersNamed.includes(funder.name), 'it is named instead')
  })

  test('is that of its own papers where none was chosen for the action', async () => {
    const logo = new File([new Uint8Array(png)], 'logo.png', { type: 'image/png' })
    await paul.submit(`/organismes/${funder.organisationId}/en-tete`, { logo })
    const head = await readPaperHead(db, action.leadId, action.id)
    assert.deepEqual(
      head?.funders.map(({ alt, width }) => [alt, width]),
      [[`Logo de ${funder.name}`, 80]],
    )
    assert.match(sentencesIn((await brigitte.get(partners)).text), /C’est celui de son en-tête/)
    assert.equal((await brigitte.get(address)).status, 200)
    await brigitte.submit(`${address}/retirer`, {})
    assert.equal((await brigitte.get(address)).status, 200, 'it is not hers to take away')
  })
})
