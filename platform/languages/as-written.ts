/** On what somebody wrote: on a page in another language it stays in French, is said in French, and runs in its own direction. */
export const asWritten = { lang: 'fr', dir: 'auto' } as const
