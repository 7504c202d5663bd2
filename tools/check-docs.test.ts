import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkDocs } from './check-docs.ts'
import { said } from './small-tree.ts'

const house = {
  'package.json': '{ "scripts": { "start": "node a", "check": "node b" } }',
  'src/people/store.ts': '',
}
const says = (files: Record<string, string>) => said(checkDocs, { ...house, ...files })
const page = (text: string) =>
  says({
    'docs/operate.md': text,
    'README.md': '# Beffroi\n\n## Two  commands, `npm`\n\n## Again\n## Again\n',
  })
const refused = ['docs docs/operate.md:1']

describe('A link', () => {
  test('leads to a file that exists', () => {
    assert.deepEqual(
      page('[a](../README.md) ![b](../src/people) [c](https://example.org/x) [d](mailto:a@example.org)'),
      [],
    )
    assert.deepEqual(page('[a](../LISEZMOI.md)'), refused)
    assert.deepEqual(page('![a](picture.png "A title")'), refused)
    assert.deepEqual(page('[a]: picture.png'), refused)
    assert.deepEqual(page('<img src="picture.png" alt="">'), refused)
  })
  test('leads to a title that exists', () => {
    assert.deepEqual(page('[a](../README.md#two--commands-npm) [b](../README.md#again-1)'), [])
    assert.deepEqual(page('# Été à l’école\n[a](#été-à-lécole)'), [])
    assert.deepEqual(page('[a](../README.md#again-2)'), refused)
    assert.deepEqual(page('[a](#nowhere)'), refused)
  })
  test('is not looked for in code', () =>
    assert.deepEqual(page('`[a](nowhere)`\n```\n[a](nowhere)\n```'), []))
})

describe('A quoted command', () => {
  test('can be typed', () => {
    assert.deepEqual(page('`npm start`, `npm run check`, `npm run -s check -- --all`, `npm ci`'), [])
    assert.deepEqual(page('`npm run seed`'), refused)
    assert.deepEqual(page('`npm test`'), refused)
    assert.deepEqual(page('```sh\nnpm run -s seed -- FILE\n```'), ['docs docs/operate.md:2'])
  })
})

describe('A path between backticks', () => {
  test('exists, when it is a path of ours', () => {
    assert.deepEqual(
      page('`src/people/store.ts`, `src/people/`, `README.md`, `src/ROOM/store.ts`, `*store.ts`, `and/or`'),
      [],
    )
    assert.deepEqual(page('`src/people/person-store.ts`'), refused)
    assert.deepEqual(page('`SECURITY.md`'), refused)
  })
})

describe('A decision', () => {
  const parts = '# 1\n\n## Status\n\n## Context\n\n## Decision\n\n## Consequences\n'
  const decision = (text: string) => says({ 'docs/adr/001-rooms.md': text })

  test('has four parts', () => {
    assert.deepEqual(decision(parts), [])
    assert.deepEqual(decision(parts.replace('## Context', '')), ['docs docs/adr/001-rooms.md:1'])
  })
  test('fits a screen', () => {
    assert.deepEqual(decision(parts + 'a\n'.repeat(51)), [])
    assert.deepEqual(decision(parts + 'a\n'.repeat(52)), ['docs docs/adr/001-rooms.md:61'])
  })
})

describe('The architecture', () => {
  test('fits a page', () => {
    assert.deepEqual(says({ 'ARCHITECTURE.md': 'a\n'.repeat(80) }), [])
    assert.deepEqual(says({ 'ARCHITECTURE.md': 'a\n'.repeat(81) }), ['docs ARCHITECTURE.md:81'])
  })
})

describe('A path of one machine', () => {
  const ofAda = ['', 'home', 'ada', 'beffroi'].join('/')

  test('is written nowhere, in pages nor in code', () => {
    assert.deepEqual(page(`In ${ofAda} we wrote`), refused)
    assert.deepEqual(says({ 'app/main.ts': `const root = '${ofAda}'\n` }), ['docs app/main.ts:1'])
    assert.deepEqual(says({ 'app/main.ts': "const page = '/accueil/home/ada'\n" }), [])
  })
})
