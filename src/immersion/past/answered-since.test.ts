import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newcomer, newOrganisation, openBeffroi, sentencesIn, type Visitor } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const karine = await beffroi.as('karine')
const PAGE = '/immersions/passees/a-verifier'
const plain = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const HEAD = 'Nom;Prénom;Né(e) le;SIRET accueil;Entreprise;Objet;Du;Au;Bilan;Embauche;Contrat;Date d’embauche'
const GLYCINES = '00009000100017'
const ELSEWHERE = '00009000300013'

async function bring(who: Visitor, kind: string, ...lines: string[]): Promise<string> {
  const file = new File([lines.join('\n')], 'liste.csv')
  const { location } = await who.post(`/imports/${kind}`, { id: randomUUID(), file })
  assert.equal((await who.post(location ?? '')).status, 303)
  return plain((await who.get(location ?? '')).text)
}
const send = (...lines: string[]) => bring(karine, 'immersions', HEAD, ...lines)
const of = async (name: string) => {
  const row = await db.row<{
    id: string
    from: string
    to: string
    report: string
    hiredAs: string | null
    hiredOn: string | null
  }>(sql`
    select i.id, i.from_day as from, i.to_day as to, i.report, i.hired_as as "hiredAs", i.hired_on as "hiredOn"
    from immersion.past_immersions i
    join people.published_persons p on p.id = i.person_id
    where p.family_name ilike ${name}`)
  return row ?? assert.fail(`no immersion of ${name}`)
}
const answer = async (name: string, fields: Record<string, string>) => {
  const { id } = await of(name)
  const named = Object.entries(fields).map(([key, value]) => [key === 'answer' ? key : `${key}-${id}`, value])
  return karine.post(`${PAGE}/${id}`, Object.fromEntries(named))
}

describe('An immersion of a list, answered since', () => {
  test('still hears what its list says later: a report, a hire', async () => {
    const line = `MARLET;Lina;;${GLYCINES};Résidence Les Glycines;Découvrir;02/03/2026;13/03/2026;`
    await send(`${line};non;;`)
    await answer('Marlet', { answer: 'tel-quel:birth date' })
    const report = await send(`${line}oui;oui;CDI;`)
    assert.match(report, /la date d’embauche manque/)
    const { report: kept, hiredAs } = await of('Marlet')
    assert.deepEqual([kept, hiredAs], ['received', 'CDI'])
    await answer('Marlet', { answer: 'jour', hired: '2026-04-01' })
    await send(`${line}oui;oui;CDI temps plein;15/04/2026`)
    const hired = await of('Marlet')
    assert.deepEqual([hired.hiredAs, hired.hiredOn], ['CDI temps plein', '2026-04-01'])
  })

  test('keeps the days that were mended, and takes the rest', async () => {
    const line = (to: string, report: string) =>
      `WIART;Zoé;12/03/1984;${GLYCINES};Résidence Les Glycines;Découvrir;02/03/2026;${to};${report};non;;`
    await send(line('13/04/2026', ''))
    await answer('Wiart', { answer: 'dates', from: '2026-03-03', to: '2026-04-20' })
    const report = await send(line('25/04/2026', 'oui'))
    assert.match(report, /Les dates écrites ici restent/)
    const kept = await of('Wiart')
    assert.deepEqual([kept.from, kept.to, kept.report], ['2026-03-03', '2026-04-20', 'received'])
  })

  test('right as it was, is asked again once its list gives other days', async () => {
    const line = (to: string) =>
      `HOCHART;Luc;12/03/1980;${GLYCINES};Résidence Les Glycines;Découvrir;02/03/2026;${to};oui;non;;`
    await send(line('13/04/2026'))
    await answer('Hochart', { answer: 'tel-quel:law' })
    assert.doesNotMatch(await send(line('13/04/2026')), /attend/)
    assert.match(await send(line('25/04/2026')), /1 ligne attend une réponse/)
    assert.equal((await of('Hochart')).to, '2026-04-25')
  })
})

describe('An employer that is asked', () => {
  test('has its new name first under the key Enter, not one of those proposed', async () => {
    await send('LANNOY;Corentin;07/08/1988;;Résidence Glycines;Découvrir;02/03/2026;13/03/2026;oui;non;;')
    const { id } = await of('Lannoy')
    const page = (await karine.get(PAGE)).text
    assert.match(page, new RegExp(`value="employeur:${GLYCINES}"`))
    const form = page.split('<form').find((one) => one.includes(`name="town-${id}"`)) ?? ''
    assert.match(/<button[^>]*>/.exec(form.split('</form>')[0] ?? '')?.[0] ?? '', /value="nouveau"/)
  })

  test('kept by another body that works with nobody here, is one more of ours', async () => {
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId, role: 'referent' })
    await bring(other, 'employers', 'Employeur;SIRET;Ville', `Café du Coin;${ELSEWHERE};Arras`)
    await send(`CARLU;Inès;14/05/1986;${ELSEWHERE};Café du Coin;Découvrir;02/03/2026;13/03/2026;oui;non;;`)
    const kept = await answer('Carlu', { answer: 'nouveau', town: 'Arras' })
    assert.equal(kept.status, 303)
    const keepers = await db.rows<{ id: string }>(
      sql`select keeper_id as id from immersion.hosts where siret = ${ELSEWHERE}`,
    )
    assert.equal(keepers.length, 2)
    assert.ok(keepers.some((one) => one.id === organisationId))
  })

  test('made known by a line, takes its telephone from the list of employers', async () => {
    await send('MERLIN;Jeanne;04/05/1991;;Atelier du Pont;Découvrir;02/03/2026;13/03/2026;oui;non;;')
    await answer('Merlin', { answer: 'nouveau', town: 'Arras', siret: '00009000400011' })
    const head = 'Employeur;Ville;Tél.;Accepte PMSMP'
    await bring(karine, 'employers', head, 'Atelier du Pont;Arras;03 21 00 00 09;oui')
    const host = await db.row<{ phones: string[]; siret: string | null }>(
      sql`select phones, siret from immersion.hosts where name = 'Atelier du Pont'`,
    )
    assert.deepEqual(host, { phones: ['+33321000009'], siret: '00009000400011' })
  })
})
