import type { Tx } from '#platform/db'
import { hostWithId } from '../hosts/door.ts'
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
  for (const speaker of await hostsSpokenFor(tx, login, MOST)) {
    const host = await hostWithId(tx, speaker.hostId)
    if (host) await sendPageLink(tx, { host, speaker, by: null, url, language }, now)
  }
}
