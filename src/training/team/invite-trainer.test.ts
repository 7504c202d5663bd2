import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededOrganisations, seededTrainees, type OrganisationId } from '#people'
import { addDays, parisDay } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi, sentencesIn, type Newcomer, type Visitor } from '#testing'

const beffroi = await openBeffroi()
const address = `/formation/${seeded.group7}`
const trainee = `${address}/presences/${seededTrainees.group7[0]?.id}`
const why = 'Animer deux ateliers de cuisine.'

let brigitte: Visitor
let claire: Visitor
let body: { id: OrganisationId; name: string }
let lead: Newcomer
let trainer: Newcomer
before(async () => {
  brigitte = await beffroi.as('brigitte')
  claire = await beffroi.as('claire')
  body = await newOrganisation(beffroi, 'training', 'Littoral Formation')
  lead = await newcomer(beffroi, { organisationId: body.id, role: 'training lead' })
  trainer = await newcomer(beffroi, { organisationId: body.id, role: 'trainer' })
})
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

/** Brigitte invites this body: where its lead answers. */
async function invited(): Promise<string> {
  const sent = await brigitte.post(`${address}/equipe/invitations`, { id: randomUUID(), body: body.id, why })
  assert.equal(sent.status, 303)
  const [found] = /\/formation\/invitations\/[0-9a-f-]{36}/.exec((await lead.get('/')).text) ?? []
  assert.ok(found, 'the lead of the invited body is told at home')
  return found
}

const invitationIn = (page: string): string =>
  /name="invitation" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''

describe('The team of a group', () => {
  test('is changed by who leads its action: neither by its trainers, nor by another body', async () => {
    const posts = [
      [`${address}/equipe/formateurs`, { trainer: trainer.personId }],
      [`${address}/equipe/formateurs/retirer`, { trainer: beffroi.personId('claire') }],
      [`${address}/equipe/invitations`, { id: randomUUID(), body: body.id, why }],
      [`${address}/equipe/invitations/retirer`, { invitation: randomUUID() }],
    ] as const
    for (const [path, fields] of posts)
      for (const who of [claire, lead, trainer])
        assert.equal((await who.post(path, fields)).status, 404, path)
    assert.match((await claire.get(`${address}/equipe`)).text, /Claire/)
    assert.doesNotMatch((await claire.get(`${address}/equipe`)).text, /equipe\/formateurs/)
  })

  test('takes nobody of another body from a list', async () => {
    const refused = await brigitte.post(`${address}/equipe/formateurs`, { trainer: trainer.personId })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Choisissez une personne dans la liste/)
    assert.equal((await trainer.get(trainee)).status, 404)
  })
})

describe('A trainer of another body', () => {
  test('opens the files once both leads have signed, and no longer the day after they leave', async () => {
    const invitation = await invited()
    assert.match(sentencesIn((await lead.get(invitation)).text), /Animer deux ateliers de cuisine/)
    assert.equal((await trainer.get(invitation)).status, 404)
    assert.equal((await brigitte.get(invitation)).status, 404)
    assert.equal((await trainer.get(trainee)).status, 404, 'one signature opens nothing')
    const nobody = await lead.post(invitation, { answer: 'accepted', trainer: '', words: '' })
    assert.equal(nobody.status, 422)
    const stranger = await lead.post(invitation, { answer: 'accepted', trainer: beffroi.personId('claire') })
    assert.equal(stranger.status, 422, 'a lead sends people of their own body')
    const signed = { answer: 'accepted', trainer: trainer.personId, words: 'Mardi et jeudi.' }
    assert.equal((await lead.post(invitation, signed)).location, '/')
    assert.equal((await trainer.get(trainee)).status, 200)
    assert.equal((await lead.get(trainee)).status, 404, 'the file opens to who trains, not to their lead')
    const team = sentencesIn((await brigitte.get(`${address}/equipe`)).text)
    assert.match(team, /Littoral Formation.*Acceptée.*Mardi et jeudi/)
    await brigitte.submit(`${address}/equipe/formateurs/retirer`, { trainer: trainer.personId })
    beffroi.setNow(`${addDays(parisDay(beffroi.now()), 1)}T09:00:00Z`)
    assert.equal((await trainer.get(trainee)).status, 404)
  })

  test('is asked for once at a time; the invitation is taken back, or declined with a word', async () => {
    const first = await invited()
    const again = { id: randomUUID(), body: body.id, why }
    const twice = await brigitte.post(`${address}/equipe/invitations`, again)
    assert.equal(twice.status, 422)
    assert.match(sentencesIn(twice.text), /a déjà une invitation sans réponse/)
    const waiting = invitationIn((await brigitte.get(`${address}/equipe`)).text)
    await brigitte.submit(`${address}/equipe/invitations/retirer`, { invitation: waiting })
    const late = await lead.post(first, { answer: 'declined', trainer: '', words: '' })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /Retirée/)
    await lead.submit(await invited(), { answer: 'declined', trainer: '', words: 'Personne avant mars.' })
    assert.match(sentencesIn((await brigitte.get(`${address}/equipe`)).text), /Déclinée.*Personne avant mars/)
    const ours = { id: randomUUID(), body: seededOrganisations.afp2i.id, why }
    assert.equal((await brigitte.post(`${address}/equipe/invitations`, ours)).status, 422)
  })
})
