import { readFile } from '#platform/files'
import { idIn, newSite, notFound } from '#platform/web'
import { requireDispatcher } from '../access.ts'
import { readProof } from './store.ts'

/** The picture that proves a delivery, for whoever runs the bikes of that hub and nobody else. */
export const courierProofSite = newSite().get('/livraisons/preuves/:id', async (c) => {
  const { hub } = await requireDispatcher(c)
  const proof = await readProof(c.var.db, hub.id, idIn(c))
  const found = proof && (await readFile(c.var.db, c.var.ground.site.dataDir, proof.fileId))
  if (!found) throw notFound()
  return c.body(new Uint8Array(found.bytes), 200, {
    'content-type': found.file.mediaType,
    'cache-control': 'private, no-store',
  })
})
