import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readHours } from '../hours.ts'
import { sayHoursFault } from './hours-form.ts'
import { readSaidHours } from './said-hours.ts'

const textOf = (said: string): string | undefined => {
  const read = readSaidHours(said)
  return read.ok ? read.text : undefined
}
const same = (said: string, osm: string) =>
  assert.deepEqual(readHours(textOf(said) ?? ''), readHours(osm), `${said}: ${textOf(said)}`)
/** What is not understood, and why. */
const faultOf = (said: string) => {
  const read = readSaidHours(said)
  return read.ok ? [read.text] : [read.fault.why, read.fault.words]
}

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
      assert.equal(textOf(said), undefined, said)
  })

  test('are read as people of the north write them on their door', () => {
    same('lun-ven 9h-12h30 / 14h-19h', 'Mo-Fr 09:00-12:30,14:00-19:00')
    same('Ouvert 7j/7 de 8h à 20h', 'Mo-Su 08:00-20:00')
    same('7/7 8h-20h', 'Mo-Su 08:00-20:00')
    same('24h/24 7j/7', 'Mo-Su 00:00-24:00')
    same('lundi au vendredi 9h/12h 14h/18h', 'Mo-Fr 09:00-12:00,14:00-18:00')
    same('Mardi-Samedi : 9h00-12h00 et 14h00-19h00. Fermé dimanche et lundi', 'Tu-Sa 09:00-12:00,14:00-19:00')
    same('lundi fermé, mardi au samedi 9h-19h sans interruption', 'Tu-Sa 09:00-19:00')
    same('9h-12h30 et 14h-19h du mardi au samedi', 'Tu-Sa 09:00-12:30,14:00-19:00')
    same('de 9h à 12h le lundi, de 14h à 18h le mardi', 'Mo 09:00-12:00; Tu 14:00-18:00')
    same('9h-19h du mardi au samedi, fermé le lundi', 'Tu-Sa 09:00-19:00')
    same('Lu-Ve 9h-18h, le week-end 10h-17h', 'Mo-Fr 09:00-18:00; Sa-Su 10:00-17:00')
    same('mardi-samedi 9h-19h, fermé les jours fériés', 'Tu-Sa 09:00-19:00; PH off')
    same('mardi-samedi 9h-19h sauf jours fériés', 'Tu-Sa 09:00-19:00; PH off')
    same('mar-sam 9h-19h et le dimanche matin de 9h à 12h', 'Tu-Sa 09:00-19:00; Su 09:00-12:00')
    same('mardi 9h-12h, mardi 14h-19h', 'Tu 09:00-12:00,14:00-19:00')
    same('tous les jours 9h-19h, dimanche 9h-12h', 'Mo-Sa 09:00-19:00; Su 09:00-12:00')
    same('vendredi de 14 à 19h', 'Fr 14:00-19:00')
    same('lun-ven 9-12 14-18', 'Mo-Fr 09:00-12:00,14:00-18:00')
    same('samedi de 9 à 12', 'Sa 09:00-12:00')
    same('mardi 9h à midi et demi, 14h-19h', 'Tu 09:00-12:30,14:00-19:00')
    same('vendredi 18h-minuit', 'Fr 18:00-24:00')
    same('mardi 9.30-12.00', 'Tu 09:30-12:00')
    same('Tu-Sa 09:00-12:30', 'Tu-Sa 09:00-12:30')
  })

  test('are never half understood: what is not sure is given back', () => {
    for (const [said, why, words] of [
      ['fermé dimanche, lundi 9h-12h', 'shut or open', '9h'],
      ['mardi, mercredi 9h-12h, jeudi', 'no hours', 'jeudi'],
      ['fermé le lundi', 'no hours', 'lundi'],
      ['7j/7', 'no hours', '7j/7'],
      ['mardi et jeudi matin', 'no end', 'mardi jeudi matin'],
      ['dimanche matin 14h-18h', 'no end', 'dimanche matin 14h 18h'],
      ['mardi samedi 9h-19h', 'which days', 'mardi samedi'],
      ['lundi-samedi 9h-12h, samedi 14h-17h', 'said twice', 'samedi 14h 17h'],
      ['mardi 9h-12h, mardi 11h-19h', 'said twice', 'mardi 11h 19h'],
      ['fermé le mardi, mardi 9h-12h', 'shut or open', '9h'],
      ['mardi-jeudi 9h-12h, fermé le mercredi', 'said twice', 'mercredi'],
      ['mardi 9h et 12h', 'no end', 'mardi 9h 12h'],
      ['mardi 8-9h 10-12h 14-19h', 'no end', 'mardi 8 9h 10 12h 14 19h'],
      ['9:00-12:00', 'no days', '9:00'],
      ['mardi 18h-2h', 'no end', 'mardi 18h 2h'],
      ['mardi-samedi 9h-12h, sur rendez-vous', 'unread', 'sur rendez-vous'],
      ['mardi-samedi 9h-12h (18h en hiver)', 'unread', 'en hiver)'],
      ['Été : tous les jours 9h-19h', 'unread', 'Été'],
      ['1er samedi du mois 9h-12h', 'unread', '1er'],
      ['mardi 14-07-2026', 'unread', '14-07-2026'],
      ['mardi 03-21-00-00-00', 'unread', '03-21-00-00-00'],
      ['mardi 12-14 juillet', 'unread', 'juillet'],
      ['jours fériés 9h-12h, mardi 9h-12h', 'no days', '9h'],
    ] as const)
      assert.deepEqual(faultOf(said), [why, words], said)
  })

  test('say what was understood until there', () => {
    for (const glue of [' ', ', ']) {
      const read = readSaidHours(`mardi-samedi 9h-12h${glue}sur rendez-vous`)
      assert.ok(!read.ok)
      assert.equal(
        sayHoursFault(read.fault).replaceAll('\u00A0', ' '),
        'Compris : « mardi-samedi 9h-12h ». « sur rendez-vous » n’est pas compris.',
      )
    }
  })
})
