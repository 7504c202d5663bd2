import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { saidInEach } from '#testing'
import { sayWellDone, type WellDone } from './well-done.ts'

const said = saidInEach<WellDone>(sayWellDone)

describe('What a host saw somebody do well', () => {
  test('is said in the language of whoever reads', () =>
    assert.deepEqual(
      said({
        code: 'host report',
        host: 'Momo',
        doneWell: ['Servir'],
        reached: 'partly',
        answeredBy: 'Karine H.',
      }),
      [
        ['Mon immersion chez Momo', 'Fait bien : Servir. Objectif atteint : en partie. Dit par Karine H.'],
        ['My work placement at Momo', 'Done well: Servir. Goal reached: in part. Said by Karine H.'],
        ['تجربتي عند Momo', 'أعمال متقنة: Servir. هل تحقّق الهدف: جزئيًا. قال ذلك Karine H.'],
        ['Моя практика: Momo', 'Добре виходить: Servir. Мети досягнуто: частково. Сказано: Karine H.'],
      ],
    ))
  test('is said alike where nothing is ticked', () =>
    assert.deepEqual(
      said({ code: 'host report', host: 'Momo', doneWell: [], reached: 'yes', answeredBy: 'Karine' }),
      [
        ['Mon immersion chez Momo', 'Objectif atteint : oui. Dit par Karine.'],
        ['My work placement at Momo', 'Goal reached: yes. Said by Karine.'],
        ['تجربتي عند Momo', 'هل تحقّق الهدف: نعم. قال ذلك Karine.'],
        ['Моя практика: Momo', 'Мети досягнуто: так. Сказано: Karine.'],
      ],
    ))
  test('is nothing that another room saw', () =>
    assert.throws(() => sayWellDone({ seen: { code: 'seen elsewhere' } }, 'fr')))
})
