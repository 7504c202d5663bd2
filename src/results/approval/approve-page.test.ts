import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { createAction, publishAction, readAction, type ActionId } from '#actions'
import { seededOrganisations } from '#people'
import { formIn, newcomer, newOrganisation, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { newId } from '#platform/id'
import { approveInPlace, HERE, writeDraft } from '../seeds/draft-example.ts'

const beffroi = await openBeffroi()
let brigitte: Visitor
let didier: Visitor
let paul: Visitor
before(async () => {
  brigitte = await beffroi.as('brigitte')
  didier = await beffroi.as('didier')
  paul = await beffroi.as('paul')
})
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

/** An action that Didier's organisation leads; Brigitte writes the bulletin. */
async function actionOfCalais(title: string) {
  const leadId = seededOrganisations.ateliers.id
  const id = newId<ActionId>()
  const words = { title, town: 'Calais', leadId, summary: 'Un chantier.', story: '', picture: 'linge' }
  const made = await createAction(beffroi.db, { id, ...words }, null, beffroi.now())
  assert.ok(made.ok)
  const written = await readAction(beffroi.db, id)
  if (written) await publishAction(beffroi.db, written, beffroi.now())
  return { id, slug: made.value }
}

const say = async (who: Visitor, place: string, said: { verdict: string; words?: string }) => {
  const here = `${place}/accord`
  return who.post(here, { ...formIn((await who.get(here)).text, here), ...said })
}

describe('The page of an action', () => {
  test('appears only once who leads the action has approved it; an editor does not in their place', async () => {
    const draft = await writeDraft(brigitte, await actionOfCalais('Un jardin'), 601, 'Un jardin a ouvert.')
    const wanted = /Qui conduit l’action n’a pas encore approuvé cette page : Le premier groupe/
    assert.match(sentencesIn((await brigitte.get(`${HERE}/${draft.id}/apercu`)).text), wanted)
    assert.equal((await brigitte.post(`${HERE}/${draft.id}/publier`)).status, 422)
    assert.equal((await brigitte.get(`${draft.place}/accord`)).status, 200)
    const fields = { id: randomUUID(), verdict: 'approved', words: 'Moi', seen: 'x' }
    assert.equal((await brigitte.post(`${draft.place}/accord`, fields)).status, 404)
    assert.match(sentencesIn((await didier.get('/')).text), /n° 601, Le premier groupe Relisez la page/)
    assert.equal((await say(didier, draft.place, { verdict: 'approved' })).location, '/')
    assert.doesNotMatch(sentencesIn((await didier.get('/')).text), /n° 601/)
    assert.equal((await brigitte.post(`${HERE}/${draft.id}/publier`)).location, '/bulletin/601')
  })

  test('is approved again when its words change, and says which change was asked', async () => {
    const draft = await writeDraft(brigitte, await actionOfCalais('Une serre'), 602, 'Une serre a ouvert.')
    const nothing = await say(didier, draft.place, { verdict: 'change asked' })
    assert.equal(nothing.status, 422)
    assert.match(sentencesIn(nothing.text), /Écrivez ce qui doit changer\./)
    await say(didier, draft.place, { verdict: 'change asked', words: 'La serre ouvrira en mai.' })
    assert.match(
      sentencesIn((await brigitte.get(`${HERE}/${draft.id}`)).text),
      /Changement demandé.*Didier Lefebvre, le .* : « La serre ouvrira en mai\. »/,
    )
    const before = formIn((await didier.get(`${draft.place}/accord`)).text, `${draft.place}/accord`)
    const words = formIn((await brigitte.get(draft.place)).text, draft.place)
    await brigitte.submit(draft.place, { ...words, body: 'Une serre ouvrira en mai.' })
    const late = await didier.post(`${draft.place}/accord`, { ...before, verdict: 'approved' })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /Quelqu’un d’autre a enregistré entre-temps/)
    await say(didier, draft.place, { verdict: 'approved' })
    assert.equal((await brigitte.post(`${HERE}/${draft.id}/publier`)).location, '/bulletin/602')
  })

  test('is approved by the steward in the place of a lead who does not answer, with the reason', async () => {
    const draft = await writeDraft(brigitte, await actionOfCalais('Un vélo'), 603, 'Un vélo a roulé.')
    assert.equal((await say(paul, draft.place, { verdict: 'approved' })).status, 422)
    await approveInPlace(paul, draft.place)
    assert.match(
      sentencesIn((await brigitte.get(`${HERE}/${draft.id}`)).text),
      /Approuvée.*Paul Wattez à la place du responsable, le .* : « Sans réponse »/,
    )
  })

  test('keeps its approval in a correction that leaves it as it was', async () => {
    const draft = await writeDraft(brigitte, await actionOfCalais('Un four'), 604, 'Un four a chauffé.')
    await say(didier, draft.place, { verdict: 'approved' })
    await brigitte.post(`${HERE}/${draft.id}/publier`)
    const id = randomUUID()
    await brigitte.submit(`${HERE}/${draft.id}/corriger`, { id, why: 'La une était fausse.' })
    assert.equal((await brigitte.post(`${HERE}/${id}/publier`)).location, '/bulletin/604-bis')
  })

  test('is nothing to who leads another action, nor to a training lead that nobody named an editor', async () => {
    const draft = await writeDraft(paul, await actionOfCalais('Un quai'), 605, 'Un quai a ouvert.')
    for (const who of ['farida', 'claire', 'agnes', 'nadege'] as const) {
      const visitor = await beffroi.as(who)
      assert.equal((await visitor.get(`${draft.place}/accord`)).status, 404, who)
      assert.equal((await visitor.get(HERE)).status, 404, who)
    }
    const body = await newOrganisation(beffroi, 'training')
    const other = await newcomer(beffroi, { organisationId: body.id, role: 'training lead' })
    assert.equal((await other.get(`${draft.place}/accord`)).status, 404)
    assert.equal((await other.get(`${HERE}/${draft.id}`)).status, 404)
    assert.equal((await other.post(`${HERE}/${draft.id}/publier`)).status, 404)
    assert.equal((await other.post(`${HERE}/${draft.id}/jeter`)).status, 404)
  })
})
