import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { importFile } from '../examples/import-example.ts'
import { merchantsImporter } from './import-merchants.ts'
import { listMerchants } from '../merchant-store.ts'
import { seededMarketId } from '../seeds/seeded-shops.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const headers = 'SIRET;Enseigne;Secteur;Adresse;Commune;Horaires;Commission'
const line = (siret: string, name: string, address: string, hours = 'Mo-Fr 09:00-18:00') =>
  `${siret};${name};Épicerie;${address};Calais;${hours};8`
async function send(...lines: string[]) {
  const file = { name: 'commercants.csv', bytes: new TextEncoder().encode([headers, ...lines].join('\n')) }
  const answers = await importFile(beffroi, merchantsImporter, file)
  return answers.map(({ what, why = '' }) => [what, why.replaceAll('\u00A0', ' ')] as const)
}
const named = async (start: string) =>
  (await listMerchants(beffroi.db, seededMarketId))
    .filter((one) => one.name.startsWith(start))
    .map(({ name, address }) => [name, address])

// invented, and right: two establishments of one body, and two others
const siret = {
  one: '00001234500013',
  chain: '00007777700019',
  sister: '00007777700027',
  other: '00008888800011',
}

describe('Two shops of a list with one SIRET', () => {
  test('are two mistakes: the second is refused, and the first stays as it was', async () => {
    const [one, two] = await send(
      line(siret.one, 'Double Un', '1 rue Royale'),
      line(siret.one, 'Double Deux', '9 rue du Havre'),
    )
    assert.equal(one?.[0], 'created')
    assert.deepEqual(two, [
      'refused',
      'Même SIRET que la ligne 2 : chaque commerce a le sien. Rien n’est pris de cette ligne.',
    ])
    assert.deepEqual(await named('Double'), [['Double Un', '1 rue Royale']])
  })
  test('are one when the list says the same twice', async () => {
    const twice = line(siret.one, 'Double Un', '1 rue Royale')
    assert.deepEqual((await send(twice, twice))[1], [
      'unchanged',
      'Même commerce que la ligne 2, écrit deux fois.',
    ])
  })
  test('of another list are asked about: a name and an address do not change together', async () => {
    const [only] = await send(line(siret.one, 'Double Trois', '5 rue des Prêtres'))
    assert.equal(only?.[0], 'refused')
    assert.match(only?.[1] ?? '', /Ce SIRET est celui de « Double Un », 1 rue Royale/)
    assert.deepEqual(await named('Double'), [['Double Un', '1 rue Royale']])
  })
  test('are a shop that changed its name, or moved, when the rest is the same', async () => {
    assert.deepEqual((await send(line(siret.one, 'Double Nouveau', '1 rue Royale')))[0], [
      'updated',
      'Change : enseigne « Double Un » → « Double Nouveau ».',
    ])
    assert.deepEqual((await send(line(siret.one, 'Double Nouveau', '7 rue Royale')))[0], [
      'updated',
      'Change : adresse 1 rue Royale → 7 rue Royale.',
    ])
    assert.deepEqual(await named('Double'), [['Double Nouveau', '7 rue Royale']])
  })
})

describe('Two shops of a list with one name', () => {
  test('are two establishments of one body when each has its SIRET', async () => {
    const chain = [
      line(siret.chain, 'Chaîne', '1 rue Royale'),
      line(siret.sister, 'Chaîne', '2 rue du Havre'),
    ]
    assert.deepEqual(await send(...chain), [
      ['created', ''],
      ['created', ''],
    ])
    assert.deepEqual(await send(...chain), [
      ['unchanged', ''],
      ['unchanged', ''],
    ])
    assert.equal((await named('Chaîne')).length, 2)
  })
  test('and another body behind it are refused: nobody can tell', async () => {
    const [only] = await send(line(siret.other, 'Chaîne', '3 rue du Havre'))
    assert.match(only?.[1] ?? '', /Un autre organisme porte déjà ce nom, avec un autre SIRET/)
  })
  test('without a SIRET are one at one address, and refused at two', async () => {
    const [one, two] = await send(
      line('', 'Sans Numéro', '1 rue Royale'),
      line('', 'Sans Numéro', '2 rue du Havre'),
    )
    assert.equal(one?.[0], 'to check')
    assert.match(two?.[1] ?? '', /Même nom que la ligne 2/)
    const [known] = await send(line('', 'Sans numero', '2 rue du Havre'))
    assert.match(known?.[1] ?? '', /Un commerce de ce nom est connu au 1 rue Royale : donnez son SIRET/)
    assert.deepEqual(await named('Sans'), [['Sans Numéro', '1 rue Royale']])
  })
})

describe('The hours of a list, as one says them,', () => {
  const hoursOf = async (start: string) =>
    (await listMerchants(beffroi.db, seededMarketId)).find((one) => one.name.startsWith(start))?.hours

  test('are read, and kept only when all of them is understood', async () => {
    const said = await send(
      line('', 'Heures Dites', '3 rue Royale', 'du mardi au samedi de 9h à 19h'),
      line('', 'Heures Ouvertes', '5 rue Royale', 'mardi-samedi 9h-12h sur rendez-vous'),
      line('', 'Heures Seules', '7 rue Royale', '9:00-12:00'),
    )
    assert.deepEqual(said, [
      ['to check', 'Gardé. À compléter : le SIRET manque.'],
      [
        'to check',
        'Gardé. À compléter : le SIRET manque, les horaires « mardi-samedi 9h-12h sur rendez-vous » ne sont pas compris (Compris : « mardi-samedi 9h-12h ». « sur rendez-vous » n’est pas compris).',
      ],
      [
        'to check',
        'Gardé. À compléter : le SIRET manque, les horaires « 9:00-12:00 » ne sont pas compris (« 9:00 » : il manque les jours).',
      ],
    ])
    assert.equal(await hoursOf('Heures Dites'), 'Mo off; Tu-Sa 09:00-19:00; Su off')
    assert.equal(await hoursOf('Heures Ouvertes'), '')
    assert.equal(await hoursOf('Heures Seules'), '')
  })
})
