import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readLogin, writePhone } from './login.ts'

describe('What people type to sign in', () => {
  for (const [typed, read] of [
    [' Claire@Example.org ', 'claire@example.org'],
    ['06 39 98 10 37', '+33639981037'],
    ['06.39.98.10.37', '+33639981037'],
    ['+33 (0)6 39 98 10 37', '+33639981037'],
    ['0033639981037', '+33639981037'],
    ['+32 470 12 34 56', '+32470123456'],
  ] as const)
    test(`'${typed}' is read`, () => assert.equal(readLogin(typed), read))
  for (const typed of [
    '',
    'claire',
    'claire@',
    '@example.org',
    'a b@example.org',
    'a,b@example.org',
    '<a@example.org>',
    '06 39',
    '3949',
    '00',
  ])
    test(`'${typed}' is not`, () => assert.equal(readLogin(typed), undefined))
})

describe('A telephone is written', () => {
  test('by twos in France, as it is kept elsewhere', () => {
    assert.equal(writePhone('+33639981037'), '06\u00A039\u00A098\u00A010\u00A037')
    assert.equal(writePhone('+32470123456'), '+32470123456')
  })
})
