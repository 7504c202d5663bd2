import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { saidInEach } from '#testing'
import { sayDay, type DaySeen } from './day-seen.ts'

const said = saidInEach<DaySeen>(sayDay)

describe('A day in the beds', () => {
  test('is its harvests, in the language of whoever reads', () =>
    assert.deepEqual(
      said({
        code: 'harvest',
        crops: [
          { vegetable: 'carrot', unit: 'g', quantity: 12_500 },
          { vegetable: 'radish', unit: 'bunch', quantity: 4 },
        ],
      }),
      [
        ['Ma récolte : carottes et radis', 'Carottes, 12,5 kg ; Radis, 4 bottes'],
        ['My harvest: carrots and radishes', 'Carrots, 12.5 kg; Radishes, 4 bunches'],
        ['حصادي: جزر وفجل', 'جزر، 12.5 كغ؛ فجل، 4 حزم'],
        ['Мій урожай: морква і редиска', 'Морква, 12,5 кг; Редиска, 4 пучки'],
      ],
    ))
  test('is its chores where nothing was harvested', () =>
    assert.deepEqual(
      said({
        code: 'chores',
        chores: [
          { kind: 'weed', words: '', vegetable: 'carrot', variety: null, bedName: 'P3' },
          { kind: 'tools', words: '', vegetable: null, variety: null, bedName: null },
        ],
      }),
      [
        ['Mon travail à la ferme', 'Désherber : Carottes, P3 ; Nettoyer les outils'],
        ['My work at the farm', 'Weed: Carrots, P3; Clean the tools'],
        ['عملي في المزرعة', 'انزع الأعشاب: جزر، P3؛ نظّف الأدوات'],
        ['Моя робота на фермі', 'Прополоти: Морква, P3; Почистити інструменти'],
      ],
    ))
  test('is nothing that another room saw', () =>
    assert.throws(() => sayDay({ seen: { code: 'seen elsewhere' } }, 'fr')))
})
