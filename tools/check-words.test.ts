import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { checkWords, needlessWords } from './check-words.ts'
import { said } from './small-tree.ts'
import { parts, readGlossary, refusedIn } from './words-glossary.ts'

const table = [
  '| In the code | On the page | What it is | Never |',
  '|---|---|---|---|',
  '| `trainee` | stagiaire | Admitted in a group | learner, case manager |',
  '| `group` | groupe | Together | class, session (kept for the SST, and sign-in) |',
  '| `fact` | fait | What happened | |',
].join('\n')
const says = (files: Record<string, string>) =>
  said((root) => checkWords(root, allowances), { 'GLOSSARY.md': table, ...files })
const allowances = [{ words: ['session'], files: ['src/people/**'], why: 'sign-in' }]

describe('A refused word', () => {
  test('is seen in whatever a file names', () => {
    for (const text of [
      'export const learner = 1',
      'export const open = ({ id: learners = [] }) => learners',
      'export function openLearner() {}',
      'export type Learner = string',
      'export type Row = { learner_id: string }',
      'export interface Row { caseManager: string }',
      'export const [first, ...sessions] = []',
      'for (const learner of []) open(learner)',
    ]) {
      assert.deepEqual(says({ 'src/actions/a.ts': text }), ['words src/actions/a.ts:1'], text)
    }
  })
  test('is seen in the names of files and folders', () => {
    assert.deepEqual(says({ 'src/actions/open-learner.test.ts': '' }), [
      'words src/actions/open-learner.test.ts:1',
    ])
    assert.deepEqual(says({ 'src/learners/a.ts': '' }), ['words src/learners/a.ts:1'])
  })
  test('is seen in the names of tables and columns', () => {
    const table = (column: string) =>
      `create table actions.groups (\n  id uuid check (id in (1, 2)), -- learner\n  ${column} text,\n  unique (id)\n);`
    assert.deepEqual(says({ 'src/actions/migrations/1.sql': table('learner_name') }), [
      'words src/actions/migrations/1.sql:3',
    ])
    assert.deepEqual(says({ 'src/actions/migrations/1.sql': table('trainee_name') }), [])
    const added = 'alter table actions.groups add column case_manager text;'
    assert.deepEqual(says({ 'src/actions/migrations/1.sql': added }), [
      'words src/actions/migrations/1.sql:1',
    ])
  })
  test('is left to strings, comments, libraries and their keys', () => {
    const text =
      "import { learner } from 'x'\n// learner\nlearner.session({ learner: 'learner' })\ntry {} catch (session) {}\n"
    assert.deepEqual(says({ 'src/actions/a.ts': text }), [])
  })
  test('is right where its exception says so, and only there', () => {
    assert.deepEqual(says({ 'src/people/session.ts': '' }), [])
    assert.deepEqual(says({ 'src/actions/session.ts': '' }), ['words src/actions/session.ts:1'])
  })
})

describe('A name', () => {
  test('is read by its words, in the singular', () => {
    assert.deepEqual(parts('PDFClasses_andCaseManagers2'), ['pdf', 'class', 'and', 'case', 'manager'])
    assert.equal(refusedIn('lowerCase', readGlossary(table)), undefined)
  })
})

describe("The project's glossary", () => {
  const glossary = readGlossary(readFileSync(`${import.meta.dirname}/../GLOSSARY.md`, 'utf8'))

  test('refuses something', () => assert.ok(glossary.size > 50))
  test('never refuses a word that it tells us to say', () => {
    const contradictions = [...glossary.values()].flatMap(({ instead }) =>
      instead.filter((word) => refusedIn(word, glossary)),
    )
    assert.deepEqual(contradictions, [])
  })
})

describe('A word that is allowed', () => {
  const needless = (files: Record<string, string>) =>
    said((root) => needlessWords(root, allowances), { 'GLOSSARY.md': table, ...files })
  test('is needed by a name, there', () => {
    assert.deepEqual(needless({ 'src/people/session.ts': '' }), [])
    assert.deepEqual(needless({ 'src/actions/a.ts': 'export const session = 1' }), [
      'words tools/words-allowed.ts:1',
    ])
  })
})
