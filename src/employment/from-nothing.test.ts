import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openFirstVisit } from '#people'
import { comeIn, fillIn, linkIn, openBeffroi, sentencesIn, walk, type Visitor } from '#testing'

// A territory with nothing in it, opened by links, forms and letters alone: no seed, no address that a page does not show.

const beffroi = await openBeffroi({ empty: true })
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

async function newAci(paul: Visitor, name: string, email: string): Promise<Visitor> {
  const blank = await walk(paul, /^Organismes$/, /Ajouter|Nouvel|Enregistrer/)
  const made = await fillIn(paul, blank, { name, kind: 'integration', town: 'Lens' })
  const { text } = await paul.get(linkIn(made, /Ajouter une personne/))
  await fillIn(paul, text, {
    givenName: 'Odile',
    familyName: `Directrice ${name}`,
    email,
    role: 'direction',
  })
  await beffroi.settle()
  const letter = (await beffroi.letters()).find(({ recipient }) => recipient === email)
  assert.match(letter?.body ?? '', /\/connexion/)
  return comeIn(beffroi, email)
}

describe('From an empty territory', () => {
  const paul = beffroi.visitor()
  let odile: Visitor
  let post = ''

  test('its first person makes an ACI, and a letter brings its direction in', async () => {
    const door = `/premiere-visite/${openFirstVisit(beffroi.ground.site.dataDir)}`
    const form = {
      givenName: 'Paul',
      familyName: 'Pilote',
      email: 'paul@nulle.example',
      organisation: 'Pays neuf',
    }
    await paul.submit(door, form)
    odile = await newAci(paul, 'Chantier neuf', 'odile@neuf.example')
    assert.match(sentencesIn(await walk(odile)), /Ouvrir l’insertion/)
  })

  test('the direction creates the action, adds a post, and hires by a form', async () => {
    const blank = await walk(odile, /^Ouvrir l’insertion/, /Créer l’action/)
    await fillIn(odile, blank, { title: 'Jardin neuf', town: 'Lens', summary: 'Un jardin.' })
    const form = await walk(odile, /^Insertion$/, /Ajouter un poste/)
    assert.match(sentencesIn(form), /n’a pas encore d’encadrant·e technique. Donner ce rôle/)
    post = await fillIn(odile, form, { code: 'P01', title: 'Jardinier', rome: 'A1203', hours: '26' })
    const { text } = await odile.get(linkIn(post, /Écrire un contrat/))
    const who = {
      familyName: 'Premier',
      givenName: 'Samir',
      birthDate: '1990-05-06',
      reach: '06 39 98 05 01',
    }
    const said = await fillIn(odile, text, { ...who, fromDay: '2026-06-01', toDay: '2026-11-30' })
    assert.match(sentencesIn(said), /son accès est envoyé.*Samir Premier.*P01, Jardinier/)
  })

  test('who is hired comes in by the message, and reads their contract', async () => {
    const samir = await comeIn(beffroi, '+33639980501')
    assert.match(sentencesIn(await walk(samir)), /Mon contrat.*Jardinier.*26 h par semaine/)
  })

  test('the contract is renewed, corrected and ended by links, and the post closed', async () => {
    const file = await walk(odile, /^Insertion$/, /^Contrats$/, /Samir Premier/)
    const renewal = await odile.get(linkIn(file, /Renouveler/))
    const said = await fillIn(odile, renewal.text, { toDay: '2027-05-31' })
    assert.match(sentencesIn(said), /Premier contrat.*Renouvellement/)
    const list = await walk(odile, /^Insertion$/, /^Postes$/, /^P01$/)
    const end = await odile.get(linkIn(list, /Fermer ce poste/))
    assert.match(sentencesIn(await fillIn(odile, end.text, { until: '2027-05-31' })), /Fermé le 31\/05\/2027/)
  })

  test('a second ACI opens nothing of the first, and is told where to begin', async () => {
    const other = await newAci(paul, 'Chantier second', 'odette@second.example')
    assert.match(sentencesIn((await other.get('/insertion')).text), /ne mène pas encore d’action/)
    for (const words of [/Écrire un contrat/, /Corriger ce poste/, /Fermer ce poste/]) {
      const at = linkIn(post, words)
      assert.equal((await other.get(at)).status, 404, at)
      assert.equal((await other.post(at, { until: '2026-06-30' })).status, 404, at)
    }
    assert.match(sentencesIn(await walk(odile, /^Insertion$/, /^Postes$/)), /P01/)
  })
})
