import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Reader } from '#testing'
import { tellArras } from './arras.ts'
import { tellCalais } from './calais.ts'
import { addresses, openTerritory } from './open-territory.ts'
import { openWeek } from './week.ts'

// From an empty database: whoever has the address and a mailbox, and nothing else.

const week = await openWeek('2026-06-01T07:00:00Z')
after(async () => {
  assert.deepEqual(week.beffroi.surprises, [])
  await week.close()
})

let paul: Reader

describe('A real territory', () => {
  test('is opened by the link of the first visit, which says what is missing, in order', async () => {
    paul = await openTerritory(week)
    paul.reads(/Ouvrir le territoire 0 sur 10\. La suite : dire le nom du territoire/)
    await paul.follow('Ouvrir le territoire')
    paul.reads(/10 étapes, dans cet ordre\. Il en reste 10/)
  })

  test('gets its name, and a letter that was really received', async () => {
    await paul.follow('Dire son nom')
    await paul.send('Enregistrer', {
      name: 'Les Deux-Quais',
      host: 'Nuages du Nord, 1 rue des Serveurs, 59000 Lille, 03 20 00 00 00',
    })
    await paul.follow('Ouverture')
    await paul.follow('Envoyer une lettre d’essai')
    await paul.send('M’envoyer une lettre d’essai')
    assert.match(
      week.post.last('paul@territoire.example').text,
      /Si vous lisez ces mots, les lettres de Beffroi partent/,
    )
    await paul.follow('Ouverture')
    paul.reads(/Les Deux-Quais.*Une lettre est partie le/)
  })

  test('gets an SMS that was really received, its address for the law, the streets of a commune', async () => {
    const visitor = week.stranger()
    await visitor.open('/')
    await visitor.follow('Mentions légales')
    visitor.reads(/Hébergement Nuages du Nord, 1 rue des Serveurs/)
    await paul.follow('Compléter votre organisme')
    const own = { siret: '13002526500013', town: 'Port-Brumeux', email: 'accueil@territoire.example' }
    await paul.send('Enregistrer', own)
    await paul.follow('Ouverture')
    await paul.follow('Importer les adresses d’une commune')
    await paul.send('Voir ce qui va se passer', { file: new File([addresses], 'adresses-62999.csv') })
    await paul.send('Importer ce fichier')
    paul.reads(/5 créées/)
  })

  test('has a second person who steers it, come in by her telephone', async () => {
    await paul.follow('Ouverture')
    await paul.follow('Inviter une personne')
    const second = { givenName: 'Inès', familyName: 'Belkacem', role: 'steward', phone: '06 39 98 07 01' }
    await paul.send('Donner ce rôle', second)
    const ines = await week.comeIn('+33639980701')
    ines.reads(/Bonjour Inès/)
    await paul.follow('Ouverture')
    paul.reads(/Un SMS est parti le.*2 personnes pilotent/)
    paul.reads(/Il en reste 3/) // a copy elsewhere, organisations, who leads them
  })
})

tellCalais(week, () => paul)
tellArras(week, () => paul)

describe('All of it', () => {
  test('took each of them a few presses', (t) => {
    t.diagnostic(`${week.presses()} links followed and forms sent`)
    assert.ok(week.presses() < 600)
  })
})
