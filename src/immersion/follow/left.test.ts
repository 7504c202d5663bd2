import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, parisInstant } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi, sentencesIn, walk } from '#testing'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
/** Aïcha at Au Fil Propre, written by the PLIE. */
const { toCome } = toBeSeeded(beffroi.now())
const here = `/immersions/conventions/${toCome.id}`
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const onDay = (days: number) =>
  beffroi.setNow(parisInstant(addDays(toCome.said.toDay, days), '09:00').toISOString())
const dayOf = async (id: 'karine' | 'brigitte') => words((await (await beffroi.as(id)).get('/')).text)
const silent = /bilans? d’employeur pas venus?/
const unknown = /contrats? à ajouter/

describe('The day of who accompanies people after an immersion', () => {
  test('says that the report of a host never came, once no message asks for it, until it is noted', async () => {
    onDay(6)
    assert.doesNotMatch(await dayOf('karine'), silent)
    onDay(8)
    const karine = await beffroi.as('karine')
    const list = await walk(karine, silent)
    assert.match(words(list), /Sans bilan d’employeur.*Aïcha Benamar Au Fil Propre/)
    assert.match(words(await walk(karine, silent, /Benamar/)), /Le bilan de l’employeur est attendu/)
    assert.doesNotMatch(await dayOf('brigitte'), silent, 'it is hers to call')
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const second = await newcomer(beffroi, { organisationId, role: 'referent' })
    assert.doesNotMatch(words((await second.get('/')).text), silent)
    await karine.submit(`${here}/bilan`, { reached: 'yes', wouldHire: 'yes', answeredBy: 'M. Aubry' })
    assert.doesNotMatch(words((await karine.get('/immersions/conventions?etat=sans-bilan')).text), /Benamar/)
  })

  test('says that a hire has no contract yet, also once it was read, until it is added', async () => {
    const karine = await beffroi.as('karine')
    await karine.submit(`${here}/recrute`)
    await karine.get(here)
    assert.match(words(await walk(karine, unknown)), /Aïcha Benamar Au Fil Propre/)
    const contract = { contract: 'permanent', hours: 30, startsOn: addDays(toCome.said.toDay, 12) }
    await karine.submit(`${here}/contrat`, contract)
    assert.doesNotMatch(words((await karine.get('/immersions/conventions?etat=contrats')).text), /Benamar/)
  })
})
