import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fold } from '#platform/i18n'
import {
  readDate,
  readDecimal,
  readEuros,
  readMinutes,
  readPercent,
  readPhone,
  readYes,
  type Reading,
} from './index.ts'

function says<T>(
  reader: (text: string) => Reading<T, string>,
  expected: Record<string, T | { no: string }>,
): void {
  for (const [text, value] of Object.entries(expected)) {
    const reading = reader(text)
    assert.deepEqual(reading.ok ? reading.value : { no: reading.refusal }, value, text)
  }
}

describe('A date', () => {
  test('is read in the spellings people use', () => {
    const figures =
      '12/03/1984|12-03-1984|12.3.1984|12 03 1984|12 / 03 / 1984| 12/03/84 |12-3-84|12031984|19840312'
    const computers =
      '1984-03-12|1984/3/12|1984-03-12T00:00:00Z|1984-03-12 08:30|12/03/1984 00:00:00|30753|30753.5'
    const words = '12 mars 1984|12 MARS 84|lundi 12 mars 1984|12-mars-1984'
    const spellings = [figures, computers, words].join('|').split('|')
    for (const text of spellings) {
      const reading = readDate(text, { latestYear: 2018 })
      assert.equal(reading.ok ? reading.value : reading.refusal, '1984-03-12', text)
    }
  })

  test('is read with its months in words, whole or cut', () => {
    says<string>(readDate, {
      '1er avril 2018': '2018-04-01',
      '3 août 2018': '2018-08-03',
      '3 aout 2018': '2018-08-03',
      '14 juil. 2018': '2018-07-14',
      '14 juin 2018': '2018-06-14',
      '25 déc. 2018': '2018-12-25',
      '2 févr. 2018': '2018-02-02',
    })
  })

  test('with two digits for its year is never in the future of the latest year', () => {
    const until2018 = (text: string) => readDate(text, { latestYear: 2018 })
    says<string>(until2018, { '01/01/18': '2018-01-01', '01/01/19': '1919-01-01' })
    says<string>(readDate, { '01/01/18': { no: 'year in two digits' } })
  })

  test('is refused when it is none, or cannot be', () => {
    says<string>(readDate, {
      '': { no: 'empty' },
      ' \u00A0': { no: 'empty' },
      inconnue: { no: 'not a date' },
      '12 brumaire 1984': { no: 'not a date' },
      '1984': { no: 'not a date' },
      '31/02/1984': { no: 'impossible date' },
      '03/25/1984': { no: 'impossible date' },
      '12/03/0984': { no: 'impossible date' },
      '29/02/2018': { no: 'impossible date' },
    })
  })
})

describe('A duration', () => {
  test('is read in minutes', () => {
    const two = {
      '150': 150,
      '150 min': 150,
      '150mn': 150,
      '1h30': 90,
      '1 h 30': 90,
      '02:30': 150,
      '2h': 120,
    }
    const more = {
      "45'": 45,
      '1,5 h': 90,
      '2 heures': 120,
      '1 heure 05': 65,
      '00:45': 45,
      '1h30min': 90,
      '2:30:00': 150,
    }
    says<number>(readMinutes, { ...two, ...more, '1\u00A0h\u00A030': 90, '0': 0 })
  })

  test('is refused when nobody can tell', () => {
    says<number>(readMinutes, {
      '': { no: 'empty' },
      '1,5': { no: 'not a duration' },
      '-30': { no: 'not a duration' },
      '1h75': { no: 'not a duration' },
      '2 30': { no: 'not a duration' },
      '1h 3 0': { no: 'not a duration' },
      '02:75': { no: 'not a duration' },
      'une heure': { no: 'not a duration' },
    })
  })
})

describe('A telephone number', () => {
  test('is read in any spelling', () => {
    const mobile = [
      '06 39 98 10 37',
      '06.39.98.10.37',
      '0639981037',
      '06-39-98-10-37',
      '+33 6 39 98 10 37',
      '0033639981037',
    ]
    const rarer = [
      '+33 (0)6 39 98 10 37',
      '33639981037',
      '639981037',
      '06/39/98/10/37',
      '+330639981037',
      '06\u00A039\u00A098 10 37',
    ]
    for (const text of [...mobile, ...rarer])
      assert.deepEqual(readPhone(text), { ok: true, value: '+33639981037' }, text)
  })

  test('is read in the digits of another script', () => {
    assert.deepEqual(readPhone('٠٦ ٣٩ ٩٨ ١٠ ٣٧'), { ok: true, value: '+33639981037' }, 'Arabic digits')
    assert.deepEqual(
      readPhone('\u202A۰۶۳۹۹۸۱۰۳۷\u202C'),
      { ok: true, value: '+33639981037' },
      'Persian digits, copied',
    )
  })

  test('keeps its country', () => {
    says<string>(readPhone, {
      '+32 2 555 12 12': '+3225551212',
      '0032 2 555 12 12': '+3225551212',
      '0692 12 34 56': '+262692123456',
      '+262 692 12 34 56': '+262692123456',
    })
  })

  test('is refused when it is none, or two', () => {
    const no = { no: 'not a telephone number' }
    says<string>(readPhone, {
      '': { no: 'empty' },
      '3949': no,
      '06 39 98 10': no,
      '0639981037 0353010100': no,
      aucun: no,
    })
  })
})

