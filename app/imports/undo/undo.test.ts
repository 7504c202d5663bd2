import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { after, describe, test } from 'node:test'
import { openGroup, seeded } from '#actions'
import { seededOrganisations } from '#people'
import { newId } from '#platform/id'
import { dayOf } from '#platform/time'
import { openBeffroi, sentencesIn, shared, withoutShared } from '#testing'
import { countAll, printsOf, type Print } from './seeds/all-rows-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const april = { startsOn: dayOf('2018-04-09'), endsOn: dayOf('2018-06-15') }
await openGroup(
  beffroi.db,
  { leadId: seededOrganisations.afp2i.id },
  { id: newId(), actionId: seeded.clea, title: 'Avril 2018', places: 13, site: 'Arras', ...april },
  null,
  beffroi.now(),
)
const people = {
  brigitte: await beffroi.as('brigitte'),
  didier: await beffroi.as('didier'),
  bruno: await beffroi.as('bruno'),
  nadege: await beffroi.as('nadege'),
}
type Who = keyof typeof people
const plain = (text: string) => sentencesIn(text).replaceAll('\u00A0', ' ')
const group = 'clea-metiers-sap/avril-2018'

async function imported(who: Who, kind: string, file: File, place: string): Promise<string> {
  const sent = await people[who].post(`/imports/${kind}`, { id: randomUUID(), place, file })
  assert.equal(sent.status, 303, plain(sent.text))
  const address = sent.location ?? ''
  assert.equal((await people[who].post(address)).status, 303)
  assert.match(plain((await people[who].get(address)).text), /Importé le/)
  return address
}
const real = (path: string) => new File([readFileSync(`${shared}data/inputs/${path}`)], basename(path))

const differing = (before: Print[], now: Print[]) => {
  const was = new Map(before.map(({ relation, print }) => [relation, print]))
  return now.filter(({ relation, print }) => was.get(relation) !== print).map(({ relation }) => relation)
}

const undoable: [Who, string, string, string][] = [
  ['brigitte', 'positionings', 'arras/positionnements-plie.csv', 'clea-metiers-sap'],
  ['brigitte', 'programme', 'arras/programme.csv', group],
  ['brigitte', 'calendar', 'arras/calendrier.ics', group],
  ['didier', 'posts', 'calais/postes-aci.xlsx', 'pole-ess-anima'],
  ['didier', 'exits', 'calais/sorties.csv', 'pole-ess-anima'],
  ['bruno', 'pickup-places', 'calais/commercants.csv', ''],
  ['bruno', 'orders', 'calais/commandes-2026-11.csv', ''],
  ['nadege', 'my-products', 'calais/produits/boulangerie.csv', ''],
]

