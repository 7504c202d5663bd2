/** One thing of somebody's day, on their first page. `do`: it waits for them; `look`: good to know. */
export type Card = { title: string; text?: string; href: string; kind: 'do' | 'look' }
