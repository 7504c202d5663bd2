import type { Tx } from '#platform/db'
import { hostsWithIds, placeOf } from '../hosts/door.ts'
import type { HostPageAskId } from '../ids.ts'
import { hostsSpokenFor, takePageAsk } from './speaker-store.ts'
import { sendPageLink } from './send-page-link.ts'

/** Somebody who runs several places has a letter for each; nobody runs more than this here. */
const MOST = 8

/** A telephone or an e-mail that speaks for hosts receives the link of each; another receives nothing. Heard twice, it is once. */
export async function sendAskedPage(tx: Tx, askId: HostPageAskId, url: string, now: Date): Promise<void> {
  const ask = await takePageAsk(tx, askId)
  if (!ask) return
  const { login, language } = ask
  const speakers = await hostsSpokenFor(tx, login, MOST)
  const hosts = await hostsWithIds(
    tx,
    speakers.map(({ hostId }) => hostId),
  )
  for (const host of hosts) {
    const speaker = speakers.find(({ hostId }) => hostId === host.id)
    if (!speaker) continue
    // two bodies that do not work together each have their page of one place
    const isTwice = hosts.some((other) => other.id !== host.id && placeOf(other) === placeOf(host))
    const named = isTwice ? { ...host, name: `${host.name} (${host.keeper.name})` } : host
    await sendPageLink(tx, { host: named, speaker, by: null, url, language }, now)
  }
}
