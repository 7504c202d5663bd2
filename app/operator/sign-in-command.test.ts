import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { cast } from '#people'
import { readConfig } from '../config/config.ts'
import { openGround } from '../ground/open-ground.ts'
import { signInCommand } from './sign-in-command.ts'
import { newBeffroi } from '../site.ts'
import { prepareTerritory } from '../territory.ts'
import { openFolder } from '../test-folder.ts'

const folder = openFolder('sign-in')
after(() => folder.remove())
const env = { BEFFROI_DATA: folder.path, BEFFROI_DEMO: '1', PORT: '3999' }

describe('An operator whose letters do not leave', () => {
  test('gets a link that signs one person in, once, while Beffroi runs', async () => {
    const { ground, close } = await openGround(readConfig(env))
    await prepareTerritory(ground, () => {})
    const site = newBeffroi(ground, assert.fail)
    const paul = cast.find(({ id }) => id === 'paul')?.email ?? ''
    const link = await signInCommand([paul.toUpperCase()], env)
    assert.match(link, /^http:\/\/127\.0\.0\.1:3999\/connexion\/lien\/[\w-]{40,}$/)
    const headers = { origin: 'http://127.0.0.1:3999' }
    const entered = await site.request(link, { method: 'POST', headers })
    assert.equal(entered.status, 303)
    assert.match(entered.headers.get('set-cookie') ?? '', /beffroi=/)
    assert.equal((await site.request(link, { method: 'POST', headers })).status, 422)
    await assert.rejects(signInCommand(['personne@ailleurs.example'], env), /Personne n’entre avec/)
    await assert.rejects(signInCommand(['paul'], env), /Cette commande s’écrit ainsi/)
    await close()
  })
})
