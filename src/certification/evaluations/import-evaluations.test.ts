import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Group } from '#actions'
import { reportOf, type Outcome } from '#platform/imports'
import { sql } from '#platform/db'
import { openBeffroi, shared, shortYears, withoutShared } from '#testing'
import type { OrganisationId } from '#people'
import { asId } from '#platform/id'
import { cleaFigures } from '../figures/count-figures.ts'
import { groupOf2018, importInto } from '../seeds/clea-import-example.ts'
import { cleaEvaluationsImporter } from './import-evaluations.ts'
import { openQuestions } from '../clea/question-store.ts'
import { countInSql } from '../figures/figure-store.ts'
import { clea2018 } from '../clea/framework-clea-2018.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const folder = `${shared ?? ''}data/inputs/arras`
const file = () => ({ name: 'evaluations-clea.csv', bytes: readFileSync(`${folder}/evaluations-clea.csv`) })

const count = (answers: Outcome[]) => {
  const { read, created, unchanged, updated, toCheck, refused } = reportOf(answers)
  return { read, created, updated, unchanged, toCheck: toCheck.length, refused: refused.length }
}

describe('The evaluating body’s file', { skip: withoutShared }, () => {
  let group: Group
  before(async () => {
    group = await groupOf2018(beffroi, folder)
  })

  test('is previewed line by line and nothing is kept', async () => {
    const answers = await importInto(beffroi, cleaEvaluationsImporter, group, file(), { dryRun: true })
    assert.deepEqual(count(answers), {
      read: 93,
      created: 90,
      updated: 0,
      unchanged: 0,
      toCheck: 2,
      refused: 1,
    })
    const rows = await beffroi.db.rows(
      sql`select id from certification.evaluations where group_id = ${group.id}`,
    )
    assert.equal(rows.length, 0)
  })
  test('refuses the unknown person and asks about the two results of one day', async () => {
    const answers = await importInto(beffroi, cleaEvaluationsImporter, group, file())
    assert.deepEqual(count(answers), {
      read: 93,
      created: 90,
      updated: 0,
      unchanged: 0,
      toCheck: 2,
      refused: 1,
    })
    const [refused] = answers.filter((one) => one.what === 'refused')
    assert.match(`${refused?.label} ${refused?.why}`, /Merlier Jocelyne Cette personne n’est pas connue/)
    const asked = answers.filter((one) => one.what === 'to check')
    assert.deepEqual(
      asked.map((one) => one.line),
      [24, 25],
    )
    assert.match(asked[0]?.why ?? '', /Pas encore \(H\. Lemaire\), Validé \(C\. Vasseur\)/)
    const questions = await openQuestions(beffroi.db, group.id)
    assert.deepEqual(
      questions.map((one) => [one.familyName, one.domain, one.evaluatedOn]),
      [['NOWAK', 2, '2018-06-13']],
    )
  })
  test('gives 11 full and 2 partial, in TypeScript and in SQL', async () => {
    const [counted] = await cleaFigures(beffroi.db, [group.id])
    const figures = (counted?.figures ?? []).filter((one) => one.key.startsWith('clea'))
    assert.deepEqual(
      figures.map((one) => [one.key, one.numerator, one.denominator, one.excluded]),
      [
        ['clea-full', 11, 13, []],
        ['clea-partial', 2, 13, []],
      ],
    )
    const inSql = await countInSql(beffroi.db, [group.id])
    assert.deepEqual(inSql, [
      {
        groupId: group.id,
        frameworkSince: clea2018.fromDay,
        participants: 13,
        evaluated: true,
        trained: false,
        full: 11,
        partial: 2,
        undecided: 0,
        sst: 0,
      },
    ])
  })
  test('sent again changes nothing, with two digits of each year either, and still asks while nobody answered', async () => {
    const { name, bytes } = file()
    for (const sent of [bytes, shortYears(bytes)]) {
      const answers = await importInto(beffroi, cleaEvaluationsImporter, group, { name, bytes: sent })
      assert.deepEqual(count(answers), {
        read: 93,
        created: 0,
        updated: 0,
        unchanged: 90,
        toCheck: 2,
        refused: 1,
      })
    }
    assert.equal((await openQuestions(beffroi.db, group.id)).length, 1)
  })
})

