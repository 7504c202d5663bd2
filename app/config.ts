import { z } from 'zod'
import type { BlockList } from 'node:net'
import type { MailSettings } from '#platform/mail'
import { readProxies } from '#platform/web'

/** How this Beffroi runs, read once from the environment. */
export type Config = {
  port: number
  host: string
  databaseUrl?: string | undefined
  dataDir: string
  demo: boolean
  url: string
  /** Where contents made by others are served from, apart from our pages; undefined for a sandbox in a window of ours. */
  contentUrl?: string | undefined
  /** The front proxies whose `X-Forwarded-For` is believed; undefined: nobody's. */
  proxies?: BlockList | undefined
  /** Hosts beside us that traces may be sent to. */
  relayHosts: string[]
  /** Services of browsers besides those of their makers: messages may be sent to them. */
  pushHosts: string[]
  /** The operator's bike router. */
  router?: string | undefined
  /** The operator's map of the ground, a file .pmtiles. */
  basemap?: string | undefined
  /** The licensed payment provider; undefined: nothing can be paid, but in a demo, where it is simulated. */
  payment?: { key: string; secrets: string[]; url?: string | undefined } | undefined
  /** What opens `/metrics`; undefined: there is no such address. */
  metersToken?: string | undefined
  mail: MailSettings
}

const PORT = 'PORT doit être un nombre entier de 0 à 65535'

const CONTENT_URL = 'BEFFROI_CONTENT_URL doit être une adresse http:// ou https:// sans chemin'

const PROXY =
  'BEFFROI_PROXY doit être une adresse de proxy, ou plusieurs séparées par des virgules, comme 127.0.0.1 ou 10.0.0.0/8'

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'HOST doit être une adresse de cette machine, comme 127.0.0.1 ou 0.0.0.0')
    .default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL doit commencer par postgres://')
    .optional(),
  BEFFROI_DATA: z.string().min(1).default('./var'),
  BEFFROI_DEMO: z.enum(['0', '1'], 'BEFFROI_DEMO doit valoir 0 ou 1').optional(),
  BEFFROI_URL: z
    .url({ protocol: /^https?$/, error: 'BEFFROI_URL doit être une adresse http:// ou https://' })
    .optional(),
  BEFFROI_CONTENT_URL: z
    .url({ protocol: /^https?$/, error: CONTENT_URL })
    .refine((text) => URL.parse(text)?.href === `${URL.parse(text)?.origin}/`, CONTENT_URL)
    .optional(),
  BEFFROI_PROXY: z
    .string()
    .refine((text) => readProxies(text) !== undefined, PROXY)
    .optional(),
  BEFFROI_RELAY_HOSTS: z
    .string()
    .regex(
      /^[\w.:-]+(,[\w.:-]+)*$/,
      'BEFFROI_RELAY_HOSTS doit être un nom de machine, ou plusieurs séparés par des virgules',
    )
    .optional(),
  BEFFROI_PUSH_HOSTS: z
    .string()
    .regex(
      /^[\w.:-]+(,[\w.:-]+)*$/,
      'BEFFROI_PUSH_HOSTS doit être un nom de machine, ou plusieurs séparés par des virgules',
    )
    .optional(),
  BEFFROI_ROUTER: z
    .url({ protocol: /^https?$/, error: 'BEFFROI_ROUTER doit être une adresse http:// ou https://' })
    .optional(),
  BEFFROI_BASEMAP: z
    .string()
    .regex(/\.pmtiles$/, 'BEFFROI_BASEMAP doit être un fichier .pmtiles')
    .optional(),
  STRIPE_KEY: z
    .string()
    .regex(/^(sk|rk)_\w+$/, 'STRIPE_KEY doit être une clé secrète du prestataire, sk_… ou rk_…')
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(
      /^whsec_\w+(,whsec_\w+)*$/,
      'STRIPE_WEBHOOK_SECRET doit être whsec_…, ou plusieurs séparés par des virgules',
    )
    .optional(),
  STRIPE_URL: z
    .url({ protocol: /^https?$/, error: 'STRIPE_URL doit être une adresse http:// ou https://' })
    .optional(),
  BEFFROI_METRICS_TOKEN: z
    .string()
    .regex(/^[\w-]{16,}$/, 'BEFFROI_METRICS_TOKEN doit avoir seize lettres et chiffres au moins')
    .optional(),
  MAIL_FROM: z.string().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'SMTP_URL doit commencer par smtp:// ou smtps://')
    .optional(),
  SMS_GATEWAY_URL: z.url('SMS_GATEWAY_URL doit être une adresse').optional(),
  SMS_GATEWAY_TOKEN: z.string().optional(),
})

