import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { formIn, linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
const today = beffroi.now()
const theDayAfter = '2026-07-11T09:00:00Z'
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

describe('The indicators of Qualiopi', () => {
  test('are one page of who leads a training body, from their own day', async () => {
    const brigitte = await beffroi.as('brigitte')
    const now = await brigitte.get(linkIn((await brigitte.get('/')).text, /^Qualiopi$/))
    assert.match(sentencesIn(now.text), /Aucun groupe fini en 2026/)
    const past = await brigitte.get(linkIn(now.text, /^2018$/))
    const said = sentencesIn(past.text)
    for (const told of [
      /Indicateur 2 : .* 13 .*participants/,
      /Indicateur 3 : .*11 sur 13/,
      /Indicateur 8 : /,
      /Indicateur 10 : .*Entretien individuel noté : 0 personne sur 13\./,
      /Travaux lus, avec un mot de qui forme : 1 066, pour 13 personnes\./,
      /Immersions finies, chacune avec ses objectifs écrits : 10, pour 9 personnes\. Bilan de l’employeur .* : 9 sur 10\./,
      /Indicateur 13, .*contrats d’apprentissage et de professionnalisation\. .*Une immersion n’en est pas un/,
      /Indicateur 12 : .*0 départ avant la fin, sur 13 stagiaires/,
      /Indicateur 30 : .*À la fin : rien n’a été demandé/,
      /Indicateur 32 : .*Aucun changement noté/,
      /Indicateur 26, .*ne garde rien sur la santé/,
    ])
      assert.match(said, told)
  })

  test('lead to their proofs, that the same reader opens', async () => {
    const brigitte = await beffroi.as('brigitte')
    const { text } = await brigitte.get('/qualite?annee=2018')
    const inside = text.slice(text.indexOf('<main'))
    const proofs = [...inside.matchAll(/href="(\/(?:formation|resultats|orientation)\/[^"]+)"/g)].map(
      ([, href = '']) => href,
    )
    assert.ok(proofs.length >= 6)
    for (const href of new Set(proofs)) assert.equal((await brigitte.get(href)).status, 200, href)
  })

  test('follow what is heard and changed after a group', async () => {
    beffroi.setNow(theDayAfter)
    const brigitte = await beffroi.as('brigitte')
    const before = await brigitte.get('/qualite?annee=2026')
    assert.match(sentencesIn(before.text), /À la fin : rien n’a été demandé/)
    const group = /href="(\/formation\/[0-9a-f-]{36}\/apres)"/.exec(before.text)?.[1] ?? ''
    await brigitte.submit(`${group}/demander`, { moment: 'end' })
    const said = sentencesIn((await brigitte.get('/qualite?annee=2026')).text)
    assert.match(said, /À la fin : 0 réponse sur 13 personnes/)
    beffroi.setNow(today)
  })

  test('count what is noted after a call, an interview, and name no number of people under five', async () => {
    const claire = await beffroi.as('claire')
    const aicha = `/formation/${seeded.group7}/alertes/${beffroi.personId('aicha')}`
    await claire.submit(aicha, { id: randomUUID(), said: 'Plus de réseau chez elle.', catchUpOn: '' })
    const karine = await beffroi.as('karine')
    const held = `${linkIn((await karine.get('/orientation')).text, /Benamar/)}/entretien`
    const shown = formIn((await karine.get(held)).text, held)
    await karine.submit(held, { ...shown, heldOn: '2026-06-01', motivation: 'Près de chez elle' })
    beffroi.setNow(theDayAfter)
    const said = sentencesIn((await (await beffroi.as('brigitte')).get('/qualite?annee=2026')).text)
    assert.match(said, /Entretien individuel noté : 1 personne sur 13\./)
    assert.match(said, /Appels et décisions notés après une alerte : 1\. /)
    beffroi.setNow(today)
  })

  test('are a table too', async () => {
    const csv = (await (await beffroi.as('brigitte')).get('/qualite.csv?annee=2018')).text
    assert.match(csv, /Indicateur;/)
    assert.match(csv, /;2018;/)
    assert.match(csv, /31;.*Pas de donnée ici/)
  })

  test('are nobody else’s: another body reads its own, and nothing of this one', async () => {
    const body = await newOrganisation(beffroi, 'training', 'Formalys de Lens')
    const other = await newcomer(beffroi, { organisationId: body.id, role: 'training lead' })
    const own = sentencesIn((await other.get('/qualite?annee=2018')).text)
    assert.match(own, /Formalys de Lens .*Aucun groupe fini en 2018/)
    const brigitte = await beffroi.as('brigitte')
    const id = /organisme=([0-9a-f-]{36})/.exec((await brigitte.get('/qualite')).text)?.[1] ?? ''
    assert.equal((await other.get(`/qualite?organisme=${id}`)).status, 404)
    assert.equal((await other.get(`/qualite.csv?organisme=${id}`)).status, 404)
    for (const cast of ['claire', 'karine', 'agnes', 'didier', 'aicha', 'paul'] as const)
      assert.equal((await (await beffroi.as(cast)).get('/qualite')).status, 404, cast)
    assert.notEqual((await beffroi.visitor().get('/qualite')).status, 200)
  })
})
