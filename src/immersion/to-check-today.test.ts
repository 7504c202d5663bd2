import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { linkIn, openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const plain = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')

async function send(kind: string, lines: readonly string[]): Promise<void> {
  const file = new File([lines.join('\n')], `${kind}.csv`)
  const { location } = await karine.post(`/imports/${kind}`, { id: randomUUID(), file })
  assert.equal((await karine.post(location ?? '')).status, 303)
}

const cards = /besoins? à vérifier|immersions? passées? à vérifier/

describe('Lines of lists that wait for an answer', () => {
  test('come on the day of who brought them, needs and past immersions alike, and lead to where they are answered', async () => {
    const before = (await karine.get('/')).text
    assert.doesNotMatch(plain(before), cards)
    await send('needs', [
      'Employeur;Ville;Poste;Contrat;H / sem.',
      'Le Clos du Moulin;Dainville;jardinage;CDI;20',
      'Pépinière du Bac;Arras;arrosage;CDI;30',
    ])
    await send('immersions', [
      'Nom;Prénom;Né(e) le;SIRET accueil;Entreprise;Objet;Du;Au;Heures;Renouvellement;Bilan;Embauche;Contrat;Date d’embauche',
      'CARLU;Inès;14/05/1986;;Café du Coin;Découvrir;02/03/2026;13/03/2026;70;;oui;non;;',
      'LANNOY;Corentin;07/08/1988;;Résidence Glycines;Découvrir;02/03/2026;13/03/2026;70;;oui;non;;',
    ])
    const day = (await karine.get('/')).text
    assert.match(plain(day), /2 besoins à vérifier/)
    assert.match(plain(day), /2 immersions passées à vérifier/)
    assert.match(
      plain((await karine.get(linkIn(day, /besoins à vérifier/))).text),
      /À vérifier \(2\).*jardinage/,
    )
    const past = (await karine.get(linkIn(day, /immersions passées à vérifier/))).text
    assert.match(plain(past), /2 lignes de liste attendent une réponse/)
    const list = (await karine.get('/immersions/passees')).text
    assert.match(plain(list), /À vérifier \(2\)/)
    for (const id of ['brigitte', 'farida', 'claire'] as const)
      assert.doesNotMatch(plain((await (await beffroi.as(id)).get('/')).text), cards, id)
  })

  test('are said no more once they are answered', async () => {
    for (let n = 0; n < 2; n += 1) {
      const page = (await karine.get('/immersions/passees/a-verifier')).text
      const at = /action="(\/immersions\/passees\/a-verifier\/[0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
      await karine.submit(at, { answer: 'de-cote' })
    }
    assert.doesNotMatch(plain((await karine.get('/')).text), /passées à vérifier/)
    assert.doesNotMatch(plain((await karine.get('/immersions/passees')).text), /À vérifier \(/)
  })
})
