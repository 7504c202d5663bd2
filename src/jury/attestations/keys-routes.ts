import { newSite } from '#platform/web'
import { didDocument, keysOf } from '../credentials/door.ts'
import { JSON_LD } from './json-ld.ts'
import { signedStatusList } from './sign-attestation.ts'

/** What programs read to verify a credential by themselves: our keys, and which ones were taken back. */
export const keysSite = newSite()
  .get('/.well-known/did.json', async (c) => {
    const { site } = c.var.ground
    return c.body(JSON.stringify(didDocument(await keysOf(c.var.db, site, c.var.now), site.url)), 200, {
      ...JSON_LD,
      'content-type': 'application/did+ld+json; charset=utf-8',
    })
  })
  .get('/statuts/:list{[1-9][0-9]{0,5}}', async (c) => {
    const list = await signedStatusList(c.var.db, Number(c.req.param('list')), c.var.ground.site, c.var.now)
    return c.body(JSON.stringify(list), 200, { ...JSON_LD, 'cache-control': 'public, max-age=300' })
  })
