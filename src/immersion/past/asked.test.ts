import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { fillIn, linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { forgetAsked } from '../forget-asked.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { plie } = seededOrganisations
const karine = await beffroi.as('karine')
const PAGE = '/immersions/passees/a-verifier'
const plain = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const HEAD =
  'Nom;Prénom;Né(e) le;SIRET accueil;Entreprise;Objet;Du;Au;Heures;Renouvellement;Bilan;Embauche;Contrat;Date d’embauche'
const GLYCINES = '00009000100017'
const lines = [
  'LANNOY;Corentin;07/08/1988;;Résidence Glycines;Découvrir;02/03/2026;13/03/2026;70;;oui;non;;',
  `MARLET;Lina;;${GLYCINES};Résidence Les Glycines;Découvrir;02/03/2026;13/03/2026;70;;oui;non;;`,
  `ROGER;Mona;13/04/1985;${GLYCINES};Résidence Les Glycines;Découvrir;02/03/2026;13/03/2026;70;;oui;oui;CDI;`,
  `WIART;Zoé;12/03/1984;${GLYCINES};Résidence Les Glycines;Découvrir;02/03/2026;13/04/2026;70;;oui;non;;`,
  'CARLU;Inès;14/05/1986;;Café du Coin;Découvrir;02/03/2026;13/03/2026;70;;oui;non;;',
  `LEGAY;Nora;13/04/1985;${GLYCINES};Résidence Les Glycines;Découvrir;02/03/2026;13/03/2026;70;oui;oui;non;;`,
]

async function send(...sent: string[]): Promise<string> {
  const file = new File([[HEAD, ...sent].join('\n')], 'immersions.csv')
  const { location } = await karine.post('/imports/immersions', { id: randomUUID(), file })
  assert.equal((await karine.post(location ?? '')).status, 303)
  return (await karine.get(location ?? '')).text
}
const of = async (name: string) => {
  const row = await db.row<{ id: string; siret: string | null; on: string | null; to: string }>(sql`
    select i.id, i.host_siret as siret, i.hired_on as on, i.to_day as to
    from immersion.past_immersions i
    join people.published_persons p on p.id = i.person_id
    where p.family_name ilike ${name}`)
  return row ?? assert.fail(`no immersion of ${name}`)
}
const answer = async (name: string, fields: Record<string, string>) => {
  const { id } = await of(name)
  const named = Object.entries(fields).map(([key, value]) => [key === 'answer' ? key : `${key}-${id}`, value])
  return karine.submit(`${PAGE}/${id}`, Object.fromEntries(named))
}

describe('The line of a list of immersions that leaves a question', () => {
  test('stands where the page of what was brought in says, with its cells and its answers', async () => {
    const report = await send(...lines)
    assert.match(
      plain(report),
      /6 lignes attendent une réponse Répondez sur cette page : Immersions à vérifier/,
    )
    const page = (await karine.get(linkIn(report, /^Immersions à vérifier$/))).text
    assert.match(plain(page), /6 lignes de liste attendent une réponse/)
    for (const words of [
      /Corentin Lannoy Nom : LANNOY ; Prénom : Corentin ; Né\(e\) le : 07\/08\/1988 ; Entreprise : Résidence Glycines/i,
      /Cet employeur n’est pas dans votre liste\./,
      /La date de naissance manque\./,
      /La date d’embauche manque\./,
      /Une immersion dure un mois au plus/,
      /Nous ne savons pas quelle immersion elle renouvelle/,
    ])
      assert.match(plain(page), words)
    assert.match(page, new RegExp(`value="employeur:${GLYCINES}"`))
    assert.equal(linkIn((await karine.get('/immersions/passees')).text, /^À vérifier \(6\)$/), PAGE)
  })

  test('has its employer: one of those found, or a new one', async () => {
    assert.match(
      plain((await answer('Lannoy', { answer: `employeur:${GLYCINES}` })).text),
      /C’est noté\. 5 lignes/,
    )
    assert.match(
      plain((await answer('Lannoy', { answer: `employeur:${GLYCINES}` })).text),
      /a déjà sa réponse\. 5 lignes/,
    )
    assert.equal((await of('Lannoy')).siret, GLYCINES)
    const { id } = await of('Carlu')
    const blank = await karine.post(`${PAGE}/${id}`, { answer: 'nouveau' })
    assert.equal(blank.status, 422)
    assert.match(plain(blank.text), /Écrivez la commune de l’employeur/)
    const wrong = await karine.post(`${PAGE}/${id}`, {
      answer: 'nouveau',
      [`town-${id}`]: 'Arras',
      [`siret-${id}`]: '12',
    })
    assert.equal(wrong.status, 422)
    const taken = await karine.post(`${PAGE}/${id}`, {
      answer: 'nouveau',
      [`town-${id}`]: 'Arras',
      [`siret-${id}`]: GLYCINES,
    })
    assert.equal(taken.status, 422)
    assert.match(plain(taken.text), /Un autre employeur a déjà ce SIRET/)
    const said = { answer: 'nouveau', town: 'Arras', siret: '00009000300013' }
    assert.match(plain((await answer('Carlu', said)).text), /C’est noté\. 4 lignes/)
    assert.match(plain((await answer('Carlu', said)).text), /a déjà sa réponse/)
    assert.match(
      plain((await karine.get('/immersions/employeurs?q=café du coin')).text),
      /Café du Coin Arras/,
    )
    assert.equal((await of('Carlu')).siret, '00009000300013')
  })

  test('has its dates, its day of hiring, or is right as it is', async () => {
    const { id } = await of('Wiart')
    const reversed = await karine.post(`${PAGE}/${id}`, {
      answer: 'dates',
      [`from-${id}`]: '2026-03-02',
      [`to-${id}`]: '2026-03-01',
    })
    assert.equal(reversed.status, 422)
    assert.match(plain(reversed.text), /Donnez le dernier jour/)
    assert.match(
      plain((await answer('Wiart', { answer: 'dates', from: '2026-03-02', to: '2026-04-20' })).text),
      /la loi dit encore non\. 4 lignes/,
    )
    assert.match(
      plain((await answer('Wiart', { answer: 'dates', from: '2026-03-02', to: '2026-03-13' })).text),
      /C’est noté\. 3 lignes/,
    )
    assert.equal((await of('Wiart')).to, '2026-03-13')
    const { id: roger } = await of('Roger')
    assert.equal((await karine.post(`${PAGE}/${roger}`, { answer: 'jour' })).status, 422)
    assert.match(
      plain((await answer('Roger', { answer: 'jour', hired: '2026-04-01' })).text),
      /C’est noté\. 2 lignes/,
    )
    assert.equal((await of('Roger')).on, '2026-04-01')
    assert.match(
      plain((await answer('Legay', { answer: 'tel-quel:renewal' })).text),
      /C’est noté\. 1 ligne attend encore/,
    )
    assert.equal((await karine.post(`${PAGE}/${roger}`, { answer: 'autre' })).status, 404)
  })

  test('has its birth date where the person is corrected, and asks no more', async () => {
    const page = (await karine.get(PAGE)).text
    const form = (await karine.get(linkIn(page, /Écrire la date de naissance de Lina Marlet/i))).text
    const back = await fillIn(karine, form, { birthDate: '1984-03-12' })
    assert.match(plain(back), /Rien à vérifier Toutes les lignes de vos listes ont leur réponse/)
  })

  test('sent again waits no more; what was answered stays', async () => {
    const report = plain(await send(...lines))
    assert.doesNotMatch(report, /attend/)
    const moved = plain(await send((lines[3] ?? '').replace('13/04/2026', '20/04/2026')))
    assert.match(moved, /Vérifiée ici depuis/)
    assert.equal((await of('Wiart')).to, '2026-03-13')
  })

  test('is left out, with all that it made, and stays so', async () => {
    const line = `TISON;Maud;04/05/1990;;Chez Momo;Découvrir;02/03/2026;13/03/2026;70;;oui;non;;`
    await send(line)
    const { id } = await of('Tison')
    const said = await answer('Tison', { answer: 'de-cote' })
    assert.match(plain(said.text), /La ligne est laissée de côté\. Toutes les lignes ont leur réponse/)
    assert.equal((await karine.post(`${PAGE}/${id}`, { answer: 'de-cote' })).status, 303)
    assert.doesNotMatch(plain((await karine.get('/immersions/passees')).text), /Tison/i)
    const again = plain(await send(line))
    assert.match(again, /Laissée de côté : rien n’est gardé/)
    assert.doesNotMatch(again, /attend/)
    const kept = await db.rows(sql`select print from immersion.left_out_lines`)
    assert.doesNotMatch(JSON.stringify(kept), /tison|maud|1990/i)
    const later = (months: number) => parisInstant(addMonths(parisDay(beffroi.now()), months), '12:00')
    assert.equal((await forgetAsked(db, later(11))).leftOut, 0)
    assert.equal((await forgetAsked(db, later(13))).leftOut, 1)
  })

  test('is answered by who brought it, or stands around the person there, and by nobody else', async () => {
    await send('MERLIN;Jeanne;04/05/1991;;Chez Lulu;Découvrir;02/03/2026;13/03/2026;70;;oui;non;;')
    const { id } = await of('Merlin')
    const { id: elsewhere } = await newOrganisation(beffroi, 'prescriber')
    const others = [
      await newcomer(beffroi, { organisationId: plie.id, role: 'referent' }),
      await newcomer(beffroi, { organisationId: elsewhere, role: 'referent' }),
      await beffroi.as('brigitte'),
      await beffroi.as('aicha'),
    ]
    for (const other of others) {
      for (const said of ['de-cote', 'tel-quel:host', 'nouveau', 'rien'])
        assert.equal((await other.post(`${PAGE}/${id}`, { answer: said })).status, 404, said)
      assert.doesNotMatch((await other.get(PAGE)).text, /Merlin/i)
    }
    assert.match(plain((await karine.get(PAGE)).text), /Jeanne Merlin/i)
  })
})

describe('Somebody of a list who resembles another', () => {
  test('waits for who steers, and not for whoever brought the list', async () => {
    const line = `MERLIN;Jeane;04/05/1991;${GLYCINES};Résidence Les Glycines;Découvrir;02/02/2026;13/02/2026;70;;oui;non;;`
    const report = plain(await send(line))
    assert.match(report, /1 créée/)
    assert.match(report, /le pilote du territoire dira si c’est la même/)
    assert.doesNotMatch(report, /attend/)
  })
})
