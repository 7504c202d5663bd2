import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { saidInEach } from '#testing'
import { sayCertified, type Certified } from './certified.ts'

const said = saidInEach<Certified>(sayCertified)

describe('What was certified', () => {
  test('is first aid, in the language of whoever reads', () =>
    assert.deepEqual(said({ code: 'sst certified', until: '2028-06-02' }), [
      ['Sauveteur secouriste du travail (SST)', 'Certificat obtenu, valable jusqu’au 2 juin 2028'],
      ['First-aider at work (SST)', 'Certificate obtained, valid until 2 June 2028'],
      ['مسعف في مكان العمل (SST)', 'شهادة محصَّل عليها، صالحة حتى 2 يونيو 2028'],
      ['Рятувальник на робочому місці (SST)', 'Сертифікат отримано, дійсний до 2 червня 2028 р.'],
    ]))
  test('is first aid whose end nobody knows', () =>
    assert.deepEqual(said({ code: 'sst certified', until: null }), [
      ['Sauveteur secouriste du travail (SST)', 'Certificat obtenu'],
      ['First-aider at work (SST)', 'Certificate obtained'],
      ['مسعف في مكان العمل (SST)', 'شهادة محصَّل عليها'],
      ['Рятувальник на робочому місці (SST)', 'Сертифікат отримано'],
    ]))
  test('is a domain of the Cléa, in the plain words of that language', () =>
    assert.deepEqual(
      said({ code: 'clea domain', frameworkId: 'clea-2018', domain: 2, shortTitle: 'Calcul' }),
      [
        ['Cléa : Calcul', 'Domaine 2 du Cléa, validé'],
        ['Cléa: Doing sums', 'Area 2 of Cléa, passed'],
        ['Cléa: الحساب', 'المجال 2 من Cléa، ناجح'],
        ['Cléa: Рахувати', 'Розділ 2 Cléa складено'],
      ],
    ))
  test('is nothing that another room saw', () =>
    assert.throws(() => sayCertified({ seen: { code: 'seen elsewhere' } }, 'fr')))
})
