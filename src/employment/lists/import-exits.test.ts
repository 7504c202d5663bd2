import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Action } from '#actions'
import { sql } from '#platform/db'
import { reportOf } from '#platform/imports'
import { openBeffroi, shared, shortYears, withoutShared } from '#testing'
import { employmentFigures } from '../figures/count-figures.ts'
import { fileIn, importInto, newAction } from '../seeds/import-example.ts'
import { exitsImporter } from './import-exits.ts'
import { postsImporter } from './import-posts.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi

const counted = async (action: Action) => {
  const [found] = await employmentFigures(db, [action.id], beffroi.now())
  return found?.figures.map(
    ({ key, value, numerator, denominator }) => `${key} ${value} ${numerator}/${denominator}`,
  )
}

for (const order of ['after the posts', 'before the posts'] as const)
  describe(`The list of exits, sent ${order}`, { skip: withoutShared }, () => {
    let action: Action
    const file = () => fileIn(shared, 'sorties.csv')
    const sendPosts = () => importInto(beffroi, postsImporter, action, fileIn(shared, 'postes-aci.xlsx'))
    before(async () => {
      action = await newAction(beffroi, `Chantier ${order}`)
      if (order === 'after the posts') await sendPosts()
    })

    test('keeps 30 exits, two of which wait for their category', async () => {
      const report = reportOf(await importInto(beffroi, exitsImporter, action, file()))
      assert.deepEqual([report.read, report.created, report.toCheck.length, report.refused], [30, 28, 2, []])
      assert.match(report.toCheck[0]?.why ?? '', /Copin Yamina : La liste ne dit ni le motif ni la catégorie/)
      if (order === 'before the posts') assert.equal(reportOf(await sendPosts()).created, 110)
    })

    test('counts 5 durable, 6 transition, 4 positive, 10 others, 3 withdrawn and 2 undocumented', async () => {
      const rows = await db.rows<{ category: string | null; count: number }>(sql`
        select e.category, count(*) as count
        from employment.exits e
        join employment.paths p on p.id = e.path_id
        where p.action_id = ${action.id}
        group by e.category`)
      assert.deepEqual(Object.fromEntries(rows.map(({ category, count }) => [category, count])), {
        durable: 5,
        transition: 6,
        positive: 4,
        other: 10,
        withdrawn: 3,
        null: 2,
      })
    })

    test('gives 60 % of positive exits, 15 of 25, in a path each with its contracts', async () => {
      assert.deepEqual(await counted(action), [
        'posts 36 36/null',
        'positive-exits 60 15/25',
        'dynamic-exits 60 15/25',
      ])
      const [paths] = await db.rows<{ paths: number; ended: number }>(sql`
        select count(*) as paths, count(e.path_id) as ended
        from employment.paths p
        left join employment.exits e on e.path_id = p.id
        where p.action_id = ${action.id}`)
      assert.deepEqual({ ...paths }, { paths: 64, ended: 30 })
    })

    test('leaves no word of an illness anywhere', async () => {
      const [bacquet] = await db.rows<{ motive: string }>(sql`
        select e.motive
        from employment.exits e
        join employment.paths p on p.id = e.path_id
        join people.published_persons who on who.id = p.person_id
        where p.action_id = ${action.id} and who.family_name = 'BACQUET'`)
      assert.equal(bacquet?.motive, 'personal reason')
    })

    test('sent again changes nothing, with two digits of each year either', async () => {
      const { name, bytes } = file()
      await importInto(beffroi, exitsImporter, action, file())
      const again = await importInto(beffroi, exitsImporter, action, { name, bytes: shortYears(bytes) })
      const report = reportOf(again)
      assert.deepEqual([report.unchanged, report.toCheck.length, report.created + report.updated], [28, 2, 0])
    })
  })

const titles = 'Nom;Prénom;Né(e) le;Entrée;Sortie;Poste;Motif;Catégorie;Justificatif;Situation à 6 mois'
const line = 'ESSAI;Zoé;03/02/1990;01/03/2025;31/08/2025;X1;CDI;Emploi durable;Contrat;'

describe('A line of the exits', () => {
  let action: Action
  before(async () => {
    action = await newAction(beffroi, 'Chantier des sorties')
  })
  const send = async (text: string) => {
    const [answer] = await importInto(beffroi, exitsImporter, action, {
      name: 'a.csv',
      bytes: Buffer.from(`${titles}\n${text}\n`),
    })
    return answer
  }

  test('is refused with its sentence when it cannot be read', async () => {
    for (const [text, why] of [
      [line.replace('31/08/2025', '31/02/2025'), /^La sortie, «\s31\/02\/2025\s», n’est pas une date\.$/],
      [line.replace('31/08/2025', ''), /^La sortie manque\.$/],
      [line.replace('31/08/2025', '31/08/2024'), /avant l’entrée/],
      [line.replace('Zoé', ''), /Le nom ou le prénom manque/],
      [`${line};de trop;encore`, /une valeur a pu glisser/],
    ] as const) {
      const answer = await send(text)
      assert.equal(answer?.what, 'refused', text)
      assert.match(answer?.why ?? '', why)
    }
  })

  test('that contradicts itself stays undecided until a list, or somebody, decides', async () => {
    const asked = await send(line.replace('CDI', 'Demandeur d’emploi'))
    assert.equal(asked?.what, 'to check')
    assert.match(asked?.why ?? '', /ne vont pas ensemble/)
    assert.equal((await send(line))?.what, 'updated')
    assert.equal((await send(line))?.what, 'unchanged')
  })

  test('adds what was empty, and never changes what is known', async () => {
    assert.equal((await send(`${line}En emploi`))?.what, 'updated')
    const answer = await send(line.replace('CDI;Emploi durable', 'Inactif;Autre sortie'))
    assert.equal(answer?.what, 'refused')
    assert.match(answer?.why ?? '', /Une autre sortie est déjà enregistrée/)
  })

  test('about somebody who came back begins another path', async () => {
    const back = line.replace('01/03/2025;31/08/2025', '01/10/2025;31/01/2026')
    assert.equal((await send(back))?.what, 'created')
    const [paths] = await db.rows<{ count: number }>(sql`
      select count(*) as count from employment.paths where action_id = ${action.id}`)
    assert.equal(paths?.count, 2)
  })
})
