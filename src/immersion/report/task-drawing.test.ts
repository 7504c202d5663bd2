import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, test } from 'node:test'
import { drawingsOf } from './task-drawing.ts'

describe('The pictures of tasks', () => {
  test('are never the same for two of them', () => {
    const found = drawingsOf(['Trier le linge', 'Repasser', 'Plier', 'Accueillir les clients'])
    assert.deepEqual(
      ['Trier le linge', 'Repasser', 'Plier', 'Accueillir les clients'].map((task) => found.get(task)),
      [undefined, 'img/linge.svg', 'img/pile.svg', 'img/parler.svg'],
    )
  })
  test('show shelves for what is put away, and no iron', () => {
    const found = drawingsOf(['Ranger', 'Plier les draps', 'Repasser'])
    assert.deepEqual(
      [...found],
      [
        ['Ranger', 'img/etagere.svg'],
        ['Repasser', 'img/linge.svg'],
        ['Plier les draps', 'img/pile.svg'],
      ],
    )
  })
  test('show the dishes that are washed, and no pan', () => {
    const found = drawingsOf(['Servir les repas', 'Faire la plonge'])
    assert.equal(found.get('Faire la plonge'), 'img/plonge.svg')
    assert.equal(found.get('Servir les repas'), 'img/cuisine.svg')
    assert.equal(drawingsOf(['Laver la vaisselle']).get('Laver la vaisselle'), 'img/plonge.svg')
    for (const drawing of new Set(found.values()))
      assert.ok(existsSync(new URL(`../../../browser/public/${drawing}`, import.meta.url)), drawing)
  })
  test('are those that words call to mind, in any spelling; none for other words', () => {
    const found = drawingsOf(['NETTOYER LES SOLS', 'Tenir compagnie', 'Faire un vœu'])
    assert.deepEqual([...found.values()].toSorted(), ['img/parler.svg', 'img/sol.svg'])
  })
})
