/** How letters leave. `box`: they stay in the demo's letter box, where everybody can read them. */
export type MailSettings =
  | { kind: 'box' }
  | {
      kind: 'real'
      from: string
      smtpUrl?: string | undefined
      smsGateway?: { url: string; token: string } | undefined
    }

/** True where letters of this kind leave, or are shown in the box of a demo: pages say that nothing left where it is false. */
export const leaves = (settings: MailSettings | undefined, channel: 'email' | 'sms'): boolean =>
  settings === undefined ||
  settings.kind === 'box' ||
  (channel === 'email' ? settings.smtpUrl !== undefined : settings.smsGateway !== undefined)
