import webpush from 'web-push'
import type { Db, Tx } from '#platform/db'
import { browsersOf, dropBrowsers, pushKeys, type Browser } from './browser-store.ts'

/** The services of browsers that take messages for them. Anything else that a browser names is not asked: it could stand beside us. */
const SERVICES = [
  /^fcm\.googleapis\.com$/,
  /^updates\.push\.services\.mozilla\.com$/,
  /^[\w-]+\.push\.apple\.com$/,
  /^[\w.-]+\.notify\.windows\.com$/,
]

/** True for the address of a known service, or of a host that the operator named. */
export function isPushService(endpoint: string, ownHosts: readonly string[] = []): boolean {
  const url = URL.parse(endpoint)
  if (!url || url.username || url.password) return false
  if (ownHosts.includes(url.host)) return true
  return url.protocol === 'https:' && url.port === '' && SERVICES.some((one) => one.test(url.hostname))
}

/** The public key that browsers subscribe with (VAPID); made at the first asking. */
export const pushKey = async (db: Db, at: Date): Promise<string> => (await keysOf(db, at)).public

const keysOf = (db: Db, at: Date) =>
  db.transaction((tx) =>
    pushKeys(
      tx,
      () => {
        const { publicKey, privateKey } = webpush.generateVAPIDKeys()
        return { public: publicKey, private: privateKey }
      },
      at,
    ),
  )

type Asking = { siteUrl: string; now: Date }

/** Shows a message on each browser of somebody; those that their service forgot are dropped. @returns on how many it went. */
export async function pushTo(
  tx: Tx,
  recipientId: string,
  payload: { title: string; body: string; path: string },
  { siteUrl, now }: Asking,
): Promise<number> {
  const keys = await keysOf(tx, now)
  const browsers = await browsersOf(tx, recipientId)
  const answers = await Promise.all(
    browsers.map((one) =>
      pushOne(one, JSON.stringify(payload), { ...keys, siteUrl }).catch(() => 'lost' as const),
    ),
  )
  const gone = browsers.filter((_, i) => answers[i] === 'gone').map(({ id }) => id)
  if (gone.length > 0) await dropBrowsers(tx, { ids: gone })
  return answers.filter((one) => one === 'taken').length
}

const DAY_S = 86_400

/** A service that is slow holds the others' messages back no longer; what it did not take leaves by another way. */
const PATIENCE_MS = 3_000

async function pushOne(
  { endpoint, p256dh, auth }: Browser,
  payload: string,
  keys: { public: string; private: string; siteUrl: string },
): Promise<'taken' | 'gone' | 'lost'> {
  const subject = keys.siteUrl.startsWith('https:') ? keys.siteUrl : 'mailto:beffroi@localhost.invalid'
  const { method, headers, body } = webpush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    payload,
    {
      vapidDetails: { subject, publicKey: keys.public, privateKey: keys.private },
      TTL: DAY_S,
      contentEncoding: 'aes128gcm',
    },
  )
  const answer = await fetch(endpoint, {
    method,
    headers,
    body: new Uint8Array(body ?? []),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (answer.status === 404 || answer.status === 410) return 'gone'
  return answer.ok ? 'taken' : 'lost'
}
