import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { NoFit } from '#planner'
import { dayOf } from '#platform/time'
import { shiftsFor } from '../seeds/seeded-shifts.ts'
import { seededPlaces } from '../seeds/seeded-town.ts'
import { whySentence } from './why-sentences.ts'

const day = dayOf('2026-06-02')
const shifts = shiftsFor('today', day)
const bike = shifts[0]?.id ?? ''
const places = seededPlaces
const at10 = { bike, leaves_s: 10 * 3600 + 40 }
const said = (why: NoFit) => whySentence(why, { day, shifts, places }).replaceAll('\u00A0', ' ')

describe('Why no bike takes an order', () => {
  const told: [NoFit, string][] = [
    [{ limit: 'weight', over_g: 3950, ...at10 }, '4 kg de trop sur le vélo de 10 h.'],
    [{ limit: 'weight', over_g: 320, bike, leaves_s: null }, '400 g de trop sur le vélo « Vélo 1 ».'],
    [{ limit: 'volume', over_ml: 800, ...at10 }, '1 litre de trop sur le vélo de 10 h.'],
    [{ limit: 'volume', over_ml: 12_100, ...at10 }, '13 litres de trop sur le vélo de 10 h.'],
    [
      { limit: 'boxes', cold: 'le4', over_boxes: 1, ...at10 },
      'Plus de place au froid (4 °C au plus) sur le vélo de 10 h.',
    ],
    [
      { limit: 'boxes', cold: 'frozen', over_boxes: 1, ...at10 },
      'Plus de place au surgelé sur le vélo de 10 h.',
    ],
    [{ limit: 'skill', missing: 'freezer-box' }, 'Aucun vélo n’a de place au surgelé ce jour-là.'],
    [{ limit: 'skill', missing: 'heavy' }, 'Personne ne peut porter plus de 15 kg ce jour-là.'],
    [
      { limit: 'on-board', over_s: 601, ...at10 },
      'Le froid ne tiendrait pas : 11 min de trop en route sur le vélo de 10 h.',
    ],
    [{ limit: 'time', late_s: 299, ...at10 }, 'Le vélo de 10 h arriverait 5 min trop tard.'],
    [{ limit: 'shift', over_s: 600, bike, leaves_s: null }, 'Aucun vélo ne roule si tard ce jour-là.'],
    [
      { limit: 'ready', late_s: 60, place: places[2]?.id ?? '', ready_s: 11.5 * 3600 },
      'Crèmerie Saint-Pierre : prêt à 11 h 30 seulement.',
    ],
    [{ limit: 'full' }, 'Les vélos ont trop à faire à cette heure-là.'],
  ]
  for (const [why, sentence] of told) test(`is said: ${sentence}`, () => assert.equal(said(why), sentence))
})
