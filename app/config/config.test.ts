import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readConfig } from './config.ts'
import { ConfigRefused } from './read-variables.ts'

describe('The settings of a Beffroi', () => {
  test('have a default for each, and the demo where the database is ours', () => {
    const config = readConfig({})
    assert.equal(config.port, 3000)
    assert.equal(config.url, 'http://127.0.0.1:3000')
    assert.equal(config.demo, true)
    assert.deepEqual(config.mail, { kind: 'box' })
    assert.equal(readConfig({ DATABASE_URL: 'postgres://localhost/b' }).demo, false)
    assert.equal(readConfig({ DATABASE_URL: 'postgres://localhost/b', BEFFROI_DEMO: '1' }).demo, true)
    assert.equal(readConfig({ BEFFROI_DEMO: '', PORT: '' }).port, 3000)
    assert.equal(readConfig({ BEFFROI_URL: 'https://arras.example/' }).url, 'https://arras.example')
  })
  test('give contents an origin of their own in a demo that runs here, and wherever one is set up', () => {
    const contentUrlOf = (env: Record<string, string>) => readConfig(env).settings.contentUrl
    assert.equal(contentUrlOf({}), 'http://contenu.localhost:3000')
    assert.equal(contentUrlOf({ BEFFROI_URL: 'http://localhost:4000' }), 'http://contenu.localhost:4000')
    assert.equal(contentUrlOf({ BEFFROI_CONTENT_URL: 'https://contenu.example' }), 'https://contenu.example')
    assert.equal(contentUrlOf({ BEFFROI_URL: 'https://demo.example' }), undefined)
    assert.equal(contentUrlOf({ DATABASE_URL: 'postgres://localhost/b' }), undefined)
  })
  const wrong: [name: string, value: string][] = [
    ['PORT', 'trois mille'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['HOST', 'http://127.0.0.1'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['BEFFROI_DEMO', 'oui'],
    ['BEFFROI_URL', 'arras.example'],
    ['BEFFROI_URL', 'ftp://arras.example'],
    ['BEFFROI_CONTENT_URL', 'contenu.example'],
    ['BEFFROI_CONTENT_URL', 'https://contenu.example/cours'],
    ['BEFFROI_CONTENT_URL', 'https://contenu.example/#cours'],
    ['BEFFROI_CONTENT_URL', 'http://127.0.0.1:4000'],
    ['BEFFROI_RELAY_HOSTS', 'http://lrs.local'],
    ['BEFFROI_PUSH_HOSTS', 'http://push.local'],
    ['BEFFROI_ROUTER', 'valhalla:8002'],
    ['BEFFROI_BASEMAP', '/srv/ville.mbtiles'],
    ['STRIPE_URL', 'stripe.example'],
    ['SMTP_URL', 'mail.example'],
    ['SMS_GATEWAY_URL', 'ici'],
  ]
  for (const [name, value] of wrong)
    test(`are refused in one sentence when ${name} is ${value}`, () => {
      assert.throws(
        () => readConfig({ [name]: value }),
        (cause) => {
          assert.ok(cause instanceof ConfigRefused)
          assert.match(cause.message, new RegExp(`^Réglage refusé : ${name} = « .*${value}.* ». .*\\.$`))
          assert.equal(cause.message.includes('\n'), false)
          return true
        },
      )
    })
  test('never show a key, nor take one whose announcements nobody signs', () => {
    for (const wrong of [
      { STRIPE_KEY: 'pk_secret' },
      { STRIPE_KEY: 'sk_test_secret' },
      { STRIPE_WEBHOOK_SECRET: 'secret' },
      { BEFFROI_METRICS_TOKEN: 'a_secret' },
    ])
      assert.throws(
        () => readConfig(wrong),
        (cause) =>
          cause instanceof ConfigRefused &&
          !cause.message.includes('_secret') &&
          /STRIPE_|METRICS_/.test(cause.message),
      )
    const { payment } = readConfig({
      STRIPE_KEY: 'sk_test_1',
      STRIPE_WEBHOOK_SECRET: 'whsec_1,whsec_2',
    }).settings
    assert.deepEqual(payment, { key: 'sk_test_1', secrets: ['whsec_1', 'whsec_2'], url: undefined })
  })
  test('never show a password', () => {
    assert.throws(
      () => readConfig({ DATABASE_URL: 'mysql://moi:secret@x/y' }),
      (cause) => !String(cause).includes('secret'),
    )
  })
})