/**
 * Reads the environment.
 * @throws ConfigRefused with one French sentence that names the wrong variable.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new ConfigRefused(
      `Réglage refusé : ${String(issue?.path[0])} = « ${shown(String(issue?.path[0]), env)} ». ${issue?.message}.`,
    )
  }
  const read = parsed.data
  const url = (read.BEFFROI_URL ?? `http://${read.HOST}:${read.PORT}`).replace(/\/$/, '')
  const demo = read.BEFFROI_DEMO ? read.BEFFROI_DEMO === '1' : !read.DATABASE_URL
  const contentUrl = read.BEFFROI_CONTENT_URL
    ? new URL(read.BEFFROI_CONTENT_URL).origin
    : demo
      ? besideHere(url)
      : undefined
  // cookies know neither ports nor schemes: beside our pages, content could write ours
  if (contentUrl && new URL(contentUrl).hostname === new URL(url).hostname)
    throw new ConfigRefused(
      `Réglage refusé : BEFFROI_CONTENT_URL = « ${shown('BEFFROI_CONTENT_URL', env)} ». Ce doit être un autre nom que celui de BEFFROI_URL.`,
    )
  return {
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    dataDir: read.BEFFROI_DATA,
    demo,
    url,
    contentUrl,
    proxies: read.BEFFROI_PROXY ? readProxies(read.BEFFROI_PROXY) : undefined,
    relayHosts: read.BEFFROI_RELAY_HOSTS?.split(',') ?? [],
    pushHosts: read.BEFFROI_PUSH_HOSTS?.split(',') ?? [],
    router: read.BEFFROI_ROUTER?.replace(/\/$/, ''),
    basemap: read.BEFFROI_BASEMAP,
    payment: paymentOf(read),
    metersToken: read.BEFFROI_METRICS_TOKEN,
    mail: demo ? { kind: 'box' } : realMail(read),
  }
}

/** A name that browsers give to this machine whatever the network says: an origin for contents of a demo that runs here. */
function besideHere(url: string): string | undefined {
  const { protocol, hostname, port } = new URL(url)
  const here = hostname === '127.0.0.1' || hostname === 'localhost'
  return here ? `${protocol}//contenu.localhost${port && `:${port}`}` : undefined
}

/** A setting that cannot be used, said in one French sentence that names it. */
export class ConfigRefused extends Error {}

function paymentOf({
  STRIPE_KEY: key,
  STRIPE_WEBHOOK_SECRET: secrets,
  STRIPE_URL: url,
}: z.infer<typeof schema>) {
  if (!key) return undefined
  // without it, nothing that the provider announces could be believed
  if (!secrets) throw new ConfigRefused('Réglage refusé : STRIPE_KEY est donnée sans STRIPE_WEBHOOK_SECRET.')
  return { key, secrets: secrets.split(','), url }
}

/** A value as it may be printed: an address may hold a password, a key is never printed. */
function shown(name: string, env: NodeJS.ProcessEnv): string {
  const value = env[name] ?? ''
  if ((name.startsWith('STRIPE_') && name !== 'STRIPE_URL') || name.endsWith('_TOKEN')) return '…'
  return name.endsWith('_URL') ? value.replace(/\/\/[^@/]*@/, '//…@') : value
}

function realMail(read: z.infer<typeof schema>): MailSettings {
  const smsGateway = read.SMS_GATEWAY_URL
    ? { url: read.SMS_GATEWAY_URL, token: read.SMS_GATEWAY_TOKEN ?? '' }
    : undefined
  return {
    kind: 'real',
    from: read.MAIL_FROM ?? 'Beffroi <beffroi@localhost>',
    smtpUrl: read.SMTP_URL,
    smsGateway,
  }
}
