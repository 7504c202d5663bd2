import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Group } from '#actions'
import { reportOf } from '#platform/imports'
import { openBeffroi, shared, shortYears, withoutShared } from '#testing'
import { asId } from '#platform/id'
import { cleaFigures } from '../figures/count-figures.ts'
import { groupOf2018, importInto } from '../seeds/clea-import-example.ts'
import { sstImporter } from './import-sst.ts'
import { halfDaysOf, sessionsOf } from './store.ts'
import { placesOf } from './place-store.ts'
import type { SstSessionId } from '../ids.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const folder = `${shared ?? ''}data/inputs/arras`
const file = () => ({ name: 'sst.csv', bytes: readFileSync(`${folder}/sst.csv`) })

describe('The file of the first-aid sessions', { skip: withoutShared }, () => {
  let group: Group
  before(async () => {
    group = await groupOf2018(beffroi, folder)
  })
  test('makes two sessions of 7 and 6 people, 14 h each, and 13 certificates of 24 months', async () => {
    const answers = await importInto(beffroi, sstImporter, group, file())
    assert.deepEqual(reportOf(answers), {
      read: 13,
      created: 13,
      updated: 0,
      unchanged: 0,
      toCheck: [],
      refused: [],
    })
    const sessions = await sessionsOf(beffroi.db, group.id)
    const places = await placesOf(
      beffroi.db,
      sessions.map((one) => one.id),
    )
    assert.deepEqual(
      sessions.map((one) => [one.code, places.filter((place) => place.sessionId === one.id).length]),
      [
        ['SST-1', 7],
        ['SST-2', 6],
      ],
    )
    const halfDays = await halfDaysOf(beffroi.db, sessions[0]?.id ?? asId<SstSessionId>(''))
    assert.equal(
      halfDays.reduce((sum, one) => sum + one.minutes, 0),
      840,
    )
    const delattre = places.find((one) => one.familyName === 'DELATTRE')
    assert.equal(delattre?.certificateNumber, 'SST1804-01')
    assert.equal(delattre?.validUntil, '2020-04-20')
    const [counted] = await cleaFigures(beffroi.db, [group.id])
    const figure = counted?.figures.find((one) => one.key === 'sst')
    assert.deepEqual([figure?.numerator, figure?.denominator], [13, 13])
  })
  test('sent again changes nothing', async () => {
    const answers = await importInto(beffroi, sstImporter, group, file())
    assert.equal(reportOf(answers).unchanged, 13)
  })
  test('with two digits of each year says the same', async () => {
    const { name, bytes } = file()
    const answers = await importInto(beffroi, sstImporter, group, { name, bytes: shortYears(bytes) })
    assert.equal(reportOf(answers).unchanged, 13)
  })
})

