/** How a sending went. */
export type Sending = {
  result: 'sent' | 'no network' | 'signed out'
  /** Nobody answered: what follows would not leave either. */
  isCut?: boolean
  /** How many letters our server answered, kept or refused. */
  answered: number
  /** How far the clock of this device is behind ours. */
  skew_s: number
}

/** What the script that sends (letters.ts) does for those that bring it. */
export type Sender = {
  /** Sends what waits: what is small first, then the films, which nothing waits for. Gives how the small ones went. */
  send: () => Promise<Sending>
  /** Leaves this device, as its person pressed it. */
  leave: (form: HTMLFormElement) => Promise<void>
  /** Marks the field that keeps a form from being written down. */
  markFault: (form: HTMLFormElement, sentence: string) => Promise<void>
}
