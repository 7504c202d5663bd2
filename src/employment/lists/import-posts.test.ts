import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Action } from '#actions'
import { circlesOf } from '#people'
import { sql } from '#platform/db'
import { reportOf } from '#platform/imports'
import { writeXlsx } from '#platform/sheets'
import { dayOf } from '#platform/time'
import { openBeffroi, shared, withoutShared } from '#testing'
import { forgetEmployment } from '../forget-employment.ts'
import { fileIn, importInto, newAction } from '../seeds/import-example.ts'
import { postsImporter } from './import-posts.ts'
import { listPosts } from '../posts/post-list-store.ts'
import { postsOf } from '../post-store.ts'
import { supervisorsOf } from '../posts/supervisor-store.ts'
import { etpOf } from '../post.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const nobody = { actionIds: [], pathIds: [] }

describe('The workbook of an ACI', { skip: withoutShared }, () => {
  let action: Action
  const file = () => fileIn(shared, 'postes-aci.xlsx')
  before(async () => {
    action = await newAction(beffroi, 'Chantier du classeur')
  })

  test('tells beforehand what it will do, and does nothing', async () => {
    const told = reportOf(await importInto(beffroi, postsImporter, action, file(), { dryRun: true }))
    assert.deepEqual([told.read, told.created, told.toCheck.length, told.refused.length], [113, 110, 3, 0])
    assert.deepEqual(await postsOf(db, action.id), [])
  })

  test('makes 36 posts under 4 supervisors, 966 h a week, 27.6 full-time posts', async () => {
    const report = reportOf(await importInto(beffroi, postsImporter, action, file()))
    assert.deepEqual(
      { ...report, toCheck: 0 },
      { read: 113, created: 110, updated: 0, unchanged: 0, toCheck: 0, refused: [] },
    )
    const posts = await postsOf(db, action.id)
    const minutes = posts.reduce((sum, post) => sum + post.weeklyMinutes, 0)
    assert.deepEqual([posts.length, minutes / 60, etpOf(minutes)], [36, 966, 27.6])
    assert.equal((await supervisorsOf(db, [action.id])).length, 4)
    const romes = Object.entries(Object.groupBy(posts, (post) => post.rome)).map(
      ([rome, of]) => `${of?.length} ${rome}`,
    )
    assert.deepEqual(romes.toSorted(), ['12 A1414', '2 G1602', '3 K1205', '5 K2204', '6 N1103', '8 N4105'])
  })

  test('makes 77 contracts of 64 people, 13 of them renewals', async () => {
    const counted = await db.row<object>(sql`
      select count(*) as contracts, count(distinct p.person_id) as people, count(*) filter (where c.kind = 'renewal') as renewals
      from employment.cddis c
      join employment.paths p on p.id = c.path_id
      where c.action_id = ${action.id}`)
    assert.deepEqual({ ...counted }, { contracts: 77, people: 64, renewals: 13 })
  })

  test('holds 34 posts on 27 June 2019, and leaves P18 and P31 vacant', async () => {
    const on = dayOf('2019-06-27')
    const filter = { actionIds: [action.id], on, supervisorId: null, search: '', after: '', limit: 50 }
    assert.equal((await listPosts(db, { ...filter, state: 'held' }, nobody)).length, 34)
    const vacant = await listPosts(db, { ...filter, state: 'vacant' }, nobody)
    assert.deepEqual(
      vacant.map((post) => post.code),
      ['P18', 'P31'],
    )
  })

  test('asks about the three contracts that the law does not see that way, and keeps them', async () => {
    const { toCheck } = reportOf(await importInto(beffroi, postsImporter, action, file()))
    const why = toCheck.map((one) => one.why.replaceAll('\u00A0', ' '))
    for (const [number, words] of [
      ['A1811-021', /Moins de 4 mois/],
      ['A1902-064', /Plus de 24 mois/],
      ['A1812-055', /Moins de 20 h par semaine.*« Temps réduit à sa demande »/],
    ] as const)
      assert.ok(
        why.some((one) => one.includes(number) && words.test(one)),
        `${number}: ${why.join('\n')}`,
      )
    assert.equal(why.length, 3)
  })

  test('sent again changes nothing', async () => {
    const report = reportOf(await importInto(beffroi, postsImporter, action, file()))
    assert.deepEqual([report.unchanged, report.toCheck.length, report.created + report.updated], [110, 3, 0])
  })

  test('keeps no word of its remarks: they may speak of health', async () => {
    const kept = await db.row<{ count: number }>(
      sql`select count(*) as count from employment.corrections where what::text like '%demande%' or why like '%demande%'`,
    )
    assert.equal(kept?.count, 0)
  })
})

