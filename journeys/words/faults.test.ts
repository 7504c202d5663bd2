import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hardWords } from './faults.ts'
import { countWords, linesOf, sentencesIn } from './lines.ts'

const page = (inside: string) => `<html><head><title>Vous</title></head><body><header>Mon espace</header>
<main id="contenu">${inside}</main><footer>Vos données</footer></body></html>`
const long = 'Ceci est une phrase qui dit une chose, puis une autre, et encore une, sans fin.'

describe('The words of a page', () => {
  test('are plain when sentences are short, and the names of things have one voice', () => {
    for (const inside of [
      `<h1>Mon panier</h1><p>Votre panier est vide. Ajoutez un produit.</p><a href="/">Mes courses</a>`,
      `<h1>Votre livraison</h1><p>Elle est aussi dans Mes courses. Gardez votre code.</p>`,
      `<h1>Mon dossier</h1><p>Je lis ici qui l’a ouvert.</p>`,
      `<p>Quinze mots tout juste, <b>en gras ou pas</b>, c’est encore assez court, on peut lire.</p>`,
    ])
      assert.deepEqual(hardWords(page(inside)), [], inside)
  })
  test('are hard in a sentence of sixteen words, in a name too, and where tags cut it', () => {
    assert.equal(countWords(long), 16)
    for (const inside of [
      `<p>${long}</p>`,
      `<button>${long}</button>`,
      `<p>${long.replace('une phrase', '<a href="/">une</a> <b>phrase</b>')}</p>`,
      `<img alt="${long}">`,
    ])
      assert.deepEqual(hardWords(page(inside)), [`16 words: ${long}`])
  })
  test('are hard with a midpoint, even in what is only heard', () =>
    assert.deepEqual(hardWords(page(`<p>Prêt·e ?</p><button aria-label="Être prévenu·e">Oui</button>`)), [
      'midpoint: Prêt·e ?',
      'midpoint: Être prévenu·e',
    ]))
  test('are hard when sentences say je here and vous there', () =>
    assert.deepEqual(hardWords(page(`<p>Je lis ici. Vous lisez là. Votre code est bon.</p>`)), [
      'sentences say both je and vous: Je lis ici.',
    ]))
  test('are hard when one thing is mon and another votre', () =>
    assert.deepEqual(hardWords(page(`<h1>Mes courses</h1><a>Mon panier</a><label>Votre courriel</label>`)), [
      'names say both mon and votre: Votre courriel',
    ]))
})

describe('A sentence', () => {
  test('ends where one breathes, not at an article of law nor inside an address', () =>
    assert.deepEqual(sentencesIn('Lisez (art. L. 3342-1). Écrivez à nom@exemple.fr. « Oui. » Puis 2 h 30.'), [
      'Lisez (art. L. 3342-1).',
      'Écrivez à nom@exemple.fr.',
      '« Oui. »',
      'Puis 2 h 30.',
    ]))
  test('counts an hour or a price for one word', () => {
    assert.equal(countWords('À 9 h 30, payez 2,40 € : c’est tout.'), 6)
  })
  test('stands alone in each block, and the name of a thing is told from what is said', () =>
    assert.deepEqual(linesOf(page('<h2>Un</h2><ul><li>deux</li><li>trois <b>et</b></li></ul>')), [
      { text: 'Un', names: true },
      { text: 'deux', names: false },
      { text: 'trois et', names: false },
    ]))
})
