import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Visitor, parseSync } from 'rolldown/utils'
import { SaxesParser } from 'saxes'
import { readZip } from '#platform/zip'
import { careLabel } from './care-label.ts'
import { doseProduct } from './dose-product.ts'
import { demoPackages, playerScript } from './packages.ts'
import { printed } from './printed.ts'

const courses = [careLabel, doseProduct].map(printed)

describe('A demo package', () => {
  test('is the same to the byte when made twice', async () => {
    const [once, twice] = [await demoPackages(), await demoPackages()]
    assert.equal(once.length, 2)
    once.forEach(({ zip }, i) => assert(zip.equals(twice[i]?.zip ?? Buffer.of())))
  })

  test('holds its structure at its root, and the page that its structure names', async () => {
    for (const { zip } of await demoPackages()) {
      const read = readZip(zip, { entries: 20, bytes: 500_000 })
      assert(read.ok)
      const paths = read.entries.map(({ path }) => path)
      const xml = read.entries.find(({ path }) => path === 'cmi5.xml')
      const au = readAu(Buffer.from(xml?.bytes ?? []).toString('utf8'))
      assert.equal(au.moveOn, 'CompletedAndPassed')
      assert.equal(Number(au.masteryScore), 0.8)
      assert(paths.includes(au.url), au.url)
    }
  })

  test('weighs less than a photograph', async () => {
    for (const { zip } of await demoPackages()) assert(zip.length < 60_000, String(zip.length))
  })

  test('runs a plain script that a phone of 2019 reads', async () => {
    const { program: script, errors } = parseSync('player.js', await playerScript(), { sourceType: 'script' })
    assert.deepEqual(errors, [])
    const newer: string[] = []
    new Visitor({
      ChainExpression: () => newer.push('?.'),
      LogicalExpression: ({ operator }) => operator === '??' && newer.push('??'),
      AssignmentExpression: ({ operator }) => /^(\?\?|\|\||&&)=$/.test(operator) && newer.push(operator),
      ObjectExpression: ({ properties }) =>
        properties.some(({ type }) => type === 'SpreadElement') && newer.push('{...}'),
      CatchClause: ({ param }) => param === null && newer.push('catch {'),
      PropertyDefinition: () => newer.push('class field'),
    }).visit(script)
    assert.deepEqual(newer, [])
  })
})

describe('A demo course', () => {
  for (const course of courses) {
    test(`says one thing a page, in sentences of twelve words at most: ${course.title}`, () => {
      assert(course.screens.length >= 6 && course.screens.length <= 9)
      for (const sentence of sentencesOf(course)) {
        const words = sentence.split(/[\s’-]+/).filter((word) => /[\p{L}\d]/u.test(word))
        assert(words.length <= 12, sentence)
      }
    })

    test(`has a drawing for each name, and uses each drawing: ${course.title}`, () => {
      const named = JSON.stringify([course.picture, course.screens, course.questions])
      const used = [...named.matchAll(/"picture":"([^"]+)"/g)].map(([, name]) => name)
      assert.deepEqual(new Set([course.picture, ...used]), new Set(Object.keys(course.pictures)))
    })

    test(`asks six to eight questions, each with a right answer that can be given: ${course.title}`, () => {
      assert(course.questions.length >= 6 && course.questions.length <= 8)
      for (const one of course.questions) {
        if (one.kind === 'choice') assert(one.answers[one.right], one.id)
        else if (one.kind === 'order')
          assert.deepEqual(
            one.shown.toSorted((a, b) => a - b),
            [...one.steps.keys()],
            one.id,
          )
        else assert.equal((one.right - one.min) % one.step, 0, one.id)
      }
    })
  }
})

function readAu(xml: string): Record<'moveOn' | 'masteryScore' | 'url', string> {
  const found = { moveOn: '', masteryScore: '', url: '' }
  let inside = ''
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', ({ name, attributes }) => {
    inside = name
    if (name === 'au') Object.assign(found, attributes)
  })
  parser.on('text', (text) => {
    if (inside === 'url' && text.trim()) found.url = text.trim()
  })
  parser.write(xml).close()
  return found
}

function sentencesOf(course: (typeof courses)[number]): string[] {
  const { screens, questions } = course
  const said = [
    ...screens.flatMap(({ title, lines, signs = [], beware = '' }) => [
      title,
      ...lines,
      ...signs.map(({ words }) => words),
      beware,
    ]),
    ...questions.flatMap(({ ask, because }) => [ask, because]),
    ...questions.flatMap((one) =>
      one.kind === 'choice'
        ? one.answers.map(({ words }) => words)
        : one.kind === 'order'
          ? one.steps.map(({ words }) => words)
          : [],
    ),
  ]
  return said.flatMap((text) => text.split(/(?<=[.?!])\s/))
}
