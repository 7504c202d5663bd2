import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { saidInEach } from '#testing'
import type { ActKind } from '../act.ts'
import { sayNoted, type Noted } from './noted.ts'

const said = saidInEach<Noted>(sayNoted)

const titles = (kind: ActKind, named: string | null, words: string | null = null) =>
  said({ code: 'act done', kind, named, words, company: '' }).map(([title]) => title)

describe('What somebody did for the company of their group', () => {
  test('is said with whom it was for, in the language of whoever reads', () => {
    assert.deepEqual(titles('call', 'Mme Roy'), [
      'J’ai noté l’appel : Mme Roy',
      'I noted the call: Mme Roy',
      'سجّلت المكالمة: Mme Roy',
      'Мій запис дзвінка: Mme Roy',
    ])
    assert.deepEqual(titles('quote', 'Mme Roy'), [
      'J’ai fait un devis pour Mme Roy',
      'I made a quote for Mme Roy',
      'حضّرت عرض سعر لـ Mme Roy',
      'Мій кошторис для клієнта: Mme Roy',
    ])
    assert.deepEqual(titles('planning', 'Mme Roy'), [
      'J’ai fait le planning pour Mme Roy',
      'I made the planning for Mme Roy',
      'حضّرت التخطيط لـ Mme Roy',
      'Мій план роботи для клієнта: Mme Roy',
    ])
    assert.deepEqual(titles('service', 'Chez Momo', 'Deux vitres.'), [
      'J’ai fait la prestation chez Momo : Deux vitres.',
      'I did the service for Chez Momo: Deux vitres.',
      'أنجزت الخدمة عند Chez Momo: Deux vitres.',
      'Моя послуга для клієнта: Chez Momo. Deux vitres.',
    ])
    assert.deepEqual(titles('event', 'Le goûter'), [
      'J’ai mené la journée : Le goûter',
      'I led the day: Le goûter',
      'قدت هذا اليوم: Le goûter',
      'День під моїм керівництвом: Le goûter',
    ])
  })
  test('names nobody of the house', () => {
    assert.deepEqual(titles('quote', null), [
      'J’ai fait un devis pour quelqu’un de la maison',
      'I made a quote for somebody of the house',
      'حضّرت عرض سعر لشخص من المؤسسة',
      'Мій кошторис для когось із закладу',
    ])
    assert.deepEqual(titles('planning', null), [
      'J’ai fait le planning pour quelqu’un de la maison',
      'I made the planning for somebody of the house',
      'حضّرت التخطيط لشخص من المؤسسة',
      'Мій план роботи для когось із закладу',
    ])
    assert.deepEqual(titles('service', null), [
      'J’ai fait une prestation pour quelqu’un de la maison',
      'I did a service for somebody of the house',
      'أنجزت خدمة لشخص من المؤسسة',
      'Моя послуга для когось із закладу',
    ])
  })
  test('is cut where it is longer than a name', () => {
    for (const title of titles('service', 'Mme Roy', 'Deux vitres. '.repeat(20)))
      assert.match(title ?? assert.fail(), /^.{100,110}…$/)
  })
  test('keeps the words of before, with the company in the language of whoever reads', () =>
    assert.deepEqual(said({ code: 'act noted', name: 'Un appel', company: 'Les Mains Vives' }), [
      ['Un appel', 'Entreprise virtuelle Les Mains Vives'],
      ['Un appel', 'Virtual company Les Mains Vives'],
      ['Un appel', 'شركة افتراضية Les Mains Vives'],
      ['Un appel', 'Віртуальна фірма Les Mains Vives'],
    ]))
  test('is nothing that another room saw', () =>
    assert.throws(() => sayNoted({ seen: { code: 'seen elsewhere' } }, 'fr')))
})
