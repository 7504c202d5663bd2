import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { reportOf, type Outcome } from '#platform/imports'
import { openBeffroi, shared, withoutShared } from '#testing'
import { arrasFile, importAs } from '../employers/employers-example.ts'
import { employersImporter } from '../employers/import-employers.ts'
import { needsImporter } from './import-needs.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const employers = () => arrasFile(shared, 'employeurs-prochemploi.xlsx')
const counted = async (column: 'trade' | 'contract' | 'closed_as' | 'start') =>
  Object.fromEntries(
    (
      await db.rows<{ key: string; n: number }>(sql`
        select coalesce(to_jsonb(n) ->> ${column}, 'open') as key, count(*)::int as n
        from immersion.needs n
        where list is not null
        group by 1
        order by 1`)
    ).map(({ key, n }) => [key, n]),
  )
const csv = (text: string) => ({ name: 'besoins.csv', bytes: new TextEncoder().encode(text) })
const whyOf = (answers: readonly Outcome[], label: RegExp) =>
  answers.filter((one) => label.test(one.label)).map(({ what, why = '' }) => `${what} ${why}`)

describe('A list of needs', { skip: withoutShared }, () => {
  let first: Outcome[] = []

  test('of the platform of employers goes in, and every line is accounted for', async () => {
    await importAs(beffroi, employersImporter, employers())
    first = await importAs(beffroi, needsImporter, employers())
    const report = reportOf(first)
    assert.equal(report.read, 47)
    assert.deepEqual(report.refused, [])
    const kept = await db.row<{ n: number }>(
      sql`select count(*)::int as n from immersion.needs where list is not null`,
    )
    // two employers that nobody knows, one name for three places, one need twice
    assert.equal(kept?.n, 43)
    assert.deepEqual(
      whyOf(first, /Domi Artois Service$/)[0]
        ?.slice(0, 80)
        .includes('Domi-Artois'),
      true,
    )
    assert.match(whyOf(first, /Le Clos Fleuri/)[0] ?? '', /to check Cet employeur n’est pas dans votre liste/)
    assert.match(whyOf(first, /Association Les Tilleuls/)[1] ?? '', /to check 3 employeurs ont ce nom/)
    assert.match(whyOf(first, /Association L.Envolée/)[1] ?? '', /unchanged Le même besoin que la ligne/)
    assert.match(whyOf(first, /aide ménagère, Domi-Artois/)[0] ?? '', /CESU/)
    assert.match(whyOf(first, /aide ménagère, EURL Coup de Pouce/)[0] ?? '', /la durée du CDD manque/)
    assert.equal(report.toCheck.length, 5)
  })

  test('says what each need is: trade, contract, hours, start, places, and whether it is filled', async () => {
    assert.deepEqual(await counted('closed_as'), { filled: 11, open: 26, withdrawn: 6 })
    const sums = await db.row<{ exact: number; ranges: number; unsaid: number; minutes: number }>(sql`
      select count(*) filter (where minutes_from = minutes_to)::int as exact,
        count(*) filter (where minutes_from < minutes_to)::int as ranges,
        count(*) filter (where minutes_from is null)::int as unsaid,
        sum(minutes_from) filter (where minutes_from = minutes_to)::int as minutes
      from immersion.needs
      where list is not null`)
    // B18, B23 and B29, 24 hours each, wait for their employer; B31 repeats a need without hours
    assert.deepEqual(sums, { exact: 36, ranges: 4, unsaid: 3, minutes: (840.5 - 72) * 60 })
    const { A1414, K1303, K1304, I1203 } = await counted('trade')
    assert.deepEqual({ A1414, K1303, K1304, I1203 }, { A1414: 2, K1303: 8, K1304: 9, I1203: 1 })
    assert.deepEqual(await counted('start'), { day: 28, month: 5, soon: 5, unsaid: 5 })
  })

  test('twice is once; a state that changed is followed', async () => {
    const again = reportOf(await importAs(beffroi, needsImporter, employers()))
    assert.equal(again.created + again.updated, 0)
    assert.equal(again.toCheck.length, 5)
    const head = 'Réf.;Employeur;Ville;Poste;ROME;H / sem.;Contrat;Début;Nb;Contact;État;Remarques\n'
    const line = 'B43;SAS Pomme de Reinette;Beaurains;sortie d’école;K1303;30;CDI;28/07/2018;1;;pourvu;\n'
    const [moved] = await importAs(beffroi, needsImporter, csv(head + line))
    assert.equal(moved?.what, 'updated')
    assert.deepEqual(await counted('closed_as'), { filled: 12, open: 25, withdrawn: 6 })
  })

  test('is another’s to write where another keeps the employer', async () => {
    const head = 'Employeur;Ville;Poste\n'
    const lines = 'Résidence Les Glycines;Arras;plonge\nPépinière du Virval;Calais;jardinage\n;Arras;plonge\n'
    const answers = await importAs(beffroi, needsImporter, csv(head + lines), { by: 'brigitte' })
    assert.match(answers[0]?.why ?? '', /suivi par Artois Emploi Entreprise/)
    assert.match(answers[1]?.why ?? '', /n’est pas dans votre liste/)
    assert.equal(answers[2]?.what, 'refused')
  })
})
