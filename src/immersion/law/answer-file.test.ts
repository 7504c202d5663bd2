import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { shared, withoutShared } from '#testing'
import { answerFile } from './answer-file.ts'
import { from } from './law-example.ts'

const folder = mkdtempSync(join(tmpdir(), 'beffroi-law-'))
after(() => rmSync(folder, { recursive: true }))

const convention = from('2027-03-01', '2027-03-12')
const fileOf = (...cases: unknown[]) => JSON.stringify({ cases })
const told = (text: string) => answerFile(text).unread.join('\n').replaceAll('\u00A0', ' ')

type Example = {
  id: string
  input: unknown
  expected: { verdict: string; rule: string | null; article: string | null; unverified: boolean }
}
const examplesAt = `${shared}data/immersion-law/examples.json`

function ask(...args: string[]) {
  const command = ['--import', './tools/jsx.ts', 'src/immersion/law/ask-law.ts', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('The command that asks the law', () => {
  test('answers every example as it is expected', { skip: withoutShared }, () => {
    const { cases }: { cases: Example[] } = JSON.parse(readFileSync(examplesAt, 'utf8'))
    const { status, stdout, stderr } = ask(examplesAt)
    assert.equal(stderr, '')
    assert.equal(status, 0)
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      answers.map(({ id, verdict, rule, unverified }) => ({ id, verdict, rule, unverified })),
      cases.map(({ id, expected: { verdict, rule, unverified } }) => ({ id, verdict, rule, unverified })),
    )
    for (const [n, { expected }] of cases.entries()) {
      const { article, sentence } = answers[n]
      if (expected.article === null) assert.equal(article, null)
      else
        for (const one of article.split(', ').filter((text: string) => expected.article?.includes(text)))
          assert.ok(sentence.includes(one))
      if (expected.article !== null)
        assert.ok(article.split(', ').some((one: string) => expected.article?.includes(one)))
    }
  })

  test('refuses what is no file, and says how it is written', () => {
    for (const args of [[], [join(folder, 'nothing.json')], ['a', 'b']]) {
      const { status, stdout, stderr } = ask(...args)
      assert.equal(status, 1)
      assert.equal(stdout, '')
      assert.match(stderr, /ne peut pas être lu\.|s’écrit ainsi/)
    }
  })

  test('answers the other cases of a file in which one cannot be read, and ends with 1', () => {
    const path = join(folder, 'one.json')
    writeFileSync(path, fileOf({ id: 'a', input: {} }, { id: 'b', input: { convention } }))
    const { status, stdout, stderr } = ask(path)
    assert.equal(status, 1)
    assert.equal(JSON.parse(stdout).id, 'b')
    assert.match(
      stderr.replaceAll('\u00A0', ' '),
      /^Le cas a ne peut pas être lu : « input\.convention » manque\.\n$/,
    )
  })
})

describe('A file of cases', () => {
  test('keeps the names and the order of its cases, and lets unknown keys be', () => {
    const text = fileOf(
      { id: 'z', why: 'x', input: { convention: { ...convention, colour: 'red' }, weather: 'rain' } },
      { id: 2, input: { convention, history: null, birthDate: null, cddi: null } },
    )
    const { lines, unread } = answerFile(`\uFEFF${text}`)
    assert.deepEqual(unread, [])
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      ['z', 2].map((id) => ({
        id,
        verdict: 'accepted',
        rule: null,
        article: null,
        sentence: 'Rien ne s’oppose à cette immersion.',
        unverified: false,
      })),
    )
  })

  test('says in words of ours what is missing, also what we have no word for', () => {
    const [line = ''] = answerFile(
      fileOf({ id: 'a', input: { convention, missing: ['tasks', 'toString'] } }),
    ).lines
    assert.equal(
      JSON.parse(line).sentence,
      'La convention doit dire les tâches confiées et tout ce que demande le formulaire (D5135-2).',
    )
  })

  test('may be empty', () => assert.deepEqual(answerFile('{"cases":[]}'), { lines: [], unread: [] }))

  for (const text of ['', 'not json', '[]', '{}', '{"cases":{}}', 'null'])
    test(`is not « ${text} »`, () => assert.match(told(text), /^Ce fichier n’est pas du JSON/))

  const wrong: [string, unknown, RegExp][] = [
    ['without name', { input: { convention } }, /Le cas n° 1 n’a pas/],
    ['that is no case', 'a', /Le cas n° 1 n’a pas/],
    ['without input', { id: 'a' }, /« input » manque/],
    [
      'without start',
      { id: 'a', input: { convention: { ...convention, start: undefined } } },
      /convention\.start » manque/,
    ],
    [
      'with a day that is none',
      { id: 'a', input: { convention: { ...convention, end: '2027-02-30' } } },
      /convention\.end » n’a pas/,
    ],
    [
      'with a day in another form',
      { id: 'a', input: { convention, birthDate: '04/04/1979' } },
      /birthDate » n’a pas/,
    ],
    [
      'with an object of its own',
      { id: 'a', input: { convention: { ...convention, object: 'visit' } } },
      /convention\.object » n’a pas/,
    ],
    [
      'with six days',
      { id: 'a', input: { convention, weeks: [{ monday: '2027-03-01', hours: [1, 2, 3, 4, 5, 6] }] } },
      /weeks\.0\.hours » n’a pas/,
    ],
    [
      'with hours below zero',
      { id: 'a', input: { convention, weeks: [{ monday: '2027-03-01', hours: [-1, 2, 3, 4, 5, 6, 7] }] } },
      /weeks\.0\.hours\.0 » n’a pas/,
    ],
    [
      'with a week that begins on a Tuesday',
      { id: 'a', input: { convention, weeks: [{ monday: '2027-03-02', hours: [0, 0, 0, 0, 0, 0, 0] }] } },
      /weeks\.0\.monday » n’a pas/,
    ],
    [
      'with a contract that ends before it begins',
      { id: 'a', input: { convention, cddi: { start: '2027-03-02', end: '2027-03-01' } } },
      /cddi » n’a pas/,
    ],
    ['with a history that is no list', { id: 'a', input: { convention, history: {} } }, /history » n’a pas/],
    [
      'with a past that has no host',
      { id: 'a', input: { convention, history: [{ ...convention, host: '' }] } },
      /history\.0\.host » n’a pas/,
    ],
  ]
  for (const [what, one, sentence] of wrong)
    test(`refuses a case ${what}`, () => {
      assert.deepEqual(answerFile(fileOf(one)).lines, [])
      assert.match(told(fileOf(one)), sentence)
    })
})
