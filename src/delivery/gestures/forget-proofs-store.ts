import type { FileId } from '#platform/files'
import { sql, type Tx } from '#platform/db'

/** Takes what names somebody out of the gestures received before. @returns their files, as they were. */
export async function eraseProofs(tx: Tx, before: Date, at: Date): Promise<{ fileId: FileId | null }[]> {
  return tx.rows(sql`
    with old as (
      select id, file_id
      from delivery.gestures
      where received_at < ${before} and proof_forgotten_at is null and kind in ('delivered', 'absent', 'refused')
      for update
    )
    update delivery.gestures g
    set proof_words = '', words = '', file_id = null, proof_forgotten_at = ${at}
    from old
    where old.id = g.id
    returning old.file_id as "fileId"`)
}
