import { sql, type Db, type Tx } from '#platform/db'

/** A browser that shows messages: where its maker's service takes them, and the keys that only it can read with (RFC 8291). */
export type Browser = {
  id: string
  recipientId: string
  entry: string
  endpoint: string
  p256dh: string
  auth: string
}

/** Keeps a browser; one that was somebody else's is now theirs. */
export async function saveBrowser(tx: Tx, one: Browser, at: Date): Promise<void> {
  await tx.run(sql`
    insert into notices.browsers (id, recipient_id, entry, endpoint, p256dh, auth, added_at)
    values (${one.id}, ${one.recipientId}, ${one.entry}, ${one.endpoint}, ${one.p256dh}, ${one.auth}, ${at})
    on conflict (endpoint) do update
    set recipient_id = excluded.recipient_id, entry = excluded.entry, p256dh = excluded.p256dh,
      auth = excluded.auth, added_at = excluded.added_at`)
}

/** Where somebody's messages are shown, in the order they were added. */
export const browsersOf = (db: Db, recipientId: string): Promise<Browser[]> =>
  db.rows<Browser>(sql`
    select id, recipient_id as "recipientId", entry, endpoint, p256dh, auth
    from notices.browsers
    where recipient_id = ${recipientId}
    order by added_at, id`)

/** The coming in that each browser goes with. */
export async function entriesKept(db: Db): Promise<string[]> {
  const rows = await db.rows<{ entry: string }>(sql`select distinct entry from notices.browsers`)
  return rows.map(({ entry }) => entry)
}

/** These show nothing any more: their service forgot them, or who was signed in there has left. */
export async function dropBrowsers(
  tx: Tx,
  which: { ids: readonly string[] } | { entries: readonly string[] },
): Promise<void> {
  const condition =
    'ids' in which ? sql`id = any(${which.ids}::uuid[])` : sql`entry = any(${which.entries}::uuid[])`
  await tx.run(sql`delete from notices.browsers where ${condition}`)
}

export type PushKeys = { public: string; private: string }

/** The keys of this Beffroi; `fresh` ones when there are none yet, the first written where two come at once. */
export async function pushKeys(tx: Tx, fresh: () => PushKeys, at: Date): Promise<PushKeys> {
  const read = () => tx.row<PushKeys>(sql`select public, private from notices.push_keys`)
  const known = await read()
  if (known) return known
  const made = fresh()
  await tx.run(sql`
    insert into notices.push_keys (public, private, made_at)
    values (${made.public}, ${made.private}, ${at})
    on conflict do nothing`)
  return (await read()) ?? made
}
