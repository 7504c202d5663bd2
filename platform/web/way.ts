/**
 * An address of this site that a form or a link asked to come back to, or `/` (or `instead`). Tabs and ends of line, which browsers take out
 * of an address, are refused with the rest: '/\t/elsewhere' leads elsewhere.
 */
export const wayBack = (asked: unknown, instead = '/'): string =>
  typeof asked === 'string' && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked) ? asked : instead
