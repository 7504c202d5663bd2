import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openFirstVisit } from '#people'
import { comeIn, fillIn, linkIn, openBeffroi, sentencesIn, walk, type Visitor } from '#testing'

// A territory with nothing in it: a training body, its first group, and its first trainees, who have no referent.

const beffroi = await openBeffroi({ empty: true })
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const paul = beffroi.visitor()

/** A training body and its training lead, made by the steward; the lead comes in by the letter. */
async function newLead(name: string, email: string): Promise<Visitor> {
  const blank = await walk(paul, /^Organismes$/, /Ajouter|Nouvel|Enregistrer/)
  const made = await fillIn(paul, blank, {
    name,
    kind: 'training',
    town: 'Lens',
    email: `accueil@${name}.example`,
  })
  const { text } = await paul.get(linkIn(made, /Ajouter une personne/))
  const who = { givenName: 'Brune', familyName: `Mène ${name}`, email, role: 'training lead' }
  await fillIn(paul, text, who)
  return comeIn(beffroi, email)
}

describe('From an empty territory, a training body', () => {
  let brune: Visitor
  const visitor = beffroi.visitor('198.51.100.77')

  test('opens an action and its first group', async () => {
    const door = `/premiere-visite/${openFirstVisit(beffroi.ground.site.dataDir)}`
    const first = { givenName: 'Paul', familyName: 'Pilote', organisation: 'Pays neuf' }
    await paul.submit(door, { ...first, email: 'paul@nulle.example' })
    brune = await newLead('neuve', 'brune@neuve.example')
    const blank = await walk(brune, /^Actions$/, /Créer|Nouvelle/)
    const edited = await fillIn(brune, blank, { title: 'Apprendre', town: 'Lens', summary: 'On apprend.' })
    const groups = await brune.get(linkIn(edited, /^Groupes$/))
    const dates = { startsOn: '2026-06-08', endsOn: '2026-12-18' }
    const said = await fillIn(brune, groups.text, { title: 'Groupe 1', places: '2', site: 'Lens', ...dates })
    assert.match(sentencesIn(said), /Groupe 1/)
    assert.equal((await brune.post('/actions/apprendre/publier')).status, 303)
  })

  test('hears of somebody who asks for a place, and positions them in one press', async () => {
    const form = await walk(visitor, /^Se former$/, /Apprendre/, /Écrire ma demande/)
    const who = { givenName: 'Ada', familyName: 'Seule', reach: '06 39 98 06 01', consent: 'oui' }
    await fillIn(visitor, form, who)
    await beffroi.settle()
    const letters = (await beffroi.letters()).filter(({ recipient }) => recipient === 'accueil@neuve.example')
    assert.equal(letters.length, 1)
    const list = await walk(brune, /1 demande de place/)
    assert.match(sentencesIn(list), /Ada Seule 06 39 98 06 01/)
    assert.match(sentencesIn(await fillIn(brune, list, {})), /La personne est positionnée.*Ada Seule/)
  })

  test('adds somebody to the group by hand, who comes in by the message and finds their day', async () => {
    const team = await brune.get(linkIn(await walk(brune, /^Formation$/, /Groupe 1/), /^Équipe$/))
    const form = await brune.get(linkIn(team.text, /Ajouter un·e stagiaire/))
    const who = { familyName: 'Main', givenName: 'Ali', birthDate: '1995-03-04', reach: 'ali@main.example' }
    assert.match(sentencesIn(await fillIn(brune, form.text, who)), /Ali Main.*Admis·e/)
    await beffroi.settle()
    const ali = await comeIn(beffroi, 'ali@main.example')
    assert.match(sentencesIn(await walk(ali)), /Bonjour Ali/)
  })

  test('keeps all of it from a second one', async () => {
    const other = await newLead('seconde', 'odette@seconde.example')
    for (const page of ['', '/ajouter', '/demandes', '/commission'])
      assert.equal((await other.get(`/orientation/actions/apprendre${page}`)).status, 404, page)
    assert.doesNotMatch(sentencesIn(await walk(other)), /demande de place/)
  })
})
