/** Only an address of this site: nobody is sent elsewhere after signing in. */
export const safeWay = (to: string | undefined): string => (to && /^\/(?![/\\])/.test(to) ? to : '/')
