import { z } from 'zod'
import { readProxies } from '#platform/web'

const PORT = 'PORT doit être un nombre entier de 0 à 65535'

const PROXY =
  'BEFFROI_PROXY doit être une adresse de proxy, ou plusieurs séparées par des virgules, comme 127.0.0.1 ou 10.0.0.0/8'

/** The variables of the environment that the house itself reads; each room reads its own. */
export const variables = z.object({
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
  BEFFROI_PROXY: z
    .string()
    .refine((text) => readProxies(text) !== undefined, PROXY)
    .optional(),
  BEFFROI_PUSH_HOSTS: z
    .string()
    .regex(
      /^[\w.:-]+(,[\w.:-]+)*$/,
      'BEFFROI_PUSH_HOSTS doit être un nom de machine, ou plusieurs séparés par des virgules',
    )
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

export type Given = z.infer<typeof variables>