describe('A line of a first-aid file', { skip: withoutShared }, () => {
  let group: Group
  before(async () => {
    group = await groupOf2018(beffroi, folder)
  })
  const [titles = '', ...people] = shared
    ? new TextDecoder('windows-1252').decode(file().bytes).trim().split(/\r?\n/)
    : []
  const send = async (change: (line: string, i: number) => string, lines = people) => {
    // Other certificate numbers: those of the file are the first group's.
    const text = lines.map((line, i) => change(line.replace('SST1804', 'B'), i))
    return importInto(beffroi, sstImporter, group, {
      name: 'a.csv',
      bytes: Buffer.from([titles, ...text].join('\n')),
    })
  }
  const first = (from: string, to: string) => (line: string, i: number) =>
    i === 0 ? line.replace(from, to) : line
  const refused: [string, (line: string, i: number) => string, RegExp][] = [
    ['certified without all the half-days', first('P;P;P;P;14', 'P;P;P;A;10,5'), /sans les 14.h de présence/],
    [
      'whose hours are not those of its half-days',
      first('P;P;P;P;14', 'P;P;P;P;7'),
      /Le fichier dit 7.h et les demi-journées font 14.h/,
    ],
    [
      'of a day that no calendar has',
      first('19/04/2018', '19/04/1018'),
      /^Le premier jour, «\s19\/04\/1018\s», n’est pas une date/,
    ],
    ['of a single day', first('20/04/2018', '19/04/2018'), /Une formation SST dure deux jours/],
    [
      'of a day that nobody will see',
      first('20/04/2018', '31/12/9999'),
      /^Le dernier jour, «\s31\/12\/9999\s», n’est pas une date/,
    ],
    ['certified without a number', first('B-01', ''), /Le numéro du certificat manque/],
    ['with another person’s number', first('B-01', 'SST1804-02'), /est déjà celui d’une autre personne/],
    ['about a stranger', first('DELATTRE', 'MERLIER'), /n’est pas connue/],
  ]
  for (const [title, change, why] of refused)
    test(`${title} is refused with its sentence`, async () => {
      const [answer] = await send(change)
      assert.equal(answer?.what, 'refused')
      assert.match(answer?.why ?? '', why)
    })
  for (const [until, said] of [
    ['20/04/21', /et non au 20\/04\/2021/],
    ['24 mois', /et non « 24 mois »/],
  ] as const)
    test(`valid until ${until} is doubted as it is written`, async () => {
      const [answer] = (await send(first('20/04/2020', until))).filter((one) => one.what === 'to check')
      assert.match(answer?.why ?? '', said)
    })
  test('valid too long keeps its presences, and its result waits', async () => {
    const [answer] = (await send(first('20/04/2020', '20/04/2021'))).filter((one) => one.what === 'to check')
    assert.match(
      answer?.why ?? '',
      /24 mois, jusqu’au 20\/04\/2020.*Les présences sont gardées, pas le résultat/,
    )
    const [session] = await sessionsOf(beffroi.db, group.id)
    const places = await placesOf(beffroi.db, session ? [session.id] : [])
    const kept = places.find((one) => one.familyName === 'DELATTRE')
    assert.deepEqual(kept?.presences, ['present', 'present', 'present', 'present'])
    assert.equal(kept?.result, null)
    const again = (await send(first('20/04/2020', '20/04/2021'))).filter((one) => one.what === 'to check')
    assert.equal(again.length, 1)
    const mended = await send((one) => one)
    assert.equal(reportOf(mended).updated, 1)
  })
  test('without a birth date is a question, and a column that seems to hold it and is not read stops the file', async () => {
    const nobody = first('12/03/1984', '')
    const [answer] = (await send(nobody)).filter((one) => one.what === 'to check')
    assert.match(answer?.why ?? '', /Est-ce bien Séverine Delattre \? Un nom ne suffit pas/)
    const renamed = titles.replace('Date de naissance', 'Date nais.')
    const bytes = Buffer.from([renamed, ...people].join('\n'))
    await assert.rejects(
      importInto(beffroi, sstImporter, group, { name: 'a.csv', bytes }),
      /La colonne « Date nais\. » ressemble à une date de naissance/,
    )
  })
  test('of a session of thirteen or of three is refused', async () => {
    const together = (line: string) =>
      line.replace(/^SST-\d;[^;]+;[^;]+/, 'SST-9;19/04/2018;20/04/2018').replace('27/04/2020', '20/04/2020')
    const many = await send(together)
    assert.equal(
      many.every((one) => one.what === 'refused'),
      true,
    )
    assert.match(many[0]?.why ?? '', /de 4 à 10 personnes : la session SST-9 en compterait 13/)
    const few = await send(together, people.slice(0, 3))
    assert.match(few[0]?.why ?? '', /en compterait 3/)
    assert.equal(
      (await sessionsOf(beffroi.db, group.id)).some((one) => one.code === 'SST-9'),
      false,
    )
  })
  test('refused with all those of its session opens none; the other session of the file is opened', async () => {
    const answers = await send((line, i) =>
      i < 7
        ? line.replace('SST-1', 'SST-7').replace(`B-0${i + 1}`, `SST1804-0${i + 2}`)
        : line.replace('SST-2', 'SST-8').replace('B-', 'C-'),
    )
    assert.deepEqual([reportOf(answers).created, reportOf(answers).refused.length], [6, 7])
    const codes = (await sessionsOf(beffroi.db, group.id)).map((one) => one.code)
    assert.deepEqual([codes.includes('SST-7'), codes.includes('SST-8')], [false, true])
  })
  test('that is refused does not count among the four people of a session', async () => {
    const four = people.slice(0, 4)
    const taken = (line: string, i: number) =>
      line
        .replace('SST-1', 'SST-6')
        .replace('B-', i === 0 ? 'SST1804-' : 'D-')
        .replace('SST1804-01', 'SST1804-02')
    const [first, ...others] = await send(taken, four)
    assert.match(first?.why ?? '', /déjà celui d’une autre personne/)
    assert.equal(others.length, 3)
    for (const { what, why } of others)
      assert.match(`${what} ${why}`, /^refused .*la session SST-6 en compterait 3/)
    assert.equal(
      (await sessionsOf(beffroi.db, group.id)).some(({ code }) => code === 'SST-6'),
      false,
    )
  })
})