describe('A line of an evaluation file', { skip: withoutShared }, () => {
  const head = 'Nom;Prénom;Né(e) le;Domaine;Résultat;Date d’évaluation;Évaluateur\n'
  let group: Group
  before(async () => {
    group = await groupOf2018(beffroi, folder)
  })
  const send = async (...lines: string[]) => {
    const bytes = Buffer.from(head + lines.join('\n'))
    return importInto(beffroi, cleaEvaluationsImporter, group, { name: 'a.csv', bytes })
  }
  const refused: [string, string, RegExp][] = [
    [
      'of a domain that does not exist',
      'NOWAK;Sylvie;30/05/1979;9;Validé;13/06/2018;C. V',
      /« 9 » n’est pas un domaine/,
    ],
    [
      'with a result nobody understands',
      'NOWAK;Sylvie;30/05/1979;1;peut-être;13/06/2018;C. V',
      /« peut-être » n’est pas compris/,
    ],
    ['without its day', 'NOWAK;Sylvie;30/05/1979;1;Validé;;C. V', /La date d’évaluation manque/],
    ['of a day to come', 'NOWAK;Sylvie;30/05/1979;1;Validé;13/06/2031;C. V', /à venir/],
    [
      'of a day that does not exist',
      'NOWAK;Sylvie;30/05/1979;1;Validé;31/02/2018;C. V',
      /« 31\/02\/2018 » n’existe pas/,
    ],
    [
      'of a year before there was any training',
      'NOWAK;Sylvie;30/05/1979;1;Validé;13/06/1918;C. V',
      /« 13\/06\/1918 » n’existe pas/,
    ],
    [
      'about somebody born another day',
      'NOWAK;Sylvie;03/05/1979;1;Validé;13/06/2018;C. V',
      /Est-ce Sylvie Nowak/,
    ],
    ['with more values than titles', 'NOWAK;Sylvie;30/05/1979;1;Validé;13/06/2018;C. V;', /autant de cases/],
  ]
  for (const [title, line, why] of refused)
    test(`${title} is refused with its sentence`, async () => {
      const [answer] = await send(line)
      assert.equal(answer?.what, 'refused')
      assert.match(answer?.why ?? '', why)
    })
  test('evaluated by the person who trains them is refused', async () => {
    const own = {
      name: 'a.csv',
      bytes: Buffer.from(`${head}NOWAK;Sylvie;30/05/1979;1;Validé;13/06/2018;C. Vandamme`),
    }
    const { appointTrainer } = await import('#training')
    await appointTrainer(beffroi.db, {
      groupId: group.id,
      personId: beffroi.personId('claire'),
      organisationId: asId<OrganisationId>('00000000-0000-8000-8000-000000000001'),
      fromDay: group.startsOn,
    })
    const [answer] = await importInto(beffroi, cleaEvaluationsImporter, group, own)
    assert.match(answer?.why ?? '', /C\. Vandamme forme ce groupe/)
  })
  test('before the group starts is a prior evaluation, and the later day decides', async () => {
    const answers = await send(
      'NOWAK;Sylvie;30/05/1979;1;pas encore;03/04/2018;M. Sénéchal',
      'NOWAK;Sylvie;30/05/1979;1;V;13/06/2018;M. Sénéchal',
      'NOWAK;Sylvie;30/05/1979;1;V;13/06/2018;M. Sénéchal',
    )
    assert.deepEqual(
      answers.map((one) => one.what),
      ['created', 'created', 'unchanged'],
    )
    const rows = await beffroi.db.rows(sql`
      select phase, decision, evaluator_id from certification.evaluations where group_id = ${group.id} order by evaluated_on`)
    const evaluator_id = beffroi.personId('mathieu')
    assert.deepEqual(rows, [
      { phase: 'initial', decision: 'not yet', evaluator_id },
      { phase: 'final', decision: 'validated', evaluator_id },
    ])
  })
})
