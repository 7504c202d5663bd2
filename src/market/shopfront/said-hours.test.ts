import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readHours } from '../hours.ts'
import { readSaidHours } from './said-hours.ts'

const same = (said: string, osm: string) =>
  assert.deepEqual(readHours(readSaidHours(said) ?? ''), readHours(osm), `${said}: ${readSaidHours(said)}`)

describe('Opening hours, as one says them,', () => {
  test('are read from one line', () => {
    same('mardi-samedi 9h-12h30 14h-19h', 'Tu-Sa 09:00-12:30,14:00-19:00')
    same('Du mardi au samedi : de 9 h à 12 h 30 et de 14 h à 19 h', 'Tu-Sa 09:00-12:30,14:00-19:00')
    same('mar-sam 7h-13h, dimanche 7h-12h30', 'Tu-Sa 07:00-13:00; Su 07:00-12:30')
    same('lundi, mercredi et vendredi 8:30-midi', 'Mo,We,Fr 08:30-12:00')
    same('mardi-samedi 7h-13h 15h-19h', 'Tu-Sa 07:00-13:00,15:00-19:00')
    same('jeudi 9 heures 30 à 12 heures', 'Th 09:30-12:00')
    same('tous les jours 10h-20h', 'Mo-Su 10:00-20:00')
    same('tous les jours sauf lundi 7h-19h', 'Tu-Su 07:00-19:00')
    same('Tous les jours sauf le lundi et le mardi, 7h-19h', 'We-Su 07:00-19:00')
    same('tous les jours de 7h à 19h, sauf dimanche', 'Mo-Sa 07:00-19:00')
    same('mardi à vendredi 9h-18h, fermé le lundi', 'Tu-Fr 09:00-18:00')
    same('samedi au lundi 9h-12h', 'Sa-Mo 09:00-12:00')
  })

  test('are never guessed', () => {
    for (const said of [
      '',
      'le matin',
      'mardi',
      '9h-12h',
      'mardi 9h',
      'mardi 14h-9h',
      'mardi 25h-26h',
      'mardi 9h-12h sauf férié',
      'tous les jours 9h-12h sauf',
      'tous les jours sauf 9h-12h',
      'tous les jours 7h-19h sauf dimanche 8h-13h',
    ])
      assert.equal(readSaidHours(said), undefined, said)
  })
})