describe('An import', { skip: withoutShared }, () => {
  for (const [who, kind, path, place] of undoable)
    test(`of ${kind} is taken back as a whole, and every row is again what it was`, async () => {
      await beffroi.settle()
      const before = await printsOf(beffroi.db)
      const address = await imported(who, kind, real(path), place)
      assert.ok(differing(before, await printsOf(beffroi.db)).length > 0)
      assert.match(
        plain((await people[who].get(`${address}/annuler`)).text),
        /Annuler cet import \?.*est effacé/,
      )
      const after = await people[who].submit(`${address}/annuler`)
      assert.match(plain(after.text), /Annulé le .*Rien n’en reste/)
      // the version of what customers see goes up, never back
      const above = kind === 'my-products' ? ['market.markets'] : []
      assert.deepEqual(differing(before, await printsOf(beffroi.db)), above)
      assert.match(plain((await people[who].get('/imports')).text), /Annulé/)
      // twice is once, and the file may come again
      assert.equal((await people[who].post(`${address}/annuler`)).status, 303)
    })
  test('on which something was built stays whole, and says what', async () => {
    const address = await imported(
      'brigitte',
      'positionings',
      real('arras/positionnements-plie.csv'),
      'clea-metiers-sap',
    )
    await imported('brigitte', 'decisions', real('arras/decisions-commission.csv'), group)
    await beffroi.settle()
    const rows = await countAll(beffroi.db)
    const page = plain((await people.brigitte.get(`${address}/annuler`)).text)
    assert.match(page, /« positionnements-plie\.csv » ne s’annule plus/)
    assert.match(page, /En dépend : 22 décisions de commission, .*11 stagiaires d’un groupe/)
    assert.match(page, /24 lignes de ce fichier sont retenues Lignes 2 \(DELATTRE Séverine\), 3 \(/)
    assert.match(page, /Cet import reste\. Corrigez ce qui est faux ligne par ligne/)
    assert.equal((await people.brigitte.post(`${address}/annuler`)).status, 422)
    assert.equal(await countAll(beffroi.db), rows)
  })
  test('that a later one holds back names it, and goes once that one is taken back', async () => {
    const place = 'pole-ess-anima'
    const posts = await imported('didier', 'posts', real('calais/postes-aci.xlsx'), place)
    const exits = await imported('didier', 'exits', real('calais/sorties.csv'), place)
    const held = await people.didier.post(`${posts}/annuler`)
    assert.equal(held.status, 422)
    const said = plain(held.text)
    assert.match(said, /« postes-aci\.xlsx » ne s’annule pas encore : autre chose s’appuie dessus/)
    assert.match(said, /En dépend : 30 sorties\./)
    assert.match(said, /Annulez d’abord : sorties\.csv ?, .*, importé le 2 juin 2026 .* Revenez ici\./)
    assert.doesNotMatch(said, /Défaites à l’écran/)
    assert.ok(held.text.includes(`href="${exits}/annuler"`))
    await people.didier.submit(`${exits}/annuler`)
    const freed = await people.didier.submit(`${posts}/annuler`)
    assert.match(plain(freed.text), /Annulé le .*Rien n’en reste/)
  })
  test('on which somebody else imported says who, and not what they called their file', async () => {
    const till = (name: string, price: string) =>
      new File([`Code;Produit;Prix TTC\nBOU022;Pain au chocolat;${price}\n`], name)
    const address = await imported('nadege', 'my-products', till('caisse.csv', '9,99'), '')
    const later = await imported('bruno', 'products', till('boulangerie-delplanque.csv', '8,88'), '')
    const said = plain((await people.nadege.get(`${address}/annuler`)).text)
    assert.match(
      said,
      /1 ligne de ce fichier est retenue Ligne 2 \(Boulangerie Delplanque, Pain au chocolat\)/,
    )
    assert.match(said, /Demandez à Bruno Ledoux d’annuler : Produits d’un commerce .* par Bruno Ledoux\./)
    assert.doesNotMatch(said, /boulangerie-delplanque\.csv/)
    const shelf = async () => plain((await beffroi.visitor().get('/marche/produits/pain-au-chocolat')).text)
    assert.match(await shelf(), /8,88 €/)
    // what customers see goes back too, and what another shop did meanwhile holds nothing back
    const other = await imported('bruno', 'products', real('calais/produits/fromagerie.csv'), '')
    assert.match(plain((await people.bruno.submit(`${later}/annuler`)).text), /Rien n’en reste/)
    assert.match(await shelf(), /9,99 €/)
    assert.match(plain((await people.nadege.submit(`${address}/annuler`)).text), /Rien n’en reste/)
    assert.doesNotMatch(await shelf(), /9,99 €|8,88 €/)
    assert.match(plain((await people.bruno.submit(`${other}/annuler`)).text), /Rien n’en reste/)
  })
  test('of what is never erased says so', async () => {
    const address = await imported('brigitte', 'sst', real('arras/sst.csv'), group)
    assert.match(
      plain((await people.brigitte.get(`${address}/annuler`)).text),
      /Ne s’efface jamais, la loi ou un jury s’y fie : \d+ présences en SST/,
    )
    assert.equal((await people.brigitte.post(`${address}/annuler`)).status, 422)
  })
  test('is taken back by whoever sent it, within seven days', async () => {
    const file = new File(['Code;Produit;Prix TTC\nZ9;Pain de fête;4,20\n'], 'caisse.csv')
    const address = await imported('nadege', 'my-products', file, '')
    assert.equal((await people.bruno.get(`${address}/annuler`)).status, 404)
    assert.equal((await people.bruno.post(`${address}/annuler`)).status, 404)
    const { sweepNotes } = await import('#platform/undo')
    const later = new Date(beffroi.now().getTime() + 8 * 86_400_000)
    await beffroi.db.transaction((tx) => sweepNotes(tx, later))
    assert.match(
      plain((await people.nadege.get(`${address}/annuler`)).text),
      /C’est trop tard.*pendant 7 jours/,
    )
    assert.equal((await people.nadege.post(`${address}/annuler`)).status, 422)
  })
})
