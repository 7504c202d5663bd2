import assert from 'node:assert/strict'
import { HOSTS } from '../frame.tsx'
import { after, describe, test } from 'node:test'
import { linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn, walk } from '#testing'

import { seededHost } from '../seeds/seeded-hosts.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const at = `${HOSTS}/${seededHost}/personnes/${beffroi.personId('aicha')}`

describe('What is still possible for somebody at a host', () => {
  test('is read by links, before anybody types: days left, until when, and why not more', async () => {
    const karine = await beffroi.as('karine')
    await walk(karine, /^Employeurs/, /Immersions passées/)
    const found = (await karine.get('/immersions/passees?q=Benamar')).text
    const page = sentencesIn((await karine.get(linkIn(found, /Ce qui reste possible/))).text)
    assert.match(page, /Aïcha Benamar chez Résidence Les Glycines/)
    assert.match(page, /Il reste \d+.jours? chez cet employeur, jusqu’au \d/)
    assert.match(page, /Un jour de plus n’est pas possible/)
    assert.match(page.replaceAll('\u00A0', ' '), /1 convention sur 2, 12 jours sur 60/)
    assert.match(page, /12/)
  })

  test('answers another first day, and a renewal', async () => {
    const karine = await beffroi.as('karine')
    const text = async (query: string) =>
      sentencesIn((await karine.get(`${at}?${query}`)).text).replaceAll('\u00A0', ' ')
    assert.match(
      await text('debut=2027-02-01'),
      /Il reste 28 jours chez cet employeur, jusqu’au 28 février 2027/,
    )
    assert.match(
      await text('debut=2026-06-08&renouvelle=00000000-0000-8000-8000-000000571001'),
      /Il reste 12 jours/,
    )
    for (const odd of ['debut=hier&renouvelle=rien', 'debut=2014-12-01', 'debut=2199-12-30'])
      assert.match(await text(odd), /Il reste/, odd)
  })

  test('leaves a line that its person reads', async () => {
    await (await beffroi.as('karine')).get(at)
    assert.match(
      sentencesIn((await (await beffroi.as('aicha')).get('/moi/acces')).text),
      /Lire la liste des immersions/,
    )
  })

  test('is read by who accompanies the person and may read the host, and nobody else', async () => {
    for (const [id, status] of [
      ['karine', 200],
      ['brigitte', 200],
      ['farida', 404],
      ['didier', 404],
      ['claire', 404],
      ['aicha', 404],
      ['paul', 404],
    ] as const)
      assert.equal((await (await beffroi.as(id)).get(at)).status, status, id)
    const { id } = await newOrganisation(beffroi, 'prescriber')
    assert.equal(
      (await (await newcomer(beffroi, { organisationId: id, role: 'referent' })).get(at)).status,
      404,
    )
    const karine = await beffroi.as('karine')
    assert.equal((await karine.get(`${HOSTS}/${seededHost}/personnes/rien`)).status, 404)
    assert.equal(
      (await karine.get(`${HOSTS}/${seededHost}/personnes/${beffroi.personId('yanis')}`)).status,
      404,
    )
  })
})
