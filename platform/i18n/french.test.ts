import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  chez,
  de,
  fold,
  typo,
  typoPage,
  writeCount,
  writeEuros,
  writePrice,
  writeList,
  writeName,
  writeNumber,
  writePercent,
} from './index.ts'

const plain = (text: string) => text.replaceAll('\u00A0', '~')

describe('French typography', () => {
  test('keeps numbers, units and prices in one piece', () => {
    assert.equal(plain(writeNumber(1820)), '1~820')
    assert.equal(plain(writeEuros(1250)), '12,50~€')
    assert.equal(plain(writeEuros(-120)), '−1,20~€')
    assert.deepEqual([1250, 5, 0].map(writePrice), ['12,50', '0,05', '0,00'])
    assert.equal(plain(writePercent(0.7609)), '76,1~%')
    assert.equal(plain(writePercent(12 / 13)), '92,3~%')
  })
  test('puts a no-break space where French wants one, and nowhere else', () => {
    assert.equal(
      plain(typo("Qui m'aide ? « Claire » : 14 h, n° 463.")),
      'Qui m’aide~? «~Claire~»~: 14~h, n°~463.',
    )
    const said = typo('Le montant « 3 € » : lequel ?')
    assert.equal(typo(said), said)
    assert.equal(typo('https://example.org:8080/a?b=1;c'), 'https://example.org:8080/a?b=1;c')
  })
  test('sets a whole page, but neither its attributes nor what is code or being typed', () => {
    assert.equal(
      plain(
        typoPage(
          '<p title="Qui ?">« Qui ? »</p><b>Note</b> : 2 h, 06 39 98 01 02<pre>a : b</pre><textarea>Quoi ?</textarea>',
        ),
      ),
      '<p title="Qui ?">«~Qui~?~»</p><b>Note</b>~: 2~h, 06~39~98~01~02<pre>a : b</pre><textarea>Quoi ?</textarea>',
    )
  })
  test('keeps a place and its number in one piece, but what is typed in a field', () => {
    assert.equal(
      plain(typoPage('<p>Planche 11, Salle 1</p><p>Salle Vauban</p><input value="Planche 11">')),
      '<p>Planche~11, Salle~1</p><p>Salle Vauban</p><input value="Planche 11">',
    )
    assert.equal(fold('Planche\u00A011'), fold('Planche 11'))
  })
  test('counts: zero and one are singular', () => {
    assert.equal(plain(writeCount(0, 'personne')), '0~personne')
    assert.equal(plain(writeCount(13, 'personne')), '13~personnes')
    assert.equal(plain(writeCount(2, 'travail', 'travaux')), '2~travaux')
    assert.equal(writeList(['Calais', 'Arras', 'Lens']), 'Calais, Arras et Lens')
  })
  test('says “de” as it is heard', () => {
    const said: Record<string, string[]> = {
      'd’': [
        'octobre 2026',
        'avril',
        'Aïcha Benamar',
        'Élodie',
        'Hélène',
        'Hubert',
        'Yves',
        'Habitat 62',
        'Œuvres',
      ],
      'de ': [
        'juin',
        'Yanis',
        'Hamid',
        'la Ferme urbaine',
        'La Houblonnière',
        'Houblon',
        'onze heures',
        '8 vélos',
      ],
    }
    for (const [before, names] of Object.entries(said))
      for (const name of names) assert.equal(de(name), `${before}${name}`)
    assert.equal(de('Le Cageot'), 'du Cageot')
    assert.equal(de('Les Ateliers'), 'des Ateliers')
  })
  test('says « chez » once before a house', () => {
    assert.equal(chez('Au Fil Propre'), 'chez Au Fil Propre')
    assert.equal(chez('Chez Momo'), 'chez Momo')
    assert.equal(chez('Chezal SARL'), 'chez Chezal SARL')
  })
  test('writes names as people write them', () => {
    assert.equal(writeName("D'HOKER"), 'D’Hoker')
    assert.equal(writeName('EL AMRANI'), 'El Amrani')
    assert.equal(writeName('MARIE-JOSÉE'), 'Marie-Josée')
    assert.equal(writeName('McKenzie'), 'McKenzie')
  })
})

describe('Two spellings of a name', () => {
  test('fold to one text, letters that no accent explains included', () => {
    assert.equal(fold("D'HOKER  Élodie"), fold('d’hoker elodie'))
    assert.equal(fold('Łukasz Strauß'), 'lukasz strauss')
    assert.equal(fold('Cœur-Søren'), 'coeur soren')
  })
})