const posts = {
  name: 'Postes',
  headers: ['Poste', 'Code ROME', 'Emploi', 'Heures / semaine', 'Encadrant technique', 'Activité'],
}
const cddis = {
  name: 'Contrats',
  headers: ['N° contrat', 'Poste', 'Nom', 'Prénom', 'Né(e) le', 'Début', 'Fin', 'Heures / sem.', 'Type'],
}
const post = ['X1', 'N4105', 'Livreur', '26h', 'Bruno Ledoux', 'Vélo']
const cddi = ['C1', 'x1', 'ESSAI', 'Léa', '03/02/1990', '01/03/2026', '31/08/2026', '26', 'initial']

describe('A line of such a workbook', () => {
  let action: Action
  before(async () => {
    action = await newAction(beffroi, 'Chantier des lignes')
  })
  const send = async (lines: string[][], postLines = [post]) => {
    const bytes = writeXlsx([
      { ...posts, rows: postLines },
      { ...cddis, rows: lines },
    ])
    return importInto(beffroi, postsImporter, action, { name: 'a.xlsx', bytes })
  }
  const changed = (at: number, to: string) => cddi.with(at, to)
  const said = async (lines: string[][]) =>
    (await send(lines)).filter(({ label }) => label.startsWith('Contrats'))

  test('with the code of a post before says so, and nothing is taken of it', async () => {
    const answers = await send([], [post, post.with(2, 'Préparateur'), post])
    assert.deepEqual(
      answers.map(({ what, why }) => [what, why]),
      [
        ['created', undefined],
        ['refused', 'Le poste X1 est déjà ligne 2 : rien n’est pris de cette ligne.'],
        ['unchanged', 'Même poste que ligne 2, écrit deux fois.'],
      ],
    )
    assert.equal((await postsOf(db, action.id))[0]?.title, 'Livreur')
  })

  test('that changes a post says what changes', async () => {
    const [answer] = await send([], [post.with(3, '30h').with(2, 'Coursier')])
    assert.deepEqual(
      [answer?.what, answer?.why?.replaceAll('\u00A0', ' ')],
      ['updated', 'Change : emploi Livreur → Coursier, heures 26 h par semaine → 30 h par semaine.'],
    )
    await send([])
  })

  test('with the number of a line before says so, and nothing is taken of it', async () => {
    const numbered = cddi.with(0, 'C9')
    const twice = await said([numbered, numbered.with(6, '30/11/2026'), numbered])
    assert.deepEqual(
      twice.map(({ what, why }) => [what, why]),
      [
        ['created', undefined],
        ['refused', 'Le contrat C9 est déjà ligne 2 : rien n’est pris de cette ligne.'],
        ['unchanged', 'Même contrat que ligne 2, écrit deux fois.'],
      ],
    )
  })

  test('is refused with its sentence when it cannot be placed', async () => {
    for (const [line, why] of [
      [changed(1, 'X9'), /Le poste « X9 » n’est pas connu/],
      [changed(2, ''), /Le nom ou le prénom manque/],
      [changed(4, '31/02/1990'), /n’existe pas/],
      [changed(6, '28/02/2026'), /finit avant de commencer/],
      [changed(7, 'beaucoup'), /ne sont pas comprises/],
      [changed(8, 'CDI'), /n’est pas compris/],
    ] as const) {
      const [answer] = await said([[...line]])
      assert.equal(answer?.what, 'refused')
      assert.match(answer?.why ?? '', why)
    }
  })

  test('may write its years in two digits: a contract ends to come, somebody was born long ago', async () => {
    await send([cddi.with(0, 'C8')])
    const short = cddi.with(0, 'C8').with(4, '03/02/90').with(5, '01/03/26').with(6, '31/08/26')
    const [answer] = await said([short])
    assert.equal(answer?.what, 'unchanged')
  })

  test('names a supervisor of the ACI, who is found and not registered again', async () => {
    await send([cddi])
    const [only] = await supervisorsOf(db, [action.id])
    assert.equal(only?.id, beffroi.personId('bruno'))
  })

  test('corrected by another list is updated, and the correction says what it was', async () => {
    const [answer] = await said([changed(6, '30/09/2026')])
    assert.deepEqual([answer?.what, answer?.why], ['updated', 'fin : 31/08/2026 → 30/09/2026.'])
    const [note] = await db.rows<{ what: object; why: string }>(
      sql`select what, why_code as why from employment.corrections order by id desc`,
    )
    const changes = [{ code: 'end', before: '2026-08-31', after: '2026-09-30' }]
    assert.deepEqual({ ...note }, { what: { cddi: 'C1', changes }, why: 'list imported' })
  })

  test('that puts a second person on a post is kept and asked about, unless the hours of both fit in it', async () => {
    const days = ['01/03/2030', '31/08/2030']
    const second = (number: string, name: string, from: number, hours: string) => [
      number,
      'x1',
      name,
      'Zoé',
      '03/02/1991',
      days[from] ?? '',
      '31/12/2030',
      hours,
      'initial',
    ]
    const answers = await said([
      ['C20', 'x1', 'PREMIER', 'Zoé', '03/02/1991', '01/03/2030', '30/11/2030', '13', 'initial'],
      second('C21', 'DEUXIEME', 0, '13'),
      second('C22', 'TROISIEME', 1, '13'),
    ])
    const about = (number: string) => answers.find(({ label }) => label.includes(number))
    assert.doesNotMatch(about('C20')?.why ?? '', /même poste/)
    assert.doesNotMatch(about('C21')?.why ?? '', /même poste/)
    assert.equal(about('C22')?.what, 'to check')
    assert.match(about('C22')?.why ?? '', /Deux contrats sur le même poste, plus d’heures que le poste/)
  })

  test('never changes what somebody corrected since', async () => {
    const [answer] = await said([changed(6, '31/10/2026')])
    assert.equal(answer?.what, 'refused')
    assert.match(answer?.why ?? '', /a été corrigé ici/)
  })

  test('with the number of somebody else’s contract is refused, and nobody is registered', async () => {
    const [answer] = await said([changed(2, 'AUTREMENT')])
    assert.match(answer?.why ?? '', /déjà celui du contrat d’une autre personne/)
    assert.deepEqual(
      await db.rows(sql`select id from people.published_persons where family_name = 'AUTREMENT'`),
      [],
    )
  })

  test('about somebody who resembles another is kept, and asked', async () => {
    const [answer] = await said([changed(0, 'C2').with(2, 'ESSAY')])
    assert.equal(answer?.what, 'to check')
    assert.match(answer?.why ?? '', /Ressemble à Léa Essai/)
  })
})

