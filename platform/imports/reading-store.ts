import { sql, type Tx } from '#platform/db'
import type { Sent } from './sent-file.ts'

/** Changes how a file is read and where it goes, until it is imported. */
export async function changeReading(
  tx: Tx,
  id: string,
  sentBy: string,
  { sheet, mapping, scope, anyway }: Pick<Sent, 'sheet' | 'mapping' | 'scope' | 'anyway'>,
): Promise<void> {
  await tx.run(sql`
    update imports.files
    set sheet = ${sheet}, mapping = ${JSON.stringify(mapping)}, scope = ${JSON.stringify(scope)},
      anyway = ${anyway}
    where id = ${id} and sent_by = ${sentBy} and imported_at is null`)
}
