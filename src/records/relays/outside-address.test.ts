import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hostIn, isOutside } from './outside-address.ts'

describe('An address is outside', () => {
  test('when it is one of the internet', () => {
    for (const address of [
      '1.1.1.1',
      '93.184.216.34',
      '172.32.0.1',
      '192.167.1.1',
      '2606:4700::1111',
      '2a01:e0a::1',
    ])
      assert.equal(isOutside(address), true, address)
  })
  test('never when it leads to this machine, its network or nobody, however it is written', () => {
    const addresses = [
      '127.0.0.1',
      '127.8.9.1',
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::127.0.0.1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:1.1.1.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001::1',
      'fc00::1',
      'fd12::1',
      'fe80::1',
      'ff02::1',
      'localhost',
      '',
    ]
    for (const address of addresses) assert.equal(isOutside(address), false, address)
    for (const written of [
      'http://2130706433/',
      'http://0x7f.1/',
      'http://0177.0.0.1/',
      'http://[::ffff:127.0.0.1]/',
    ])
      assert.equal(isOutside(hostIn(new URL(written))), false, written)
  })
})
