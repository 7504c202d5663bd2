import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newIndex } from './search-index.ts'
import { search } from './search.ts'
import { changesBetween } from './search-words.ts'

const names = [
  'Poireau',
  'Épinard frais',
  'Pain de campagne',
  'Pains au chocolat',
  'Œufs de plein air',
  'Beurre demi-sel',
  'Chou-fleur',
]
const index = newIndex(names.map((heavy) => ({ heavy, light: 'Le Cageot Rue Royale' })))
const found = (query: string) => {
  const { scores, whole } = search(index, query)
  const best = [...scores].toSorted(([a, s], [b, t]) => t - s || a - b).map(([n]) => names[n])
  return whole ? best : ['in part', ...best]
}

describe('A search', () => {
  test('forgives accents, capitals, plurals and one or two mistakes', () => {
    assert.deepEqual(found('poirau'), ['Poireau'])
    assert.deepEqual(found('epinar'), ['Épinard frais'])
    assert.deepEqual(found('ÉPINARDS'), ['Épinard frais'])
    assert.deepEqual(found('oeuf'), ['Œufs de plein air'])
    assert.deepEqual(found('buerre'), ['Beurre demi-sel'])
    assert.deepEqual(found('chou fleur'), ['Chou-fleur'])
    assert.deepEqual(found('chocalat'), ['Pains au chocolat'])
  })
  test('knows the names that people here give to one thing, and not what only looks like it', () => {
    const shelf = ['Chicons', 'Pommes de terre Bintje', 'Patate douce', 'Endive rouge'].map((heavy) => ({
      heavy,
      light: '',
    }))
    const named = (query: string) =>
      new Set([...search(newIndex(shelf), query).scores.keys()].map((n) => shelf[n]?.heavy))
    assert.deepEqual(named('endive'), new Set(['Chicons', 'Endive rouge']))
    assert.deepEqual(named('chicon'), new Set(['Chicons', 'Endive rouge']))
    assert.deepEqual(named('patates'), new Set(['Patate douce', 'Pommes de terre Bintje']))
    assert.deepEqual(named('pomme de terre'), new Set(['Pommes de terre Bintje']))
  })
  test('finds by its kind what is one of it, and not the other way', () => {
    const shelf = ['Batavia', 'Mâche', 'Laitue', 'Tarte au sucre', 'Éclair au chocolat', 'Tarte au maroilles']
    const index = newIndex(shelf.map((heavy) => ({ heavy, light: '' })))
    const named = (query: string) => new Set([...search(index, query).scores.keys()].map((n) => shelf[n]))
    assert.deepEqual(named('salade'), new Set(['Batavia', 'Mâche', 'Laitue']))
    assert.deepEqual(named('gâteaux'), new Set(['Tarte au sucre', 'Éclair au chocolat']))
    assert.deepEqual(named('éclair'), new Set(['Éclair au chocolat']))
  })
  test('wants all the words when it can, and says when it cannot', () => {
    assert.deepEqual(found('pain campagne'), ['Pain de campagne'])
    assert.deepEqual(found('pain poireau').slice(0, 1), ['in part'])
  })
  test('puts a word of the name before a word of the shop, and finds by the shop', () => {
    assert.equal(found('cageot').length, names.length)
    assert.deepEqual(new Set(found('pain')), new Set(['Pain de campagne', 'Pains au chocolat']))
  })
  test('finds nothing rather than anything', () => {
    assert.deepEqual(found('zzzz'), ['in part'])
    assert.deepEqual(found('ab'), ['in part'])
  })
})

describe('The changes between two words', () => {
  test('count letters added, dropped, replaced, swapped, up to a bound', () => {
    assert.equal(changesBetween('poireau', 'poirau', 2), 1)
    assert.equal(changesBetween('beurre', 'buerre', 1), 1)
    assert.equal(changesBetween('pain', 'paix', 0), undefined)
    assert.equal(changesBetween('epinard', 'canard', 2), undefined)
  })
})
