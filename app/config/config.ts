import type { Site } from '#platform/ground'
import type { MailSettings } from '#platform/mail'
import { readProxies } from '#platform/web'
import { readVariables, type Environment } from './read-variables.ts'
import { readRoomSettings } from './room-settings.ts'
import { variables, type Given } from './variables.ts'

/** How this Beffroi runs, read once from the environment. */
export type Config = Site & {
  port: number
  host: string
  databaseUrl?: string | undefined
  /** What opens `/metrics`; undefined: there is no such address. */
  metersToken?: string | undefined
  mail: MailSettings
}

/**
 * Reads the environment.
 * @throws ConfigRefused with one French sentence that names the wrong variable.
 */
export function readConfig(env: Environment): Config {
  const given = readVariables(variables, env)
  const url = (given.BEFFROI_URL ?? `http://${given.HOST}:${given.PORT}`).replace(/\/$/, '')
  const demo = given.BEFFROI_DEMO ? given.BEFFROI_DEMO === '1' : !given.DATABASE_URL
  return {
    port: given.PORT,
    host: given.HOST,
    databaseUrl: given.DATABASE_URL,
    dataDir: given.BEFFROI_DATA,
    demo,
    url,
    proxies: given.BEFFROI_PROXY ? readProxies(given.BEFFROI_PROXY) : undefined,
    pushHosts: given.BEFFROI_PUSH_HOSTS?.split(',') ?? [],
    settings: readRoomSettings(env, { url, demo }),
    metersToken: given.BEFFROI_METRICS_TOKEN,
    mail: demo ? { kind: 'box' } : realMail(given),
  }
}

function realMail(given: Given): MailSettings {
  const smsGateway = given.SMS_GATEWAY_URL
    ? { url: given.SMS_GATEWAY_URL, token: given.SMS_GATEWAY_TOKEN ?? '' }
    : undefined
  return {
    kind: 'real',
    from: given.MAIL_FROM ?? 'Beffroi <beffroi@localhost>',
    smtpUrl: given.SMTP_URL,
    smsGateway,
  }
}
