import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addressOfEdition, numberOf, readAddress } from './edition-number.ts'
import { readGlossary, writeGlossary } from './glossary.ts'
import { hasWords, readMarkup, referencesIn } from './markup.ts'
import { readReference, referenceMark, writeReference } from './figures/reference.ts'

describe('A text of the bulletin', () => {
  test('has paragraphs, titles, bold words and figures', () => {
    assert.deepEqual(readMarkup('Un **mot** ici,\nsuite.\n\n## Un titre\nPuis {{chiffre:a/b/c}}.'), [
      {
        kind: 'paragraph',
        spans: [
          { kind: 'text', text: 'Un ' },
          { kind: 'bold', text: 'mot' },
          { kind: 'text', text: ' ici, suite.' },
        ],
      },
      { kind: 'title', spans: [{ kind: 'text', text: 'Un titre' }] },
      {
        kind: 'paragraph',
        spans: [
          { kind: 'text', text: 'Puis ' },
          { kind: 'figure', reference: 'a/b/c' },
          { kind: 'text', text: '.' },
        ],
      },
    ])
  })

  test('keeps as letters all that is not of its tiny writing', () => {
    for (const text of [
      '<b>gras</b>',
      '**',
      '* a',
      '{{autre:x}}',
      '{{chiffre:',
      '[lien](http://x)',
      '#titre',
    ])
      assert.deepEqual(readMarkup(text), [{ kind: 'paragraph', spans: [{ kind: 'text', text }] }])
  })

  test('names its figures once each, in the order they are read', () => {
    assert.deepEqual(referencesIn('{{chiffre:a/b/c}} et {{chiffre: a/b/d }}', '{{chiffre:a/b/c}}'), [
      'a/b/c',
      'a/b/d',
    ])
  })

  test('that holds only figures or spaces says nothing', () => {
    assert.equal(hasWords('{{chiffre:a/b/c}}'), false)
    assert.equal(hasWords(' \n\n '), false)
    assert.equal(hasWords('Un mot'), true)
  })
})

describe('A reference', () => {
  test('names a group of an action, or the whole action', () => {
    assert.deepEqual(readReference('clea/groupe-1/sst'), { action: 'clea', group: 'groupe-1', key: 'sst' })
    assert.deepEqual(readReference('clea/ensemble/sst'), { action: 'clea', group: null, key: 'sst' })
    assert.equal(writeReference({ action: 'clea', group: null, key: 'sst' }), 'clea/ensemble/sst')
    assert.equal(referenceMark({ action: 'clea', group: 'g', key: 'sst' }), '{{chiffre:clea/g/sst}}')
  })

  test('of another form is none', () => {
    for (const text of ['', 'clea', 'clea/sst', 'a/b/c/d', 'Clea/groupe 1/sst', '../b/c'])
      assert.equal(readReference(text), undefined, text)
  })
})

describe('A number of the bulletin', () => {
  test('says in Latin how many times it was printed again', () => {
    assert.equal(numberOf({ number: 463, version: 0 }), '463')
    assert.equal(numberOf({ number: 463, version: 2 }), '463 ter')
    assert.equal(addressOfEdition({ number: 463, version: 1 }), '463-bis')
    assert.deepEqual(readAddress('463-bis'), { number: 463, version: 1 })
    for (const text of ['463-', '463-encore', 'bis', '', '463bis', '1234567'])
      assert.equal(readAddress(text), undefined, text)
  })

  test('has a glossary typed one word a line', () => {
    const glossary = readGlossary('Cléa = un certificat\nPMSMP = une période\nde mise en situation\n\nSeul')
    assert.deepEqual(glossary, [
      { term: 'Cléa', meaning: 'un certificat' },
      { term: 'PMSMP', meaning: 'une période de mise en situation Seul' },
    ])
    assert.deepEqual(readGlossary(writeGlossary(glossary)), glossary)
  })
})
