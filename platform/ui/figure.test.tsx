import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { render } from 'preact-render-to-string'
import { Bricks } from './bricks.tsx'
import { type ExplainedFigure, Figure } from './figure.tsx'

const figure: ExplainedFigure = {
  value: '11',
  of: 'sur 13',
  numerator: '11 stagiaires aux 7 domaines validés',
  denominator: '13 stagiaires entrées',
  rule: 'Sept domaines validés',
  ruleSince: '1er avril 2018',
  excluded: [],
}
const wall = <Bricks label="onze" groups={[{ count: 11, kind: 'full' }]} />
const show = (figure: ExplainedFigure) =>
  render(
    <Figure figure={figure} wall={wall}>
      Cléa complet
    </Figure>,
  )

describe('A published figure', () => {
  test('explains itself: numerator, denominator, rule and its date', () => {
    const html = show(figure)
    for (const words of [figure.numerator, figure.denominator, figure.rule, '1er avril 2018', 'sur 13']) {
      assert.ok(html.includes(words), words)
    }
  })
  test('says that no row was left out', () =>
    assert.match(show(figure), /<dt>Lignes retirées<\/dt><dd>Aucune<\/dd>/))
  test('says how many rows were left out, and why', () => {
    const html = show({ ...figure, excluded: [{ count: '3', why: 'contrats courts' }] })
    assert.match(html, /<dd>3\u00a0: contrats courts<\/dd>/)
  })
})

describe('A masked figure', () => {
  const html = show({ ...figure, masked: true })
  test('shows neither its number, nor its terms, nor its bricks', () => {
    assert.doesNotMatch(html, /11|13|<svg class="bricks"/)
  })
  test('says why', () => assert.match(html, /Moins de 5\u00a0personnes/))
})
