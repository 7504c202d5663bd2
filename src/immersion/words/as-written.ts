/** On what somebody wrote: it stays in its language, and runs in its direction. */
export const asWritten = { lang: 'fr', dir: 'auto' } as const