describe('A workbook sent again', () => {
  test('opens no file that is closed since: nobody follows the person any more', async () => {
    const action = await newAction(beffroi, 'Chantier d’hier')
    const past = cddi.with(0, 'H1').with(2, 'HIER').with(5, '01/03/2024').with(6, '31/08/2024')
    const bytes = writeXlsx([
      { ...posts, rows: [post] },
      { ...cddis, rows: [past] },
    ])
    const send = () => importInto(beffroi, postsImporter, action, { name: 'a.xlsx', bytes })
    const followedOn = async (day: Date) => {
      const held = await circlesOf(db, beffroi.personId('farida'), 'integration adviser', day)
      const paths = await db.rows<{ id: string }>(
        sql`select id from employment.paths where action_id = ${action.id} and id = any(${held})`,
      )
      return paths.length
    }
    const forgotten = new Date('2028-06-10T02:00:00Z')
    await send()
    assert.equal(await followedOn(beffroi.now()), 1)
    await forgetEmployment(db, forgotten)
    assert.equal(await followedOn(forgotten), 0)
    const report = reportOf(await send())
    assert.deepEqual([report.unchanged, report.read], [2, 2])
    assert.equal(await followedOn(forgotten), 0)
  })
})

describe('A file that is no such workbook', () => {
  test('is refused as a whole', async () => {
    const action = await newAction(beffroi, 'Chantier sans feuille')
    const bytes = writeXlsx([{ name: 'A', headers: ['Couleur', 'Forme'], rows: [['bleu', 'rond']] }])
    await assert.rejects(
      importInto(beffroi, postsImporter, action, { name: 'a.xlsx', bytes }),
      /Aucune feuille ne ressemble/,
    )
    await assert.rejects(
      importInto(beffroi, postsImporter, action, { name: 'a.csv', bytes }),
      /n’est pas un classeur/,
    )
  })

  test('sent by somebody who is not of the ACI’s direction nor its adviser is refused', async () => {
    const action = await newAction(beffroi, 'Chantier fermé')
    const bytes = writeXlsx([{ ...posts, rows: [post] }])
    await assert.rejects(
      importInto(beffroi, postsImporter, action, { name: 'a.xlsx', bytes }, { by: 'bruno' }),
      /ne porte pas cette action/,
    )
  })
})
