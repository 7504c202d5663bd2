import type { Db } from '#platform/db'
import { mayWrite, type Desk } from '../access.ts'
import { findHost } from './find-host.ts'
import { namedHosts, type NamedHost } from './host-name-store.ts'
import type { OpenNeedLine } from './waiting-need.ts'
import type { AskedLine } from './waiting-view.tsx'

/** What is asked about these lines today, among the hosts that this desk writes; with all those hosts. */
export async function askLines(
  db: Db,
  desk: Desk,
  lines: readonly OpenNeedLine[],
): Promise<{ asked: AskedLine[]; hosts: NamedHost[] }> {
  if (lines.length === 0) return { asked: [], hosts: [] }
  const hosts = (await namedHosts(db, desk.keepers)).filter(({ keeperId }) => mayWrite(desk, keeperId))
  const asked = lines.map((line): AskedLine => {
    const found = findHost(hosts, { name: line.cells.host, town: line.cells.town })
    return found.ok
      ? { ...line, what: 'Cet employeur est connu depuis', among: [found.host] }
      : { ...line, what: found.what, among: found.among }
  })
  return { asked, hosts }
}