const notOne = { no: 'not a number' }

describe('A number', () => {
  test('is read with a comma or a point, and its thousands by three', () => {
    const plain = { '12,5': 12.5, '12.5': 12.5, '26': 26, '26,00': 26, ',5': 0.5, '−3': -3, '12,': 12 }
    const thousands = {
      '1\u202F234,5': 1234.5,
      '1\u00A0234\u00A0567': 1234567,
      '1 234,50': 1234.5,
      '1.234,50': 1234.5,
      '1,234.50': 1234.5,
      '1.234.567,8': 1234567.8,
      '1.234.567': 1234567,
      '1,234,567': 1234567,
    }
    says<number>(readDecimal, { ...plain, ...thousands, '1,250': 1.25, '50.951': 50.951 })
  })

  test('is refused when it is none, or perhaps another one', () => {
    for (const text of ['12 kg', '1,2,3', '€', '1e3', '--1', '.', '-', '9'.repeat(400)])
      says<number>(readDecimal, { [text]: notOne })
    for (const text of [
      '3 50',
      '12 34',
      '0 500',
      '1 2345',
      '1 234.567,8',
      '1.23,4',
      '3-4',
      '3/4',
      '06 39 98 10',
    ])
      says<number>(readDecimal, { [text]: notOne })
    for (const text of ['3 €', '8,5 %', '3€50']) says<number>(readDecimal, { [text]: notOne })
    says<number>(readDecimal, { '': { no: 'empty' }, ' ': { no: 'empty' } })
  })
})

describe('An amount in euros', () => {
  test('is read in cents, its sign before, after, or in the place of the comma', () => {
    says<number>(readEuros, { '3,50': 350, '3.5': 350, '3': 300, '0': 0, '0,05': 5, '-2,5': -250, '4,': 400 })
    says<number>(readEuros, {
      '3€': 300,
      '3 €': 300,
      '3,50€': 350,
      '€3.50': 350,
      '€ 3,50': 350,
      '- 2 €': notOne,
    })
    says<number>(readEuros, {
      'EUR 3,90': 390,
      '3,90 EUR': 390,
      '3 euros': 300,
      '1 euro': 100,
      '3,90 Euros': 390,
    })
    says<number>(readEuros, { '3€50': 350, '3 € 50': 350, '3 euros 05': 305, '12€90': 1290 })
    says<number>(readEuros, { '1 234,50': 123450, '1.234,50': 123450, '1 234,50 €': 123450, '0,125': 13 })
    says<number>(readEuros, { '3.16666666666667': 317 }) // a formula of a workbook
  })

  test('is refused when it may be another one', () => {
    for (const text of ['3€5', '3€500', '€3€', '3 50 €', '3,50€50', '3€50€', '3 €50,5', '€3 50'])
      says<number>(readEuros, { [text]: notOne })
    for (const text of [
      '3.50 €/kg',
      '0,19 €/100g',
      '3,50 /kg',
      '8,5 %',
      '3,50 $',
      'EURO',
      '€',
      'gratuit',
      '3eur5',
    ])
      says<number>(readEuros, { [text]: notOne })
    // a thousand and more, or a euro and more: nobody can tell
    for (const text of ['1.234', '1,234', '12,500 €']) says<number>(readEuros, { [text]: notOne })
    says<number>(readEuros, { '': { no: 'empty' } })
  })
})

describe('A percentage', () => {
  test('is read with or without its sign', () => {
    says<number>(readPercent, { '12,5 %': 12.5, '8': 8, '8,5': 8.5, '5.5%': 5.5, '100\u202F%': 100 })
  })

  test('is refused when it is something else', () => {
    for (const text of ['8 €', '%', '% 8', '8 % 5', '8 pour mille'])
      says<number>(readPercent, { [text]: notOne })
    says<number>(readPercent, { '': { no: 'empty' } })
  })
})

describe('A box', () => {
  test('is ticked, or not, or neither', () => {
    const yes = {
      oui: true,
      OUI: true,
      x: true,
      X: true,
      '✓': true,
      '1': true,
      O: true,
      vrai: true,
      VRAI: true,
    }
    const no = { non: false, N: false, '0': false, FAUX: false }
    const neither = { '': { no: 'empty' }, 'téléphone seulement': { no: 'neither yes nor no' } }
    says<boolean>(readYes, { ...yes, ...no, ...neither })
  })
})

describe('A text folded', () => {
  test('is equal whatever its accents, case, hyphens and spaces', () => {
    assert.equal(fold("  D'HOKER   Élodie"), fold('d’hoker elodie'))
    assert.equal(fold('Marie-Josée'), 'marie josee')
    assert.equal(fold('Laëtitia'), fold('Lae\u0308titia'))
    assert.equal(fold('Cœur Łukasz'), 'coeur lukasz')
    assert.notEqual(fold('Benali'), fold('Benalli'))
    assert.equal(fold(' – '), '')
  })
})
